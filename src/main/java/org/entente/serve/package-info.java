/** Answers SPARQL over HTTP, read-only. The only package that knows Fuseki. */
@NullMarked
package org.entente.serve;

import org.jspecify.annotations.NullMarked;
