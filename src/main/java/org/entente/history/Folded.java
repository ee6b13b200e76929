package org.entente.history;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.store.EventChange;
import org.entente.store.EventChange.Op;
import org.entente.store.EventState;

/** The changes of one event, one after the other, and what they come to. */
final class Folded {
  private final Change first;
  private final Map<Op, Change> latest = new EnumMap<>(Op.class);
  private final Set<String> gained = new TreeSet<>();
  private final Set<String> lost = new TreeSet<>();
  private Change last;

  /** Begins with the first. */
  Folded(Change first) {
    this.first = first;
    this.last = first;
    add(first);
  }

  boolean isOf(Change change) {
    return first.what().event().id().equals(change.what().event().id());
  }

  /** Takes the next. */
  void add(Change change) {
    last = change;
    latest.put(change.what().op(), change);
    for (String article : change.what().articlesAdded()) {
      if (!lost.remove(article)) {
        gained.add(article);
      }
    }
    for (String article : change.what().articlesRemoved()) {
      if (!gained.remove(article)) {
        lost.add(article);
      }
    }
  }

  /** What they come to; empty if the event is as it was. */
  Optional<Change> net() {
    EventChange end = last.what();
    Optional<EventState> before = before();
    boolean there = end.op() != Op.DEL;
    if (before.isEmpty()) {
      return there ? Optional.of(made(Op.ADD, end.event(), Optional.empty())) : Optional.empty();
    }
    if (!there) {
      return Optional.of(made(Op.DEL, before.get(), Optional.empty()));
    }
    boolean same =
        before.get().unnamed().equals(end.event().unnamed()) && gained.isEmpty() && lost.isEmpty();
    return same ? Optional.empty() : Optional.of(made(Op.MOD, end.event(), before));
  }

  /** The event as it was before all of them; empty if it was not there. */
  private Optional<EventState> before() {
    EventChange start = first.what();
    return switch (start.op()) {
      case ADD -> Optional.empty();
      case MOD -> start.before();
      case DEL -> Optional.of(start.event());
    };
  }

  /** The reason is that of the last change of this kind. */
  private Change made(Op op, EventState event, Optional<EventState> before) {
    Change reason = latest.getOrDefault(op, last);
    return new Change(
        reason.run(),
        new EventChange(
            op,
            reason.what().why(),
            event,
            before,
            List.copyOf(gained),
            List.copyOf(lost),
            op == Op.DEL ? last.what().into() : Optional.empty()));
  }
}
