package org.entente.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.lang.Frame;
import org.entente.lang.Frames;
import org.entente.lang.Line;

/** Finds the frames whose trigger stands at a token. */
public final class Triggers {
  private final Frames frames;

  /** Looks for the triggers of {@code frames}. */
  public Triggers(Frames frames) {
    this.frames = frames;
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

  private static void collect(List<Frame> frames, Line line, int from, List<Match> matches) {
    for (Frame frame : frames) {
      int to = frame.trigger().match(line, from);
      if (to >= 0) {
        matches.add(new Match(frame, from, to));
      }
    }
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
