package org.entente.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands around one trigger: the fillers of its slots, and the words that govern it.
 *
 * @param slots fillers by slot name
 * @param governors tokens of verbs, function words and nouns that the trigger hangs on, the nearest
 *     first
 * @param from the first token of the clause
 * @param to the token behind its last
 * @param reporter the phrase that says so, if the clause hangs on "X said that"
 */
record Clause(
    Map<String, List<Filler>> slots,
    List<Integer> governors,
    int from,
    int to,
    Optional<Phrase> reporter) {

  /** Makes the collections unmodifiable. */
  Clause {
    Map<String, List<Filler>> copied = new LinkedHashMap<>();
    slots.forEach((name, fillers) -> copied.put(name, List.copyOf(fillers)));
    slots = Collections.unmodifiableMap(copied);
    governors = List.copyOf(governors);
  }

  /** The fillers of a slot, none if it is empty. */
  List<Filler> slot(String name) {
    return slots.getOrDefault(name, List.of());
  }

  /** Collects a clause while the sentence is walked. */
  static final class Builder {
    private final Map<String, List<Filler>> slots = new LinkedHashMap<>();
    private final List<Integer> governors = new ArrayList<>();
    private Optional<Phrase> reporter = Optional.empty();
    private int from;
    private int to;

    Builder(int from, int to) {
      this.from = from;
      this.to = to;
    }

    void add(String slot, List<Filler> fillers) {
      slots.computeIfAbsent(slot, s -> new ArrayList<>()).addAll(fillers);
    }

    /** Fills a slot anew. */
    void put(String slot, List<Filler> fillers) {
      slots.put(slot, new ArrayList<>(fillers));
    }

    boolean has(String slot) {
      return slots.containsKey(slot);
    }

    void governor(int token) {
      governors.add(token);
    }

    void reporter(Phrase phrase) {
      reporter = Optional.of(phrase);
    }

    void from(int token) {
      from = Math.min(from, token);
    }

    void to(int token) {
      to = Math.max(to, token);
    }

    /** "Putin was welcomed by Modi": the agent is the subject, and the subject the object. */
    void passive() {
      List<Filler> agents = slots.remove(SlotNames.BY);
      List<Filler> patients = slots.remove("subj");
      slots.remove("obj");
      Optional.ofNullable(agents).ifPresent(fillers -> add("subj", fillers));
      Optional.ofNullable(patients).ifPresent(fillers -> add("obj", fillers));
    }

    Clause build() {
      return new Clause(slots, governors, from, to, reporter);
    }
  }
}
