/** Writes the graph into files that other programs read. */
@NullMarked
package org.entente.export;

import org.jspecify.annotations.NullMarked;
