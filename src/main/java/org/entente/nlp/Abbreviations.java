package org.entente.nlp;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.model.BadFile;

/**
 * The abbreviations of a language, from {@code abbreviations.txt}: one a line, with its full stop,
 * and after a tab, where it does not hold before anything, what must follow for the sentence to go
 * on.
 *
 * <p>An entry in lower case holds in any case; one with a capital only as written, so that "No." is
 * none in "She said no." A capital and a full stop is an initial, whatever is listed.
 */
final class Abbreviations {

  /** What must follow an abbreviation for the sentence to go on; a lower-case word always does. */
  enum Goes {
    /** Anything. */
    BEFORE_ANY,
    /** A digit or a Roman numeral. */
    BEFORE_DIGIT,
    /** A digit, or a capitalized word that is no function word. */
    BEFORE_NAME,
    /** Nothing but a lower-case word. */
    BEFORE_LOWER
  }

  private static final Map<String, Goes> KINDS =
      Map.of(
          "", Goes.BEFORE_ANY,
          "digit", Goes.BEFORE_DIGIT,
          "name", Goes.BEFORE_NAME,
          "lower", Goes.BEFORE_LOWER);

  private final Map<String, Goes> entries;

  private Abbreviations(Map<String, Goes> entries) {
    this.entries = Map.copyOf(entries);
  }

  /** Reads the file; throws {@link BadFile} with the line that is wrong. */
  static Abbreviations load(Path file) {
    Map<String, Goes> entries = new HashMap<>();
    int number = 0;
    for (String line : DataLines.of(file)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        add(line, file + "", number, entries);
      }
    }
    return new Abbreviations(entries);
  }

  private static void add(String line, String file, int number, Map<String, Goes> entries) {
    String[] cells = line.strip().split("\t");
    Goes goes = KINDS.get(cells.length > 1 ? cells[1].strip() : "");
    String word = cells[0].strip();
    if (goes == null) {
      throw new BadFile(
          file, number, "unknown kind " + cells[1], "say digit, name, lower or nothing");
    }
    if (word.length() < 2 || !word.endsWith(".")) {
      throw new BadFile(file, number, word + " does not end in a full stop", "add the full stop");
    }
    if (entries.put(word, goes) != null) {
      throw new BadFile(file, number, word + " stands here twice", "delete one of the two lines");
    }
  }

  /**
   * When the sentence goes on behind {@code word}, which ends in a full stop; empty if it is no
   * abbreviation.
   */
  Optional<Goes> find(String word) {
    Goes listed = entries.get(word);
    if (listed == null && word.length() > 2) {
      listed = entries.get(word.toLowerCase(Locale.ROOT));
    }
    return listed != null
        ? Optional.of(listed)
        : pattern(word) ? Optional.of(Goes.BEFORE_NAME) : Optional.empty();
  }

  /** An initial ("J."), or letters with full stops between them ("U.S.", "S.H.", "a.m."). */
  private static boolean pattern(String word) {
    int last = word.length() - 1;
    if (last < 1 || !Character.isLetter(word.charAt(0))) {
      return false;
    }
    if (last == 1) {
      return Character.isUpperCase(word.charAt(0));
    }
    return word.indexOf('.') < last && shortParts(word);
  }

  private static boolean shortParts(String word) {
    int run = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      run = c == '.' ? 0 : run + 1;
      if (run > 2
          || (c != '.' && !Character.isLetter(c))
          || (c == '.' && i > 0 && word.charAt(i - 1) == '.')) {
        return false;
      }
    }
    return true;
  }
}
