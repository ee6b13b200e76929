package org.entente.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one sentence says of an event.
 *
 * @param type local name of the event type in {@code ontology/events.ttl}, for example {@code
 *     Meeting}
 * @param trigger the span that evokes it
 * @param sentence index of the sentence
 * @param arguments fillers of roles, the place among them
 * @param time the time expression that dates it, if the text gives one
 * @param factuality as told
 * @param explicit whether a verb or a cue tells the factuality; a bare noun ("talks") leaves it
 *     open
 * @param definite whether it points to an event told elsewhere in the text: "the attack"
 * @param otherTime whether words set it in another time than what is told around it, and do not
 *     tell which: "previously", "in recent weeks"
 * @param attribution who says so, in the text
 * @param details values of data properties, by local name: {@code mode=phone}, {@code count=2},
 *     {@code quotation=...}
 * @param frame id of the row of {@code frames.tsv} that read it: {@code id:12}
 * @param extractor which extractor made it
 * @param confidence the extractor's score, 0 to 1
 */
public record EventMention(
    String type,
    Span trigger,
    int sentence,
    List<Argument> arguments,
    Optional<TimeMention> time,
    Factuality factuality,
    boolean explicit,
    boolean definite,
    boolean otherTime,
    Optional<Argument> attribution,
    Map<String, String> details,
    String frame,
    String extractor,
    double confidence) {

  /** Makes the collections unmodifiable, and the details sorted by name. */
  public EventMention {
    arguments = List.copyOf(arguments);
    details = Collections.unmodifiableMap(new TreeMap<>(details));
  }

  /** The same with the time expression that dates it. */
  public EventMention withTime(TimeMention found) {
    return with(arguments, Optional.of(found));
  }

  /** The same with one more argument. */
  public EventMention withArgument(Argument argument) {
    List<Argument> more = new ArrayList<>(arguments);
    more.add(argument);
    return with(more, time);
  }

  /** The same with other arguments. */
  public EventMention withArguments(List<Argument> others) {
    return with(others, time);
  }

  /** The same with who says so. */
  public EventMention saidBy(Argument source) {
    return new EventMention(
        type,
        trigger,
        sentence,
        arguments,
        time,
        factuality,
        explicit,
        definite,
        otherTime,
        Optional.of(source),
        details,
        frame,
        extractor,
        confidence);
  }

  private EventMention with(List<Argument> filled, Optional<TimeMention> dated) {
    return new EventMention(
        type,
        trigger,
        sentence,
        filled,
        dated,
        factuality,
        explicit,
        definite,
        otherTime,
        attribution,
        details,
        frame,
        extractor,
        confidence);
  }

  /**
   * A role and the mention that fills it.
   *
   * @param role local name of the property in {@code ontology/events.ttl}, for example {@code
   *     participant}
   * @param mention the filler
   */
  public record Argument(String role, Mention mention) {}
}
