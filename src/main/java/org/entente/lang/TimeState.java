package org.entente.lang;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.entente.lang.Times.Part;
import org.entente.lang.Times.Pattern;

/**
 * A place between the parts of patterns of time: which parts may follow, and which patterns are
 * complete here. All patterns begin in one state; they are kept as this graph and not as lists of
 * parts, because a row with a few parts that may miss stands for hundreds of lists.
 */
public final class TimeState {
  private final List<Step> steps = new ArrayList<>(2);
  private final List<Pattern> complete = new ArrayList<>(1);
  private final List<Step> stepsSeen = Collections.unmodifiableList(steps);
  private final List<Pattern> completeSeen = Collections.unmodifiableList(complete);

  TimeState() {}

  /** The parts that may follow. */
  public List<Step> steps() {
    return stepsSeen;
  }

  /** The patterns that are complete here. */
  public List<Pattern> complete() {
    return completeSeen;
  }

  void add(Step step) {
    steps.add(step);
  }

  void complete(Pattern pattern) {
    complete.add(pattern);
  }

  /**
   * A part and where it leads.
   *
   * @param part the part
   * @param to the place behind it
   */
  public record Step(Part part, TimeState to) {}
}
