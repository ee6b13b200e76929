package org.entente.nlp;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.model.BadFile;

/**
 * What {@code tokens.tsv} of a language says of compounds and clitics: {@code class <tab>
 * word|word}. Classes: {@code joins-next} (a first part that never comes apart from what follows
 * its hyphen), {@code joins-last} (a second part that stays at the first), {@code splits-next},
 * {@code splits-last} (parts that come off although a word of lower case would stay), {@code whole}
 * (compounds that stay whole), {@code clitic} (endings with an apostrophe that are tokens of their
 * own), {@code before-number} (currencies that are written at their number).
 */
final class TokenRules {
  private static final Set<String> CLASSES =
      Set.of(
          "joins-next",
          "joins-last",
          "splits-next",
          "splits-last",
          "whole",
          "clitic",
          "before-number");

  private final Map<String, Set<String>> words;

  private TokenRules(Map<String, Set<String>> words) {
    this.words = words;
  }

  /** Reads the file; throws {@link BadFile} with the line that is wrong. */
  static TokenRules load(Path file) {
    Map<String, Set<String>> words = new HashMap<>();
    CLASSES.forEach(c -> words.put(c, new HashSet<>()));
    int number = 0;
    for (String line : DataLines.of(file)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        add(line, file.toString(), number, words);
      }
    }
    return new TokenRules(words);
  }

  private static void add(String line, String file, int number, Map<String, Set<String>> words) {
    String[] cells = line.strip().split("\t");
    Set<String> known = words.get(cells[0].strip());
    if (known == null || cells.length != 2) {
      throw new BadFile(
          file,
          number,
          "no row of the form class, tab, words",
          "use a class of " + CLASSES.stream().sorted().toList());
    }
    for (String word : cells[1].split("\\|")) {
      if (!known.add(word.strip().toLowerCase(Locale.ROOT))) {
        throw new BadFile(file, number, word + " stands here twice", "delete one of the two");
      }
    }
  }

  private boolean has(String type, String part) {
    return words.getOrDefault(type, Set.of()).contains(part.toLowerCase(Locale.ROOT));
  }

  /** Whether {@code word}, with a straight apostrophe, is a clitic. */
  boolean clitic(String word) {
    return has("clitic", word);
  }

  /** Whether {@code word} comes off the number behind it. */
  boolean beforeNumber(String word) {
    return has("before-number", word);
  }

  /** Whether a compound stays whole. */
  boolean whole(String compound) {
    return has("whole", compound);
  }

  /**
   * Whether the hyphen between two parts of a compound comes off. Two capitalized parts are two
   * names ("AS-Korut", "Prabowo-Macron"); a second part in lower case belongs to the first
   * ("Jong-un"); a word that is said twice is one word ("Bangsa-Bangsa"), and so is one with a
   * single letter or a number ("G-20"). Lists overrule it.
   */
  boolean splits(String left, String right) {
    if (has("splits-last", right) && capital(left)) {
      return true;
    }
    if (has("splits-next", left) && capital(right)) {
      return true;
    }
    return capital(left)
        && capital(right)
        && left.length() > 1
        && right.length() > 1
        && !left.equalsIgnoreCase(right)
        && (acronym(left) || !has("joins-next", left))
        && !has("joins-last", right);
  }

  /** "AS" is a state; "As" may be an article, as in "As-Sisi". */
  private static boolean acronym(String part) {
    return part.length() > 1 && part.chars().noneMatch(Character::isLowerCase);
  }

  private static boolean capital(String part) {
    return !part.isEmpty() && Character.isUpperCase(part.codePointAt(0));
  }
}
