package org.entente.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entente.model.BadFile;

/**
 * Other ways to spell a word, by the rules of {@code data/lang/*}{@code /spelling.tsv}: "soekarno"
 * for "sukarno", "djakarta" for "jakarta". A rule holds both ways and anywhere in a word.
 */
public final class SpellingVariants {
  /** A word has no more variants than this; those with fewer changes come first. */
  private static final int MOST = 64;

  /** Rules that have no effect. */
  public static final SpellingVariants NONE = new SpellingVariants(List.of());

  private final List<Rule> rules;

  private SpellingVariants(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** Letters that may stand for others. */
  private record Rule(String from, String to) {}

  /** A word so far: what was read of the original, and what was made of it. */
  private record Partial(int read, String made) {}

  /**
   * Reads the rules in these files, those that are not there left out; throws {@link BadFile} if a
   * line is not two groups of small letters with a tab between.
   */
  public static SpellingVariants load(List<Path> files) {
    List<Rule> rules = new ArrayList<>();
    for (Path file : files) {
      if (Files.isRegularFile(file)) {
        read(file, rules);
      }
    }
    return new SpellingVariants(rules);
  }

  private static void read(Path file, List<Rule> rules) {
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      if (!line.matches("\\p{Ll}+\t\\p{Ll}+")) {
        throw new BadFile(
            file.toString(), number, "no rule of spelling", "write old letters, tab, new letters");
      }
      String[] parts = line.split("\t");
      rules.add(new Rule(parts[0], parts[1]));
      rules.add(new Rule(parts[1], parts[0]));
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new BadFile(file.toString(), 0, "cannot be read (" + e + ")", "save it as UTF-8");
    }
  }

  /** The word, in small letters, and other spellings of it; the word first. */
  public List<String> of(String word) {
    Set<String> found = new LinkedHashSet<>();
    // By number of changes: what is made of the word with one more than those before.
    Deque<Partial> changed = new ArrayDeque<>(List.of(new Partial(0, "")));
    while (!changed.isEmpty() && found.size() < MOST) {
      Deque<Partial> next = new ArrayDeque<>();
      for (Partial partial : changed) {
        found.add(partial.made() + word.substring(partial.read()));
        if (next.size() < 4 * MOST) {
          change(partial, word, next);
        }
      }
      changed = next;
    }
    return found.stream().limit(MOST).toList();
  }

  /** All ways to apply one rule to what has not been read yet. */
  private void change(Partial partial, String word, Deque<Partial> next) {
    for (int at = partial.read(); at < word.length(); at++) {
      for (Rule rule : rules) {
        if (word.startsWith(rule.from(), at)) {
          String kept = partial.made() + word.substring(partial.read(), at);
          next.add(new Partial(at + rule.from().length(), kept + rule.to()));
        }
      }
    }
  }
}
