/**
 * The commands of the command line, one class each, and what they share: options, progress,
 * messages, exit codes. They belong to the root: they may use everything, and nobody uses them but
 * {@link org.entente.Entente}.
 */
@NullMarked
package org.entente.command;

import org.jspecify.annotations.NullMarked;
