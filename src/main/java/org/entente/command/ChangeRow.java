package org.entente.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.history.Change;
import org.entente.model.Iris;
import org.entente.store.EventChange;
import org.entente.store.EventChange.Op;
import org.entente.store.EventState;

/** A change of an event as the cells of a row. */
final class ChangeRow {
  /** For a screen. */
  static final List<String> BRIEF_COLUMNS =
      List.of("op", "why", "type", "date", "told", "who", "where", "articles", "what", "event");

  /** For a table that goes elsewhere: values before stand beside those after. */
  static final List<String> COLUMNS =
      List.of(
          "op",
          "why",
          "run",
          "event",
          "into",
          "type",
          "date",
          "date_before",
          "factuality",
          "factuality_before",
          "participants",
          "participants_before",
          "place",
          "place_before",
          "articles",
          "articles_before",
          "articles_added",
          "articles_removed",
          "changed");

  private static final String BETWEEN = "; ";
  private static final String NONE = "none";

  private static final List<Field> FIELDS =
      List.of(
          new Field("type", EventState::type),
          new Field("date", event -> event.date().orElse("")),
          new Field("told", EventState::factuality),
          new Field("who", ChangeRow::participants),
          new Field("where", ChangeRow::place),
          new Field("attributed to", event -> names(event.attributions().stream())),
          new Field("details", ChangeRow::details),
          new Field("publishers", event -> Integer.toString(event.publishers())));

  private ChangeRow() {}

  static List<String> brief(Change change) {
    EventChange what = change.what();
    EventState event = what.event();
    return List.of(
        what.op().name(),
        what.why().word(),
        event.type(),
        event.date().orElse(""),
        event.factuality(),
        participants(event),
        place(event),
        Integer.toString(event.articles()),
        String.join(BETWEEN, said(what)),
        brief(event.id()));
  }

  private static String brief(String iri) {
    return iri.startsWith(Iris.BASE) ? iri.substring(Iris.BASE.length()) : iri;
  }

  static List<String> whole(Change change) {
    EventChange what = change.what();
    EventState event = what.event();
    Optional<EventState> before = what.before();
    return List.of(
        what.op().name(),
        what.why().word(),
        change.run(),
        event.id(),
        what.into().orElse(""),
        event.type(),
        event.date().orElse(""),
        before.flatMap(EventState::date).orElse(""),
        event.factuality(),
        before.map(EventState::factuality).orElse(""),
        participants(event),
        before.map(ChangeRow::participants).orElse(""),
        place(event),
        before.map(ChangeRow::place).orElse(""),
        Integer.toString(event.articles()),
        before.map(b -> Integer.toString(b.articles())).orElse(""),
        Integer.toString(what.articlesAdded().size()),
        Integer.toString(what.articlesRemoved().size()),
        before.map(b -> String.join(BETWEEN, changed(b, event))).orElse(""));
  }

  /** What is to be said beside what the event is. */
  private static List<String> said(EventChange what) {
    if (what.op() == Op.DEL) {
      return what.into().map(into -> List.of("goes on as " + brief(into))).orElse(List.of());
    }
    List<String> said = new ArrayList<>();
    what.before().ifPresent(before -> said.addAll(differences(before, what)));
    return said;
  }

  private static List<String> differences(EventState before, EventChange what) {
    EventState after = what.event();
    List<String> said = new ArrayList<>();
    for (Field field : FIELDS) {
      String old = field.value().apply(before);
      String now = field.value().apply(after);
      if (!old.equals(now)) {
        said.add(field.name() + " " + orNone(old) + " \u2192 " + orNone(now));
      }
    }
    if (!what.articlesAdded().isEmpty()) {
      said.add("+" + what.articlesAdded().size() + " articles");
    }
    if (!what.articlesRemoved().isEmpty()) {
      said.add("-" + what.articlesRemoved().size() + " articles");
    }
    return said;
  }

  private static String orNone(String text) {
    return text.isEmpty() ? NONE : text;
  }

  /** The names of what differs. */
  private static List<String> changed(EventState before, EventState after) {
    return FIELDS.stream()
        .filter(field -> !field.value().apply(before).equals(field.value().apply(after)))
        .map(Field::name)
        .toList();
  }

  private static String participants(EventState event) {
    return names(event.participants().stream());
  }

  private static String place(EventState event) {
    return names(event.place().stream());
  }

  private static String names(Stream<EventState.Part> parts) {
    return parts
        .map(part -> part.name().isEmpty() ? brief(part.id()) : part.name())
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(", "));
  }

  private static String details(EventState event) {
    return event.details().entrySet().stream()
        .map(detail -> detail.getKey() + " " + String.join(", ", detail.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** Something that can differ. */
  private record Field(String name, Function<EventState, String> value) {}
}
