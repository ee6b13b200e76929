package org.entente.model;

/**
 * Something wrong with one input, counted and listed instead of thrown.
 *
 * @param code dotted code: {@code input.empty}, {@code input.json}, {@code language.unknown},
 *     {@code shape.violation}
 * @param source which article or which file and line
 * @param detail what is wrong and what to do, one line
 */
public record Issue(String code, String source, String detail) {}
