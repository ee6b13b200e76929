package org.entente.nlp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.lang.Times.Pattern;

/**
 * A pattern of time that matched.
 *
 * @param pattern the pattern
 * @param values what its named parts took
 * @param sentence index of the sentence
 * @param from first piece of the expression
 * @param to the piece after its last
 */
record TimeMatch(Pattern pattern, Map<String, String> values, int sentence, int from, int to) {

  static TimeMatch of(Pattern pattern, List<TimeGrammar.Taken> steps, int sentence) {
    Map<String, String> values = new HashMap<>();
    int from = -1;
    int to = -1;
    for (TimeGrammar.Taken step : steps) {
      if (!step.part().name().isEmpty()) {
        values.put(step.part().name(), step.value());
      }
      if (!step.part().context()) {
        from = from < 0 ? step.from() : from;
        to = step.to();
      }
    }
    return new TimeMatch(pattern, Map.copyOf(values), sentence, from, to);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /** What the part of this name took. */
  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The same as a number, or {@code otherwise} if the part is missing. */
  int number(String name, int otherwise) {
    String value = values.get(name);
    return value == null ? otherwise : Integer.parseInt(value);
  }
}
