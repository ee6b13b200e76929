/**
 * Compiles the generated text files of the gazetteer from open tables; rows written by hand stay in
 * files of their own, named curated.
 */
@NullMarked
package org.entente.gazetteer.build;

import org.jspecify.annotations.NullMarked;
