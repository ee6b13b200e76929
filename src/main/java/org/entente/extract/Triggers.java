package org.entente.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.lang.Frame;
import org.entente.lang.Frames;
import org.entente.lang.Language;
import org.entente.lang.Line;
import org.entente.lang.Markers;

/** Finds the frames whose trigger stands at a token. */
public final class Triggers {
  private final Frames frames;
  private final Markers markers;

  /** Looks for the triggers of the frames of {@code language}. */
  public Triggers(Language language) {
    this.frames = language.frames();
    this.markers = language.markers();
  }

  /**
   * A frame and where its trigger stands.
   *
   * @param frame the frame
   * @param from the first token of the trigger
   * @param to the token behind its last
   */
  record Match(Frame frame, int from, int to) {}

  /**
   * The frames at {@code from}, the longest trigger first; rows with the same trigger in file
   * order.
   */
  List<Match> at(Line line, int from) {
    String lower = line.lower(from);
    String stem = line.stem(from);
    List<Match> matches = new ArrayList<>();
    collect(frames.startingWith(lower), line, from, matches);
    if (!stem.equals(lower)) {
      collect(frames.startingWith(stem), line, from, matches);
    }
    matches.sort(Comparator.comparingInt((Match m) -> -m.frame().trigger().weight()));
    return matches;
  }

  private void collect(List<Frame> found, Line line, int from, List<Match> matches) {
    for (Frame frame : found) {
      int to = frame.trigger().match(line, from);
      if (to >= 0 && !crossesClauses(frame, line, from, to)) {
        matches.add(new Match(frame, from, to));
      }
    }
  }

  /** "announced after a meeting with": what a gap passes over opens no clause or adjunct. */
  private boolean crossesClauses(Frame frame, Line line, int from, int to) {
    for (int i = from + 1; i + 1 < to; i++) {
      if (markers.is(line.tokens(), i, "subordinate") && !frame.trigger().owns(line.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether an event can be told in the sentence at all: cheap, needs no tags. */
  public boolean any(Line line) {
    for (int i = 0; i < line.size(); i++) {
      if (at(line, i).stream().anyMatch(m -> m.frame().type().isPresent())) {
        return true;
      }
    }
    return false;
  }
}
