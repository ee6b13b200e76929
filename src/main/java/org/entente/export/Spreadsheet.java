package org.entente.export;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What spreadsheets make of the text in a CSV file. */
public final class Spreadsheet {
  private static final String FORMULA = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

  /** "3/1", "10:30", "1-2-99": numbers that are read as a day or a time. */
  private static final Pattern SHORT_DAY = Pattern.compile("\\d{1,4}(?:[/.:-]\\d{1,4}){1,2}");

  /** What is the same as a day and as text, and plain numbers. */
  private static final Pattern ISO_OR_NUMBER =
      Pattern.compile("\\d{4}-\\d\\d(?:-\\d\\d)?|\\d+\\.\\d+");

  /** "Jan. 16", "April 25, 2017": one word among numbers. */
  private static final Pattern ONE_WORD =
      Pattern.compile("[\\d\\s.,/'-]*?(\\p{L}{3,})[\\d\\s.,/'-]*");

  /** Names of months in the languages of the articles, as the JDK has them from Unicode's CLDR. */
  private static final List<String> MONTHS =
      Stream.of(Locale.ENGLISH, Locale.forLanguageTag("id"))
          .flatMap(
              locale ->
                  Stream.of(Month.values())
                      .map(month -> month.getDisplayName(TextStyle.FULL, locale)))
          .map(name -> name.toLowerCase(Locale.ROOT))
          .toList();

  private Spreadsheet() {}

  /**
   * The text as a spreadsheet may have it: behind an apostrophe where it would be taken for a
   * formula (OWASP ASVS 5, 1.2.10), also if only blanks stand before, or made a day of this year.
   * Not for numbers: theirs is a minus sign.
   */
  public static String text(String text) {
    return isFormula(text) || isDay(text) ? "'" + text : text;
  }

  private static boolean isFormula(String text) {
    int start = 0;
    while (start < text.length() && isBlank(text.charAt(start))) {
      start++;
    }
    return !text.isEmpty()
        && (FORMULA.indexOf(text.charAt(0)) >= 0
            || start < text.length() && FORMULA.indexOf(text.charAt(start)) >= 0);
  }

  private static boolean isDay(String text) {
    String bare = text.strip();
    if (SHORT_DAY.matcher(bare).matches()) {
      return !ISO_OR_NUMBER.matcher(bare).matches();
    }
    Matcher words = ONE_WORD.matcher(bare);
    return bare.chars().anyMatch(Character::isDigit)
        && words.matches()
        && MONTHS.stream()
            .anyMatch(month -> month.startsWith(words.group(1).toLowerCase(Locale.ROOT)));
  }

  /** White space, and what is not seen: byte order marks, marks of direction, empty spaces. */
  private static boolean isBlank(char unit) {
    return Character.isWhitespace(unit)
        || Character.isSpaceChar(unit)
        || Character.getType(unit) == Character.FORMAT;
  }
}
