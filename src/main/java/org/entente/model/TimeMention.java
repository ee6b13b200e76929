package org.entente.model;

/**
 * A time expression in the text and what it resolves to.
 *
 * @param span where it stands
 * @param when the resolved time
 * @param rule the id of the row of {@code times.tsv} that read it, for explanations
 * @param anchor what it was resolved against, in words: {@code published 2023-09-13}, {@code
 *     weekday}, {@code none}
 */
public record TimeMention(Span span, When when, String rule, String anchor) {}
