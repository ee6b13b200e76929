package org.entente.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.entente.feed.page.Characters;
import org.entente.model.Credit;
import org.entente.model.Issue;

/**
 * The fields of an article in JSON: {@code id, lang, published, title, text, url, publisher, feed,
 * byline, agency}; also under the names {@code guid, language, date, headline, body, author}. Other
 * fields are passed over.
 */
final class JsonArticles {
  private static final List<String> ID = List.of("id", "guid");
  private static final List<String> LANGUAGE = List.of("lang", "language");
  private static final List<String> PUBLISHED = List.of("published", "date");
  private static final List<String> HEADLINE = List.of("title", "headline");
  private static final List<String> BYLINE = List.of("byline", "author");
  private static final List<String> TEXT = List.of("text", "body");

  private JsonArticles() {}

  /** The article that {@code json} tells; {@code otherId} names it if it does not say. */
  static Draft draft(Source source, String where, String otherId, JsonNode json)
      throws BadInputException {
    if (!json.isObject()) {
      throw new BadInputException(
          new Issue("input.json", where, "no JSON object; write {\"id\": ..., \"text\": ...}"));
    }
    String id = first(json, ID);
    String feed = first(json, List.of("feed"));
    return new Draft(
        where,
        id.isBlank() ? otherId : id,
        feed.isBlank() ? source.feed() : feed,
        first(json, List.of("publisher")),
        first(json, List.of("url")),
        first(json, LANGUAGE),
        first(json, HEADLINE),
        first(json, TEXT),
        first(json, PUBLISHED),
        Credit.of(first(json, BYLINE), first(json, List.of("agency"))));
  }

  /** The first of the fields that holds a string or a number; empty if none does. */
  private static String first(JsonNode json, List<String> fields) {
    for (String field : fields) {
      JsonNode value = json.path(field);
      if (value.isValueNode() && !value.isNull()) {
        return Characters.clean(value.asText());
      }
    }
    return "";
  }
}
