package org.entente.export;

import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param name its name in the header, snake_case
 * @param kind what it holds
 * @param says what that means, for the metadata beside the file
 * @param cell the value in a row: a text, a number, a boolean, a collection of texts, or an {@code
 *     Optional} of one of these, empty if it is missing
 * @param <T> what a row is about
 */
record Column<T>(String name, Kind kind, String says, Function<T, ?> cell) {}
