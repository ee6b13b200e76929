package org.entente.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.feed.Feed;
import org.entente.refresh.Reports;
import org.entente.serve.page.Refreshes;

/** How the feeds are, as the reports of runs tell, for the status page. */
final class FeedStates implements Refreshes {
  private static final int REPORTS = 100;

  private final Reports reports;
  private Map<String, Feed> feeds;
  private final Map<String, Visit> visits = new TreeMap<>();
  private State state;
  private String figures = "";
  private long failed;

  /**
   * Feeds.
   *
   * @param archive folder of the archive, which need not be there
   * @param here whether this process refreshes them
   */
  FeedStates(Path archive, Map<String, Feed> feeds, boolean here) throws IOException {
    this.reports = new Reports(archive);
    this.feeds = feeds;
    this.state = new State(here, Optional.empty(), Optional.empty(), "");
    List<JsonNode> newest = new ArrayList<>(reports.newest(REPORTS));
    Collections.reverse(newest);
    newest.forEach(this::take);
    figures = reports.metrics();
  }

  // What the thread that refreshes tells.

  synchronized void begins(Instant now) {
    state = new State(true, Optional.of(now), Optional.empty(), state.trouble());
  }

  /** A run ended with a report, which was written. */
  synchronized void ended(JsonNode report) throws IOException {
    take(report);
    figures = reports.metrics();
  }

  /** A run ended without a report. */
  synchronized void failed(String why) {
    failed++;
    state = new State(true, Optional.empty(), state.next(), why);
  }

  synchronized void waits(Map<String, Feed> now, Optional<Instant> next) {
    feeds = now;
    state = new State(true, Optional.empty(), next, state.trouble());
  }

  private void take(JsonNode report) {
    boolean bad = report.path("outcome").asText().equals("failed");
    failed += bad ? 1 : 0;
    state =
        new State(
            state.here(),
            Optional.empty(),
            state.next(),
            bad ? report.path("message").asText() : "");
    Instant at = Instant.parse(report.path("began").asText());
    report.path("feeds").forEach(feed -> visits.put(feed.path("feed").asText(), visit(at, feed)));
  }

  private static Visit visit(Instant at, JsonNode feed) {
    Map<String, Long> counts = new TreeMap<>();
    for (Map.Entry<String, JsonNode> field : feed.properties()) {
      if (field.getValue().isIntegralNumber()) {
        counts.put(field.getKey(), field.getValue().asLong());
      }
    }
    List<String> messages = new ArrayList<>();
    feed.path("messages").forEach(message -> messages.add(message.asText()));
    return new Visit(
        at,
        counts,
        numbers(feed.path("failed")),
        numbers(feed.path("issues")),
        feed.path("floorMissed").asBoolean(),
        messages);
  }

  private static Map<String, Long> numbers(JsonNode node) {
    Map<String, Long> numbers = new TreeMap<>();
    node.properties().forEach(field -> numbers.put(field.getKey(), field.getValue().asLong()));
    return numbers;
  }

  // What the page asks.

  @Override
  public synchronized State state() {
    return state;
  }

  @Override
  public synchronized List<Source> sources() {
    TreeSet<String> slugs = new TreeSet<>(visits.keySet());
    feeds.values().stream().filter(Feed::enabled).forEach(feed -> slugs.add(feed.slug()));
    return slugs.stream().map(this::source).toList();
  }

  private Source source(String slug) {
    Optional<Feed> feed = Optional.ofNullable(feeds.get(slug));
    return new Source(
        slug,
        feed.flatMap(Feed::publisher).orElse(""),
        feed.map(Feed::enabled).orElse(false),
        feed.map(f -> f.timing().schedule()).orElse(""),
        Optional.ofNullable(visits.get(slug)));
  }

  @Override
  public synchronized String metrics() {
    if (!state.here()) {
      return figures;
    }
    return figures
        + "# HELP entente_refresh_running Whether a refresh goes on.\n"
        + "# TYPE entente_refresh_running gauge\n"
        + "entente_refresh_running "
        + (state.since().isPresent() ? 1 : 0)
        + "\n# HELP entente_refresh_failed_total Refreshes that failed.\n"
        + "# TYPE entente_refresh_failed_total counter\n"
        + "entente_refresh_failed_total "
        + failed
        + "\n";
  }
}
