package org.entente.history;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.store.EventChange;
import org.entente.store.EventChange.Op;
import org.entente.store.LineSorter;

/**
 * What several changes come to, event by event: one that came and went is not told of, one that
 * came and changed came. Changes are sorted outside memory, so that there may be any number.
 */
final class NetChanges implements AutoCloseable {
  private static final int PAGE_CHARACTERS = 16 << 20;
  private static final String EVENT = "\"event\":{\"id\":\"";
  private static final char BEHIND_KEY = '\t';

  private final LineSorter byEvent = new LineSorter(PAGE_CHARACTERS);
  private final LineSorter inOrder = new LineSorter(PAGE_CHARACTERS);
  private final ChangeJson json = new ChangeJson();
  private Optional<Folded> open = Optional.empty();
  private long lines;
  private final long[] counts = new long[Op.values().length];

  /** Takes a line of a run's file; lines come in the order of time. */
  void add(String line) {
    int id = line.indexOf(EVENT) + EVENT.length();
    byEvent.add(
        line.substring(id, line.indexOf('"', id))
            + BEHIND_KEY
            + String.format(Locale.ROOT, "%012d", lines++)
            + BEHIND_KEY
            + line);
  }

  /**
   * Hands on what all lines come to: first what came, then what changed, then what went, each by
   * date. Counts them.
   */
  RunRecord.Events forEach(Consumer<Change> sink) {
    byEvent.forEach(keyed -> fold(json.parse(keyed.substring(keyed.lastIndexOf(BEHIND_KEY) + 1))));
    open.flatMap(Folded::net).ifPresent(this::keep);
    inOrder.forEach(
        keyed -> sink.accept(json.parse(keyed.substring(keyed.lastIndexOf(BEHIND_KEY) + 1))));
    return new RunRecord.Events(
        counts[Op.ADD.ordinal()], counts[Op.MOD.ordinal()], counts[Op.DEL.ordinal()]);
  }

  private void fold(Change change) {
    if (open.filter(folded -> folded.isOf(change)).isEmpty()) {
      open.flatMap(Folded::net).ifPresent(this::keep);
      open = Optional.of(new Folded(change));
    } else {
      open.get().add(change);
    }
  }

  private void keep(Change net) {
    EventChange what = net.what();
    counts[what.op().ordinal()]++;
    inOrder.add(
        what.op().ordinal()
            + what.event().date().orElse("9999")
            + ' '
            + what.event().type()
            + ' '
            + what.event().id()
            + BEHIND_KEY
            + json.line(net));
  }

  @Override
  public void close() throws IOException {
    byEvent.close();
    inOrder.close();
  }
}
