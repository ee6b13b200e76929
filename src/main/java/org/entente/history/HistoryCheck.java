package org.entente.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.Issue;
import org.entente.store.EventChange.Op;
import org.entente.store.EventState;
import org.entente.store.EventStates;
import org.entente.store.LineSorter;
import org.entente.store.Store;

/**
 * Compares the history of a store with the store: what all runs come to must be the events that are
 * there. Sorts outside memory.
 */
public final class HistoryCheck {
  private static final int PAGE_CHARACTERS = 16 << 20;
  private static final String IN_HISTORY = " h ";
  private static final String IN_STORE = " s ";

  private final LineSorter lines = new LineSorter(PAGE_CHARACTERS);
  private final ChangeJson json = new ChangeJson();
  private final List<Issue> faults = new ArrayList<>();
  private final int most;
  private long count;

  private HistoryCheck(int most) {
    this.most = most;
  }

  /** Compares both; lists the first {@code most} events in which they differ. */
  public static Result of(History history, Store store, int most) {
    List<RunRecord> runs = history.runs();
    if (runs.isEmpty() || !runs.get(0).anew()) {
      return new Result(false, 0, List.of());
    }
    HistoryCheck check = new HistoryCheck(most);
    history.changes(run -> true, check::take);
    EventStates.forEach(store, (state, articles) -> check.add(state, IN_STORE));
    check.compare();
    return new Result(true, check.count, check.faults);
  }

  private void take(Change change) {
    if (change.what().op() != Op.DEL) {
      add(change.what().event(), IN_HISTORY);
    }
  }

  private void add(EventState state, String from) {
    lines.add(state.id() + from + json.line(state.unnamed()));
  }

  private void compare() {
    List<String> open = new ArrayList<>();
    try (lines) {
      lines.forEach(
          line -> {
            if (!open.isEmpty() && !id(open.get(0)).equals(id(line))) {
              judge(open);
              open.clear();
            }
            open.add(line);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!open.isEmpty()) {
      judge(open);
    }
  }

  private void judge(List<String> both) {
    Optional<String> wrong = Optional.empty();
    if (both.size() != 2) {
      boolean inStore = both.get(0).startsWith(IN_STORE, id(both.get(0)).length());
      wrong = Optional.of(inStore ? "no run has added it" : "the store does not hold it");
    } else if (!state(both.get(0)).equals(state(both.get(1)))) {
      wrong = Optional.of("the store holds it otherwise");
    }
    if (wrong.isPresent() && count++ < most) {
      faults.add(
          new Issue(
              "history",
              id(both.get(0)),
              "the history does not lead to this event: " + wrong.get()));
    }
  }

  private static String id(String line) {
    return line.substring(0, line.indexOf(' '));
  }

  private static String state(String line) {
    return line.substring(id(line).length() + IN_STORE.length());
  }

  /**
   * What came of it.
   *
   * @param whole whether the history begins with the store; otherwise nothing was compared
   * @param count in how many events they differ
   * @param faults the first of them
   */
  public record Result(boolean whole, long count, List<Issue> faults) {
    /** Makes the list unmodifiable. */
    public Result {
      faults = List.copyOf(faults);
    }
  }
}
