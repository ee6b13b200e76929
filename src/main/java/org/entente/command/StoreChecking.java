package org.entente.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.entente.Home;
import org.entente.history.History;
import org.entente.history.HistoryCheck;
import org.entente.model.Issue;
import org.entente.ontology.Ontology;
import org.entente.rdf.Shapes;
import org.entente.store.GraphRules;
import org.entente.store.Store;
import org.entente.store.StoreCheck;
import org.entente.store.TextDrift;

/** Checks a whole store: its graph, its index of texts and its history. */
final class StoreChecking {
  private static final int MOST = 10;

  private final Terminal terminal;

  StoreChecking(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Checks the store that {@code db} names. */
  Found check(Home home, StoreOption db) {
    Ontology ontology = Ontology.load(home.ontology());
    GraphRules rules = new ShapeRules(Shapes.load(home.ontology(), ontology));
    Progress progress = new Progress(terminal, false);
    try (Store store = db.open()) {
      StoreCheck.Report report =
          StoreCheck.of(store, rules, MOST, count -> progress.at(count, "articles"));
      progress.clear();
      Found found = new Found(report);
      found.texts(store.catchUpTexts(), store.textDrift());
      found.history(HistoryCheck.of(History.mended(store), store, MOST));
      return found;
    } finally {
      progress.clear();
    }
  }

  private record ShapeRules(Shapes shapes) implements GraphRules {
    @Override
    public List<Issue> ofArticle(Graph graph, String article) {
      return shapes.check(graph, article).issues();
    }

    @Override
    public List<Issue> ofEvent(Graph graph, Node event) {
      return shapes.check(graph, event, event.toString()).stream()
          .filter(issue -> issue.code().equals(Shapes.VIOLATION))
          .toList();
    }
  }

  /** What was found. */
  static final class Found {
    private final List<String> looked = new ArrayList<>();
    private final List<Issue> faults = new ArrayList<>();
    private final SortedMap<String, Long> counts = new TreeMap<>();
    private final long warnings;

    private Found(StoreCheck.Report report) {
      looked.add(report.articles() + " articles");
      looked.add(report.events() + " events");
      looked.add(report.versions() + " versions of events");
      looked.add(report.entities() + " entities");
      counts.putAll(report.counts());
      Long warned = counts.remove(Shapes.WARNING);
      warnings = warned == null ? 0 : warned;
      report.faults().stream()
          .filter(issue -> !issue.code().equals(Shapes.WARNING))
          .forEach(faults::add);
    }

    private void texts(boolean mended, TextDrift drift) {
      looked.add(
          drift.texts()
              + " texts to search"
              + (mended ? " (indexed anew what a process that was killed had left)" : ""));
      if (!drift.none()) {
        add(
            new Issue(
                "store.texts",
                "the index of texts",
                drift.missing()
                    + " texts are missing, "
                    + drift.stale()
                    + " are outdated; entente search mends it"),
            drift.missing() + drift.stale());
      }
    }

    private void history(HistoryCheck.Result result) {
      looked.add(result.whole() ? "history" : "history (younger than the store, so not compared)");
      if (result.count() > 0) {
        counts.put("history", result.count());
        faults.addAll(result.faults());
      }
    }

    private void add(Issue issue, long count) {
      counts.put(issue.code(), count);
      faults.add(issue);
    }

    /** The first faults of each kind. */
    List<Issue> faults() {
      return faults;
    }

    /** Says it to a person: what was looked at, the first faults, and how many there are. */
    void print(Terminal terminal) {
      looked.forEach(line -> terminal.out().println("looked at  " + line));
      if (warnings > 0) {
        terminal.out().println("noted      " + warnings + " times a rule that is only counted");
      }
      terminal.out().flush();
      faults.forEach(f -> terminal.say(f.source() + ": " + f.detail() + " [" + f.code() + "]"));
      counts.forEach((code, count) -> terminal.say(count + " x " + code));
    }

    void write(JsonGenerator out) throws IOException {
      Json.texts("looked", looked, out);
      out.writeNumberField("warnings", warnings);
      out.writeObjectFieldStart("counts");
      for (Map.Entry<String, Long> count : counts.entrySet()) {
        out.writeNumberField(count.getKey(), count.getValue());
      }
      out.writeEndObject();
      out.writeArrayFieldStart("faults");
      for (Issue fault : faults) {
        Json.issue(fault, out);
      }
      out.writeEndArray();
    }
  }
}
