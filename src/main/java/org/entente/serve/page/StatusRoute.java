package org.entente.serve.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.entente.serve.index.Current;

/** How much there is, since when the server runs, its limits, and what the last runs did. */
final class StatusRoute implements Route {
  private final Figures figures;
  private final Current current;
  private final Answers answers;
  private final Clock clock;
  private final Instant start;
  private final Runs runs;

  StatusRoute(Figures figures, Current current, Answers answers, Runs runs, Clock clock) {
    this.figures = figures;
    this.current = current;
    this.answers = answers;
    this.runs = runs;
    this.clock = clock;
    this.start = clock.instant();
  }

  @Override
  public void answer(Asked asked, HttpServletResponse response) throws IOException {
    ObjectNode node = figures.json();
    node.put("started", start.toString());
    node.put("now", clock.instant().toString());
    node.put("reading", current.view().isEmpty());
    current.view().ifPresent(view -> node.put("eventsShown", view.catalogue().events().size()));
    node.put("mostRows", answers.most());
    ArrayNode list = node.putArray("runs");
    runs.last().forEach(run -> list.add(json(run)));
    Json.send(response, node);
  }

  private static ObjectNode json(Runs.Done run) {
    ObjectNode node = Json.object();
    node.put("number", run.number());
    node.put("command", run.command());
    node.put("begun", run.begun().toString());
    run.ended().ifPresent(end -> node.put("ended", end.toString()));
    node.put("outcome", run.outcome());
    node.set("articles", json(run.articles()));
    node.set("events", json(run.events()));
    return node;
  }

  private static ObjectNode json(Runs.Count count) {
    return Json.object()
        .put("added", count.added())
        .put("changed", count.changed())
        .put("withdrawn", count.withdrawn());
  }
}
