package org.entente.command;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.entente.feed.InputFormat;
import org.entente.feed.ReadOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Which articles to read, and what to take for granted where they do not say it. */
final class InputOptions {
  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description =
          "Files (.txt, .html, .jsonl, .json, each also .gz), folders with such files, or - for"
              + " standard input.")
  List<String> inputs = List.of();

  @Option(
      names = "--lang",
      paramLabel = "CODE",
      description = "Language of articles that do not say theirs: id, en.")
  @Nullable String language;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      converter = Day.class,
      description = "Day of publication of articles that do not say theirs: 2023-09-13.")
  @Nullable LocalDate published;

  @Option(
      names = "--feed",
      paramLabel = "NAME",
      description = "What to call the source of the articles; otherwise their file or folder.")
  @Nullable String feed;

  @Option(
      names = "--input-format",
      paramLabel = "FORM",
      description = "Form of the inputs: txt, html, jsonl or json; otherwise told from each.")
  @Nullable InputFormat format;

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      defaultValue = "8388608",
      description = "The largest article that is read, in bytes (default: ${DEFAULT-VALUE}).")
  int limit = ReadOptions.DEFAULT.limit();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many articles are read at a time; the output does not depend on it.")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress bar and no summary; only what is wrong.")
  boolean quiet;

  ReadOptions options() {
    if (threads < 1 || limit < 1) {
      throw new Failure(ExitCode.USAGE, "--threads and --max-bytes take a number from 1");
    }
    return new ReadOptions(
        Optional.ofNullable(language),
        Optional.ofNullable(published),
        Optional.ofNullable(feed),
        Optional.ofNullable(format),
        limit);
  }

  /** A day as {@code 2023-09-13}. */
  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      try {
        return LocalDate.parse(value);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException("\"" + value + "\" is no day; write it as 2023-09-13");
      }
    }
  }
}
