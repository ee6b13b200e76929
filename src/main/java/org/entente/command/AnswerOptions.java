package org.entente.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How answers are printed, and where to. */
final class AnswerOptions {
  @Option(
      names = "--format",
      paramLabel = "FORM",
      description =
          "table, csv, tsv, json (SPARQL results), jsonl (a row a line), ttl or trig (graphs);"
              + " otherwise table for rows, ttl for graphs.")
  @Nullable AnswerFormat format;

  @Option(
      names = "--raw",
      description =
          "In csv and tsv, leave text as it is that a spreadsheet would take for a formula or day;"
              + " otherwise it stands behind an apostrophe.")
  boolean raw;

  @Mixin Target target = new Target();

  /** The form for rows. */
  AnswerFormat format() {
    return format == null ? AnswerFormat.TABLE : format;
  }

  /** Prints rows in that form. */
  RowFormat rows(Terminal terminal) {
    return new RowFormat(format(), raw, target.standard() ? terminal.width() : Integer.MAX_VALUE);
  }
}
