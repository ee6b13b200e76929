package org.entente.refresh;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.feed.Feed;
import org.entente.feed.Published;
import org.entente.feed.archive.ArticleArchive;
import org.entente.feed.archive.Capture;
import org.entente.feed.archive.Entry;
import org.entente.feed.archive.Place;
import org.entente.feed.page.Characters;
import org.entente.feed.page.Charsets;
import org.entente.feed.page.Page;
import org.entente.feed.page.PageReader;
import org.entente.model.Article;
import org.entente.model.Credit;
import org.entente.model.Fingerprint;
import org.entente.model.Issue;

/**
 * From the archive to articles. What comes depends on the archive, the feeds and the rules for
 * pages alone, so that a rebuilt store is the same.
 */
final class KeptArticles {
  private static final double MOST_REPLACED = 0.01;

  private final ArticleArchive archive;
  private final PageReader pages;
  private final Map<String, Feed> feeds;
  private final ObjectMapper mapper = new ObjectMapper();

  KeptArticles(ArticleArchive archive, PageReader pages, Map<String, Feed> feeds) {
    this.archive = archive;
    this.pages = pages;
    this.feeds = Map.copyOf(feeds);
  }

  /**
   * What the archive holds of an article.
   *
   * @param entry what is known of it
   * @param article the article; empty if none could be read
   * @param contentHash hash of what was read
   * @param issues what is odd, or why there is none
   */
  record Kept(Entry entry, Optional<Article> article, String contentHash, List<Issue> issues) {}

  /** Reads the current version of {@code entry}. */
  Kept read(Entry entry) {
    List<Issue> issues = new ArrayList<>();
    Capture first = archive.read(entry.pages().get(0));
    return first.contentType().startsWith(Capture.ARTICLE)
        ? told(entry, first, issues)
        : page(entry, first, issues);
  }

  private Kept page(Entry entry, Capture first, List<Issue> issues) {
    Page opening = page(first);
    Page page = opening;
    for (Place place : entry.pages().subList(1, entry.pages().size())) {
      page = page.joined(page(archive.read(place)));
    }
    if (page.text().isBlank()) {
      issues.add(new Issue("article.no-text", entry.id(), "no running text on the page"));
      return new Kept(entry, Optional.empty(), contentHash(page), issues);
    }
    if (Characters.replaced(page.text()) > MOST_REPLACED) {
      issues.add(
          new Issue("article.encoding", entry.id(), "the page breaks its own character set"));
      return new Kept(entry, Optional.empty(), contentHash(page), issues);
    }
    if (page.truncated()) {
      issues.add(new Issue("article.truncated", entry.id(), "the text goes on behind a barrier"));
    }
    Optional<Feed> feed = Optional.ofNullable(feeds.get(entry.feed()));
    Article article =
        new Article(
            entry.id(),
            entry.feed(),
            feed.flatMap(Feed::publisher).or(() -> said(opening.publisher())),
            Optional.of(entry.id()),
            feed.flatMap(Feed::language).orElse(""),
            page.headline().isBlank() ? entry.told().title() : page.headline(),
            page.text(),
            Published.parse(page.published()).or(() -> Published.parse(entry.told().published())),
            page.credit(),
            Published.parse(page.published()).isPresent()
                ? Published.moment(page.published())
                : Published.moment(entry.told().published()));
    if (article.published().isEmpty()) {
      issues.add(new Issue("article.date", entry.id(), "neither page nor feed says its day"));
    }
    return new Kept(entry, Optional.of(article), contentHash(page), issues);
  }

  private Page page(Capture capture) {
    String html = Charsets.text(capture.body(), capture.contentType());
    return pages.read(html, capture.uri());
  }

  /** Hash of what counts as the content of an article on a page. */
  static String contentHash(Page page) {
    return Fingerprint.of(
        List.of(
            page.headline(),
            page.text(),
            page.published(),
            page.credit().byline().orElse(""),
            page.credit().agency().orElse("")),
        15);
  }

  // Articles that came as text.

  /** An article as the archive keeps it, if it did not come as a page. */
  static byte[] json(Article article, ObjectMapper mapper) {
    ObjectNode json = mapper.createObjectNode();
    json.put("id", article.id()).put("headline", article.headline()).put("text", article.text());
    json.put("language", article.language());
    article.publisher().ifPresent(p -> json.put("publisher", p));
    article.url().ifPresent(u -> json.put("url", u));
    article.published().ifPresent(d -> json.put("published", d.toString()));
    article.moment().ifPresent(m -> json.put("publishedAt", m.toString()));
    article.credit().byline().ifPresent(b -> json.put("byline", b));
    article.credit().agency().ifPresent(a -> json.put("agency", a));
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private Kept told(Entry entry, Capture capture, List<Issue> issues) {
    String hash = WebArticles.hash(capture.body());
    try {
      JsonNode json = mapper.readTree(capture.body());
      Optional<Feed> feed = Optional.ofNullable(feeds.get(entry.feed()));
      Article article =
          new Article(
              json.path("id").asText(),
              entry.feed(),
              said(json.path("publisher").asText()).or(() -> feed.flatMap(Feed::publisher)),
              said(json.path("url").asText()),
              said(json.path("language").asText())
                  .or(() -> feed.flatMap(Feed::language))
                  .orElse(""),
              json.path("headline").asText(),
              json.path("text").asText(),
              said(json.path("published").asText()).map(LocalDate::parse),
              Credit.of(json.path("byline").asText(), json.path("agency").asText()),
              Published.moment(json.path("publishedAt").asText()));
      return new Kept(entry, Optional.of(article), hash, issues);
    } catch (JsonProcessingException e) {
      issues.add(new Issue("article.json", entry.id(), "broken in the archive"));
      return new Kept(entry, Optional.empty(), hash, issues);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An address under which an article that came as text is kept. */
  static URI uri(String key) {
    return URI.create("urn:entente:text:" + Fingerprint.of(List.of(key), 18).replace('_', '.'));
  }

  private static Optional<String> said(String value) {
    return Optional.of(value.strip()).filter(v -> !v.isEmpty());
  }
}
