package org.entente.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.feed.Feed;
import org.entente.refresh.Reports;
import org.entente.serve.page.Refreshes;

/** How the feeds are, as the reports of runs tell, for the status page. */
final class FeedStates implements Refreshes {
  /** So many reports are taken in at the start, for feeds that are no longer read too. */
  private static final int RECENT = 100;

  /**
   * So many are looked through for a visit of each enabled feed: a day and a half, one a minute.
   */
  private static final int MOST = 2_000;

  private final Reports reports;
  private Map<String, Feed> feeds;
  private final Map<String, Visit> visits = new TreeMap<>();
  private State state;
  private String figures = "";
  private long failed;
  private int recalled;

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
    reports.newest(1, this::last);
    reports.newest(MOST, this::recall);
    figures = reports.metrics();
  }

  private boolean last(JsonNode report) {
    state = new State(state.here(), Optional.empty(), Optional.empty(), trouble(report));
    return false;
  }

  /**
   * Takes in the visits of a run from before this process, the newest first.
   *
   * @return whether older ones may tell more
   */
  private boolean recall(JsonNode report) {
    recalled++;
    visits(report).forEach(visits::putIfAbsent);
    return recalled < RECENT || !visits.keySet().containsAll(enabled());
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
    failed += bad(report) ? 1 : 0;
    state = new State(state.here(), Optional.empty(), state.next(), trouble(report));
    visits.putAll(visits(report));
  }

  private static boolean bad(JsonNode report) {
    return report.path("outcome").asText().equals("failed");
  }

  private static String trouble(JsonNode report) {
    return bad(report) ? report.path("message").asText() : "";
  }

  private static Map<String, Visit> visits(JsonNode report) {
    Instant at = Instant.parse(report.path("began").asText());
    Map<String, Visit> told = new TreeMap<>();
    report.path("feeds").forEach(feed -> told.put(feed.path("feed").asText(), visit(at, feed)));
    return told;
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
    TreeSet<String> slugs = enabled();
    slugs.addAll(visits.keySet());
    return slugs.stream().map(this::source).toList();
  }

  private TreeSet<String> enabled() {
    return feeds.values().stream()
        .filter(Feed::enabled)
        .map(Feed::slug)
        .collect(Collectors.toCollection(TreeSet::new));
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
        + "\n# HELP entente_refresh_failed_total Refreshes that failed since this process began.\n"
        + "# TYPE entente_refresh_failed_total counter\n"
        + "entente_refresh_failed_total "
        + failed
        + "\n";
  }
}
