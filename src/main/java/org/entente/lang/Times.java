package org.entente.lang;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A language's words of time and the patterns in which they stand, as read from {@code times.tsv}.
 *
 * @param language ISO 639-1 code, as it appears in the ids of rows
 * @param phrases every word or phrase, its parts in lower case, with what it means
 * @param patterns where every pattern begins; the order of its rows decides a tie
 * @param settings the switches of the file, by name
 * @param examples what rows promise, for the tests
 */
public record Times(
    String language,
    List<Phrase> phrases,
    TimeState patterns,
    Map<String, String> settings,
    List<Example> examples) {

  /** Makes the collections unmodifiable. */
  public Times {
    phrases = List.copyOf(phrases);
    settings = Map.copyOf(settings);
    examples = List.copyOf(examples);
  }

  /**
   * Reads {@code times.tsv}.
   *
   * @param file the file
   * @param language ISO 639-1 code of the language
   * @throws org.entente.model.BadFile if a row does not parse or names an unknown class or
   *     operation
   */
  public static Times load(Path file, String language) {
    return new TimesReader(file, language).read();
  }

  /** The value of a switch, if the file sets it. */
  public Optional<String> setting(String name) {
    return Optional.ofNullable(settings.get(name));
  }

  /** The latest year that is tried where nothing else tells the year. */
  public int ceilingYear() {
    return Integer.parseInt(settings.getOrDefault("ceiling-year", ""));
  }

  /**
   * A word or a phrase and its class.
   *
   * @param words its parts as the reader of text splits them, in lower case
   * @param word what it means
   */
  public record Phrase(List<String> words, Word word) {
    /** Makes the words unmodifiable. */
    public Phrase {
      words = List.copyOf(words);
    }
  }

  /**
   * What a word of time means.
   *
   * @param kind the class, for example {@code weekday}
   * @param value the value within the class, for example {@code 3}; empty if it has none
   * @param letters how it must be written
   */
  public record Word(String kind, String value, Letters letters) {}

  /** How a word must be written to belong to its class. */
  public enum Letters {
    /** Any way. */
    ANY,
    /** With a capital first letter ("May", "Minggu"). */
    CAPITAL,
    /** Without one, except where capitals tell nothing: first in the sentence, or in a title. */
    LOWER
  }

  /**
   * What to make of words that fit a row of patterns.
   *
   * @param operation the arithmetic
   * @param row where it stands: {@code id:88}
   * @param order its place in the file, from 0
   * @param before the class of a word that must stand right before it; empty if none need to
   */
  public record Pattern(Operation operation, String row, int order, Optional<String> before) {}

  /**
   * One part of a pattern.
   *
   * @param name what the operation knows it by
   * @param kind the class of words that fits; a literal word for {@code literal} parts
   * @param literal whether {@code kind} is the word itself
   * @param context whether it only stands behind the expression and is no part of it
   */
  public record Part(String name, String kind, boolean literal, boolean context) {}

  /**
   * A promise of a row.
   *
   * @param row where it stands: {@code id:88}
   * @param line its line in the file
   * @param text the expression, perhaps with words around it
   * @param expected ISO value, or {@code -} if it must yield nothing
   */
  public record Example(String row, int line, String text, String expected) {}

  /**
   * The arithmetic that a pattern may ask for; what each takes is in {@code data/lang/README.md}.
   */
  public enum Operation {
    /** A date, month or year, or a stretch of them: any of day, month, year, weekday, numeric. */
    DATE,
    /** A weekday near the day of publication. */
    WEEKDAY,
    /** This, the last or the next week, weekend, month, quarter or year. */
    PERIOD,
    /** So many days, weeks, months or years before or after the day of publication. */
    SHIFT,
    /** The same, counted from the time named before it. */
    THEN,
    /** So long before or after another event. */
    OFFSET,
    /** Today, yesterday, tonight. */
    DEICTIC,
    /** A season. */
    SEASON,
    /** A quarter or half of a year. */
    QUARTER,
    /** Ten years. */
    DECADE,
    /** A holiday with a fixed date. */
    HOLIDAY,
    /** A date that everybody knows by name. */
    KNOWN,
    /** Words of time that are no time. */
    NONE;

    static Optional<Operation> of(String name) {
      for (Operation operation : values()) {
        if (operation.label().equals(name)) {
          return Optional.of(operation);
        }
      }
      return Optional.empty();
    }

    /** Its name in the file and in rule ids. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
