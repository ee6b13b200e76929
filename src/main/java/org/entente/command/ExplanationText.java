package org.entente.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.model.Iris;
import org.entente.store.Explanation;
import org.entente.store.Explanation.Filler;
import org.entente.store.Explanation.Mention;
import org.entente.store.Explanation.Passage;
import org.entente.store.Explanation.Thing;
import org.entente.store.Explanation.Time;
import org.entente.store.Explanation.Told;

/** Prints an explanation for people. */
final class ExplanationText {
  private static final int WIDTH = 100;
  private static final String LANGUAGE = "en";

  private final PrintStream out;
  private final FrameRows rows;

  /**
   * A printer.
   *
   * @param out where it goes
   * @param rows finds the rows of frames
   */
  ExplanationText(PrintStream out, FrameRows rows) {
    this.out = out;
    this.rows = rows;
  }

  void print(Explanation event) {
    out.println(event.type() + "  " + brief(event.iri()));
    Map<String, List<String>> roles = new TreeMap<>();
    event
        .roles()
        .forEach(
            role ->
                roles
                    .computeIfAbsent(role.name(), n -> new ArrayList<>())
                    .add(role.filler().label(LANGUAGE)));
    roles.forEach((role, names) -> line(1, role, String.join(", ", names)));
    event.place().ifPresent(place -> line(1, "place", place.label(LANGUAGE)));
    event.date().ifPresent(date -> line(1, "date", date));
    line(1, "factuality", event.factuality());
    event.attributions().forEach(by -> line(1, "attribution", by.label(LANGUAGE)));
    event.details().forEach((name, values) -> line(1, name, String.join(", ", values)));
    line(1, "confidence", Double.toString(event.confidence()));
    line(1, "told by", count(event.articles().size(), "article"));
    event.articles().forEach(this::print);
  }

  private void print(Told told) {
    out.println();
    List<String> parts = new ArrayList<>();
    told.published().ifPresent(parts::add);
    told.publisher().ifPresent(parts::add);
    told.headline().ifPresent(parts::add);
    out.println(String.join("  ", parts));
    line(1, "article", told.article());
    told.url().ifPresent(url -> line(1, "url", url));
    told.mentions().forEach(this::print);
  }

  private void print(Mention mention) {
    out.println();
    for (String line : RowTable.wrapped(marked(mention), WIDTH)) {
      out.println("  | " + line);
    }
    mention.toldAs().ifPresent(factuality -> line(2, "told as", factuality));
    line(2, "trigger", shown(mention.trigger()));
    String frame = rows.row(mention.frame()).orElse("");
    line(2, "frame", mention.frame() + (frame.isEmpty() ? "" : "  " + frame));
    line(2, "confidence", Double.toString(mention.confidence()));
    mention.details().forEach((name, values) -> line(2, name, String.join(", ", values)));
    mention.fillers().forEach(this::print);
    mention.time().ifPresent(this::print);
  }

  private void print(Filler filler) {
    List<String> names = new ArrayList<>();
    for (Thing entity : filler.entities()) {
      names.add(entity.label(LANGUAGE) + " (" + brief(entity.iri()) + ")");
    }
    String rule = filler.linkRule().map(r -> ", by " + r).orElse("");
    line(2, filler.role(), shown(filler.passage()) + " = " + String.join(", ", names) + rule);
  }

  private void print(Time time) {
    line(2, "when", shown(time.passage()) + " = " + time.value() + ", by " + time.rule());
  }

  /** The sentence, with the words that gave something in brackets. */
  private static String marked(Mention mention) {
    Passage sentence = mention.sentence();
    List<Passage> spans = new ArrayList<>();
    spans.add(mention.trigger());
    mention.fillers().forEach(filler -> spans.add(filler.passage()));
    Optional<Passage> time = mention.time().map(Time::passage);
    time.ifPresent(spans::add);
    spans.sort(Comparator.comparing(Passage::start).thenComparing(Passage::end));
    StringBuilder marked = new StringBuilder();
    int at = sentence.start();
    for (Passage span : spans) {
      boolean inside = span.inHeadline() == sentence.inHeadline() && span.end() <= sentence.end();
      if (inside && span.start() >= at) {
        marked.append(part(sentence, at, span.start())).append('[');
        marked.append(part(sentence, span.start(), span.end())).append(']');
        at = span.end();
      }
    }
    return marked.append(part(sentence, at, sentence.end())).toString();
  }

  private static String part(Passage sentence, int start, int end) {
    return sentence.quote().substring(start - sentence.start(), end - sentence.start());
  }

  private static String shown(Passage passage) {
    return "\""
        + passage.quote()
        + "\" ("
        + (passage.inHeadline() ? "headline " : "")
        + passage.start()
        + "-"
        + passage.end()
        + ")";
  }

  private void line(int depth, String name, String value) {
    out.println("  ".repeat(depth) + String.format("%-12s %s", name, value));
  }

  private static String count(int n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }

  private static String brief(String iri) {
    return iri.startsWith(Iris.BASE) ? iri.substring(Iris.BASE.length()) : iri;
  }
}
