package org.entente.export;

import java.util.List;

/**
 * What a file of rows holds.
 *
 * @param name the file's name without its ending
 * @param says what a row is
 * @param key the columns that tell rows apart
 * @param columns the columns, in order
 * @param <T> what a row is about
 */
record Table<T>(String name, String says, List<String> key, List<Column<T>> columns) {}
