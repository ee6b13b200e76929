package org.entente.lang;

/**
 * A word sequence of a lexicon, found in a sentence.
 *
 * @param from its first token
 * @param to the token behind its last
 * @param value what the lexicon says of it
 * @param <T> the kind of entry
 */
public record Found<T>(int from, int to, T value) {}
