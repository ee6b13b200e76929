/** The graph on disk. Nothing outside knows which database keeps it. */
@NullMarked
package org.entente.store;

import org.jspecify.annotations.NullMarked;
