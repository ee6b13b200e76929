package org.entente.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page tells machines of its article: the schema.org {@code Article} (or a kind of it) of a
 * JSON-LD block. An empty string is what it does not tell.
 */
record NewsArticle(String headline, String text, String published, String publisher, String url) {

  /** The first article among the JSON-LD blocks; a broken block is passed over. */
  static Optional<NewsArticle> of(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      Optional<NewsArticle> article = parse(script.data());
      if (article.isPresent()) {
        return article;
      }
    }
    return Optional.empty();
  }

  private static Optional<NewsArticle> parse(String json) {
    Deque<JsonNode> left = new ArrayDeque<>();
    try {
      left.add(Json.mapper().readTree(json));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
    while (!left.isEmpty()) {
      JsonNode node = left.removeFirst();
      if (isArticle(node.path("@type"))) {
        return Optional.of(article(node));
      }
      if (node.isArray()) {
        node.forEach(left::addLast);
      }
      node.path("@graph").forEach(left::addLast);
    }
    return Optional.empty();
  }

  private static boolean isArticle(JsonNode type) {
    for (JsonNode one : type) {
      if (isArticle(one)) {
        return true;
      }
    }
    return type.asText().endsWith("Article") || type.asText().equals("BlogPosting");
  }

  private static NewsArticle article(JsonNode node) {
    JsonNode page = node.path("mainEntityOfPage");
    String url = node.path("url").asText();
    return new NewsArticle(
        plain(node.path("headline").asText()),
        node.path("articleBody").asText(),
        node.path("datePublished").asText(),
        plain(node.path("publisher").path("name").asText()),
        url.isBlank() ? (page.isObject() ? page.path("@id") : page).asText() : url);
  }

  /** Headlines are often escaped twice ({@code &amp;quot;}). */
  private static String plain(String text) {
    return text.indexOf('&') < 0 ? text : Jsoup.parseBodyFragment(text).text();
  }
}
