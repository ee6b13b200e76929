/** Writes what an article yields as quads. */
@NullMarked
package org.entente.rdf;

import org.jspecify.annotations.NullMarked;
