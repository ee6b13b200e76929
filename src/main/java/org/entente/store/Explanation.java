package org.entente.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Why an event is in the graph: what it is, and every sentence that says so, with what was read out
 * of which words by which rule.
 *
 * @param iri the event
 * @param type local name of its type
 * @param roles who and what took part, by local name of the role; the place is apart
 * @param place where
 * @param date when, as in the graph: a day, a month, a year or an interval
 * @param factuality {@code happened}, {@code planned}, {@code possible} or {@code denied}
 * @param confidence 0 to 1
 * @param attributions who says so, in the text
 * @param details values of data properties, by local name
 * @param publishers how many publishers tell it
 * @param articles what each article says, in the order of publication
 */
public record Explanation(
    String iri,
    String type,
    List<Role> roles,
    Optional<Thing> place,
    Optional<String> date,
    String factuality,
    double confidence,
    List<Thing> attributions,
    SortedMap<String, List<String>> details,
    int publishers,
    List<Told> articles) {

  /**
   * An entity with what it is called.
   *
   * @param iri the entity
   * @param labels preferred label by language code; may be empty
   */
  public record Thing(String iri, Map<String, String> labels) {
    /** The label in {@code language}, or else the English one, or else any, or else the IRI. */
    public String label(String language) {
      return Optional.ofNullable(labels.get(language))
          .or(() -> Optional.ofNullable(labels.get("en")))
          .or(() -> labels.values().stream().findFirst())
          .orElse(iri);
    }
  }

  /**
   * An entity in a role.
   *
   * @param name local name of the role
   * @param filler who or what
   */
  public record Role(String name, Thing filler) {}

  /**
   * What one article says.
   *
   * @param article IRI of the article
   * @param headline its headline, if it has one
   * @param url where it can be read, if known
   * @param publisher who published it, if known
   * @param published the day of publication, ISO 8601, if known
   * @param language ISO 639-1 code
   * @param mentions the sentences, in text order, the headline first
   */
  public record Told(
      String article,
      Optional<String> headline,
      Optional<String> url,
      Optional<String> publisher,
      Optional<String> published,
      String language,
      List<Mention> mentions) {}

  /**
   * A stretch of the article.
   *
   * @param quote the text there
   * @param start first UTF-16 unit, in the headline or the body
   * @param end the unit after the last
   * @param inHeadline whether the offsets count in the headline
   */
  public record Passage(String quote, int start, int end, boolean inHeadline) {}

  /**
   * What one sentence says.
   *
   * @param iri the event mention
   * @param sentence the sentence
   * @param trigger the words that evoke the event
   * @param frame the row of {@code frames.tsv} that read it
   * @param confidence 0 to 1
   * @param fillers what fills which role, in text order; {@code attribution} among them
   * @param time the words that date it, if any
   * @param details values of data properties that this mention gave, by local name
   * @param toldAs how it tells the event, happened, planned, possible or denied, where that is not
   *     how the event stands with all its reports
   */
  public record Mention(
      String iri,
      Passage sentence,
      Passage trigger,
      String frame,
      double confidence,
      List<Filler> fillers,
      Optional<Time> time,
      SortedMap<String, List<String>> details,
      Optional<String> toldAs) {}

  /**
   * A name in a role, and what it was linked to.
   *
   * @param role local name of the role
   * @param passage the name
   * @param linkRule the rule that linked it, and its score; empty if nothing did
   * @param entities what it refers to
   */
  public record Filler(
      String role, Passage passage, Optional<String> linkRule, List<Thing> entities) {}

  /**
   * A time expression and what it was resolved to.
   *
   * @param passage the words
   * @param value ISO 8601
   * @param rule the rule that resolved it, and against what
   */
  public record Time(Passage passage, String value, String rule) {}
}
