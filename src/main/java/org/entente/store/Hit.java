package org.entente.store;

import java.util.Optional;

/**
 * Something that a search found.
 *
 * @param kind what it is
 * @param iri the entity, event or article
 * @param type local name of its class
 * @param text what fits: a name, the sentence that tells the event, a headline
 * @param date when the event was or the article was published, if known
 * @param factuality of an event
 * @param place name of the place of an event
 * @param article of an event, the article with the sentence
 * @param url where the article can be read, if known
 * @param latitude degrees north of an entity or of the place of an event, if known
 * @param longitude degrees east
 * @param kilometres from the middle of the area that was searched
 * @param events of an entity, how many events name it
 * @param score how well it fits, compared with others of its kind
 */
public record Hit(
    Kind kind,
    String iri,
    String type,
    String text,
    Optional<String> date,
    Optional<String> factuality,
    Optional<String> place,
    Optional<String> article,
    Optional<String> url,
    Optional<Double> latitude,
    Optional<Double> longitude,
    Optional<Double> kilometres,
    long events,
    double score) {

  /** What can be found. */
  public enum Kind {
    /** A person, state, organization, place or product. */
    ENTITY,
    /** An event, by a sentence that tells it or by its place. */
    EVENT,
    /** An article, by its headline. */
    ARTICLE
  }
}
