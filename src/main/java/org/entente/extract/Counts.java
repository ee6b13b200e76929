package org.entente.extract;

import java.util.Map;
import java.util.OptionalInt;
import org.entente.lang.Line;
import org.entente.lang.Numbers;
import org.entente.ontology.EventType;

/**
 * Reads how many things a trigger speaks of: a number in front of the last noun of the trigger,
 * with nothing but words that describe the noun between ("menembakkan dua rudal balistik", "fired
 * two short-range ballistic missiles", "two missile launches").
 */
final class Counts {
  private static final String COUNT = "count";

  /** How many words may describe what is counted. */
  private static final int WORDS_BETWEEN = 4;

  private final Numbers numbers;

  Counts(Numbers numbers) {
    this.numbers = numbers;
  }

  /** Adds the count to {@code details}, if events of the type have one and the text gives one. */
  void read(Words words, Triggers.Match match, EventType type, Map<String, String> details) {
    if (!type.details().contains(COUNT) || details.containsKey(COUNT)) {
      return;
    }
    OptionalInt count = beforeLastNoun(words, match);
    if (count.isPresent() && count.getAsInt() > 0) {
      details.put(COUNT, Integer.toString(count.getAsInt()));
    }
  }

  /** Looks from the trigger's last word to the left, into the noun phrase that it ends. */
  private OptionalInt beforeLastNoun(Words words, Triggers.Match match) {
    Line line = words.line();
    boolean nominal = match.frame().nominal();
    int first = nominal ? Math.max(0, match.from() - WORDS_BETWEEN) : match.from() + 1;
    for (int i = match.to() - 2; i >= first; i--) {
      if (words.timeAt(i).isPresent() || words.mentionAt(i).isPresent()) {
        return OptionalInt.empty();
      }
      boolean larger = Numbers.numeral(line, i + 1);
      OptionalInt found = larger ? OptionalInt.empty() : numbers.endingAt(line, first, i);
      if (found.isPresent()) {
        return found;
      }
      if (!describes(line, i)) {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  private static boolean describes(Line line, int at) {
    return switch (line.tag(at)) {
      case "ADJ", "NOUN", "PROPN", "ADV", "NUM", "X", "SYM" -> true;
      case "PUNCT" -> line.lower(at).equals("-");
      default -> false;
    };
  }
}
