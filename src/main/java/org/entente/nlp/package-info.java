/**
 * Turns an article's text into a document with annotations: sentences and tokens, names, times,
 * part-of-speech tags. The only package that knows OpenNLP.
 */
@NullMarked
package org.entente.nlp;

import org.jspecify.annotations.NullMarked;
