package org.entente.feed.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * What a page tells machines of its article: the schema.org {@code Article} (or a kind of it) of a
 * JSON-LD block. An empty string is what it does not tell.
 */
record NewsArticle(
    String headline,
    String text,
    String published,
    String publisher,
    String url,
    String language,
    String byline,
    boolean free) {
  private static final Evaluator SCRIPT =
      QueryParser.parse("script[type~=(?i)application/ld\\+json]");
  private static final ObjectMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  /** The first article among the JSON-LD blocks; a broken block is passed over. */
  static Optional<NewsArticle> of(Document page) {
    for (Element script : page.select(SCRIPT)) {
      Optional<NewsArticle> article = parse(script.data(), LENIENT);
      if (article.isPresent()) {
        return article;
      }
    }
    return Optional.empty();
  }

  private static Optional<NewsArticle> parse(String json, ObjectMapper mapper) {
    Deque<JsonNode> left = new ArrayDeque<>();
    try {
      left.add(mapper.readTree(json.strip()));
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
      if (node.path("mainEntity").isObject()) {
        left.addLast(node.path("mainEntity"));
      }
    }
    return Optional.empty();
  }

  private static boolean isArticle(JsonNode type) {
    for (JsonNode one : type) {
      if (isArticle(one)) {
        return true;
      }
    }
    return type.asText().endsWith("Article") || type.asText().endsWith("BlogPosting");
  }

  private static NewsArticle article(JsonNode node) {
    JsonNode page = node.path("mainEntityOfPage");
    String url = node.path("url").asText();
    return new NewsArticle(
        plain(node.path("headline").asText()),
        body(node),
        node.path("datePublished").asText(),
        plain(node.path("publisher").path("name").asText()),
        url.isBlank() ? (page.isObject() ? page.path("@id") : page).asText() : url,
        language(node.path("inLanguage")),
        String.join(", ", names(node.path("author"))),
        !node.path("isAccessibleForFree").asText("true").equalsIgnoreCase("false"));
  }

  private static String body(JsonNode node) {
    String body = node.path("articleBody").asText();
    return body.indexOf('<') >= 0 || body.indexOf('&') >= 0
        ? Jsoup.parseBodyFragment(body).wholeText()
        : body;
  }

  private static String language(JsonNode said) {
    return said.isObject() ? said.path("alternateName").asText() : said.asText();
  }

  private static List<String> names(JsonNode author) {
    List<String> names = new ArrayList<>();
    if (author.isTextual()) {
      names.add(author.asText());
    } else if (author.isArray()) {
      author.forEach(one -> names.addAll(names(one)));
    } else if (author.path("name").isTextual()) {
      names.add(plain(author.path("name").asText()));
    }
    return names;
  }

  /** Headlines are often escaped twice ({@code &amp;quot;}). */
  private static String plain(String text) {
    return text.indexOf('&') < 0 ? text : Jsoup.parseBodyFragment(text).text();
  }
}
