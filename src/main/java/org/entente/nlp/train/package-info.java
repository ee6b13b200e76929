/** Trains the OpenNLP models that a language needs and nobody publishes, from treebanks. */
@NullMarked
package org.entente.nlp.train;

import org.jspecify.annotations.NullMarked;
