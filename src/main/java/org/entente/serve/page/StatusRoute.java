package org.entente.serve.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.entente.serve.index.Current;

/** How much there is, since when the server runs, and what its limits are. */
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
    node.set("runs", runs.json());
    Json.send(response, node);
  }
}
