/** Answers over HTTP, read-only: SPARQL, questions, pages. The only package that knows Fuseki. */
@NullMarked
package org.entente.serve;

import org.jspecify.annotations.NullMarked;
