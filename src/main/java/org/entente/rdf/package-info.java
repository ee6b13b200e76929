/** Writes what an article yields as quads, and validates them before the store sees them. */
@NullMarked
package org.entente.rdf;

import org.jspecify.annotations.NullMarked;
