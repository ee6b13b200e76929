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
  private final Refreshes refreshes;

  StatusRoute(Figures figures, Current current, Answers answers, Site site, Clock clock) {
    this.figures = figures;
    this.current = current;
    this.answers = answers;
    this.runs = site.runs();
    this.refreshes = site.refreshes();
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
    node.set("refresh", json(refreshes.state()));
    ArrayNode feeds = node.putArray("feeds");
    refreshes.sources().forEach(source -> feeds.add(json(source)));
    Json.send(response, node);
  }

  private static ObjectNode json(Refreshes.State state) {
    ObjectNode node = Json.object();
    node.put("here", state.here());
    state.since().ifPresent(at -> node.put("since", at.toString()));
    state.next().ifPresent(at -> node.put("next", at.toString()));
    node.put("trouble", state.trouble());
    return node;
  }

  private static ObjectNode json(Refreshes.Source source) {
    ObjectNode node = Json.object();
    node.put("slug", source.slug());
    node.put("publisher", source.publisher());
    node.put("enabled", source.enabled());
    node.put("schedule", source.schedule());
    source.last().ifPresent(visit -> node.set("last", json(visit)));
    return node;
  }

  private static ObjectNode json(Refreshes.Visit visit) {
    ObjectNode node = Json.object();
    node.put("at", visit.at().toString());
    visit.counts().forEach(node.putObject("counts")::put);
    visit.failures().forEach(node.putObject("failures")::put);
    visit.issues().forEach(node.putObject("issues")::put);
    node.put("floorMissed", visit.floorMissed());
    visit.messages().forEach(node.putArray("messages")::add);
    return node;
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
