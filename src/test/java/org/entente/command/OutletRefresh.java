package org.entente.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.Home;
import org.entente.feed.Feed;
import org.entente.feed.archive.ArticleArchive;
import org.entente.feed.fetch.AddressRules;
import org.entente.feed.fetch.Caps;
import org.entente.feed.fetch.Cidr;
import org.entente.feed.fetch.Fetcher;
import org.entente.feed.fetch.Manners;
import org.entente.feed.fetch.Pace;
import org.entente.ontology.Ontology;
import org.entente.refresh.Graphs;
import org.entente.refresh.Refresh;
import org.entente.refresh.RunReport;
import org.entente.store.Store;

/** Refreshes a store from outlets on this machine, reading articles as the program does. */
final class OutletRefresh {
  static final Home HOME = Home.find().orElseThrow();

  private static final Duration PAUSE = Duration.ofMillis(2);

  private final ArticleArchive archive;
  private final Store store;
  private final Graphs graphs;
  private final Pace pace;

  OutletRefresh(ArticleArchive archive, Store store, Graphs graphs, Pace pace) {
    this.archive = archive;
    this.store = store;
    this.graphs = graphs;
    this.pace = pace;
  }

  /** A feed that is read every hour. */
  static Feed feed(String slug, URI url, Feed.Withdrawal withdrawal) {
    return new Feed(
        slug,
        true,
        Optional.of("Kabar"),
        Optional.of("id"),
        "ours",
        Feed.Kind.RSS,
        url,
        new Feed.Timing("0 * * * *", ZoneId.of("Asia/Jakarta"), 0),
        new Feed.Manners(
            PAUSE,
            10_000,
            10 << 20,
            List.of(
                Duration.ofHours(6), Duration.ofHours(12), Duration.ofDays(1), Duration.ofDays(1)),
            withdrawal,
            Optional.empty(),
            Optional.empty()));
  }

  /** An article's page as outlets write them, with what does not belong to the article. */
  static String page(String headline, String text) {
    return "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\""
        + headline
        + "\",\"datePublished\":\"2026-01-05T09:00:00+07:00\"}</script></head><body><nav><a href='/'>Beranda"
        + "</a></nav><article><h1>"
        + headline
        + "</h1><p>"
        + text
        + "</p><p>Baca juga: <a href='/lain'>Harga beras</a></p></article></body></html>";
  }

  /** Visits those of {@code feeds} that are due, and reads what came. */
  RunReport due(List<Feed> feeds, Caps caps) throws IOException {
    Refresh refresh = refresh();
    return run(refresh, feeds, refresh.due(feeds), caps);
  }

  /** Visits {@code feeds} whatever the time, and reads what came. */
  RunReport all(List<Feed> feeds) throws IOException {
    return run(refresh(), feeds, feeds, Caps.DEFAULT);
  }

  private Refresh refresh() throws IOException {
    return new Refresh(archive, store, graphs, FeedOptions.rules(HOME), pace);
  }

  private RunReport run(Refresh refresh, List<Feed> feeds, List<Feed> due, Caps caps)
      throws IOException {
    Map<String, Feed> all = new LinkedHashMap<>();
    feeds.forEach(feed -> all.put(feed.slug(), feed));
    try (Fetcher fetcher =
        new Fetcher(
            Manners.of("mailto:desk@example.org").withPause(PAUSE),
            AddressRules.allowing(List.of(Cidr.of("127.0.0.2/31"))),
            caps,
            pace,
            archive)) {
      return refresh.run(all, due, fetcher, new Refresh.Bounds(4, 0), () -> false);
    }
  }

  /** The store in {@code folder}. */
  static Store store(Path folder) {
    return Store.open(folder, Ontology.load(HOME.ontology()));
  }

  /** The graph as lines that are the same for the same graph. */
  static String nquads(Store store) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.nquads(out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
