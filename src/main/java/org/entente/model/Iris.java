package org.entente.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mints the IRIs of articles, mentions, events and unknown names. An IRI is a hash of few raw
 * values and nothing else, so that a second run mints the same.
 */
public final class Iris {
  /** Where all minted things live. */
  public static final String BASE = "https://w3id.org/entente/id/";

  private static final String NAME = BASE + "name/";
  private static final String EVENT = BASE + "event/";
  private static final String VERSION = BASE + "version/";
  private static final int HASH_LENGTH = 16;
  private static final String HEADLINE = "headline-";
  private static final Pattern IN_ARTICLE = Pattern.compile("#(?:headline-)?[a-z]+([0-9]{1,9})");

  private static final Pattern BY_WIKIDATA =
      Pattern.compile(Pattern.quote(BASE) + "entity/(Q[0-9]+)");

  private Iris() {}

  /** An article, by its address or by feed and guid. */
  public static String article(String source) {
    return BASE + "article/" + hash(List.of(source));
  }

  /**
   * Something that stands in an article: {@code kind} tells which layer, in small letters, the
   * offsets which one.
   */
  public static String inArticle(
      String articleIri, boolean headline, String kind, Span span, String detail) {
    return articleIri
        + "#"
        + (headline ? HEADLINE : "")
        + kind
        + span.start()
        + "-"
        + span.end()
        + (detail.isEmpty() ? "" : "-" + detail);
  }

  /** The first offset of what {@link #inArticle} minted; 0 if it did not. */
  public static int start(String iri) {
    Matcher matcher = IN_ARTICLE.matcher(iri);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  /** Whether the offsets of what {@link #inArticle} minted count in the headline. */
  public static boolean inHeadline(String iri) {
    return iri.startsWith(HEADLINE, iri.indexOf('#') + 1);
  }

  /** An event, by the values that make it this one and no other. */
  public static String event(List<String> values) {
    return EVENT + hash(values);
  }

  /** One report's version of an event: of {@code event}, which its values alone would make. */
  public static String version(String event) {
    return VERSION + event.substring(EVENT.length());
  }

  /** Whether {@code iri} is one that {@link #event} minted. */
  public static boolean isEvent(String iri) {
    return iri.startsWith(EVENT);
  }

  /** Whether {@code iri} is one that {@link #version} made. */
  public static boolean isVersion(String iri) {
    return iri.startsWith(VERSION);
  }

  /** The event of which {@link #version} made this. */
  public static String versionOf(String version) {
    return EVENT + version.substring(VERSION.length());
  }

  /**
   * The event that an event mention tells, whatever reports it was joined with: the last part of
   * the mention's IRI is the last part of the event's.
   */
  public static String eventOf(String mention) {
    return EVENT + mention.substring(mention.length() - HASH_LENGTH);
  }

  /** An entity that no gazetteer knows, by kind and folded name. */
  public static String unknown(String kind, String foldedName) {
    return NAME + hash(List.of(kind, foldedName));
  }

  /** Whether {@code iri} is one that {@link #unknown} minted. */
  public static boolean isUnknown(String iri) {
    return iri.startsWith(NAME);
  }

  /** A gazetteer entity, by its key there. */
  public static String entity(String key) {
    return BASE + "entity/" + key;
  }

  /** The Wikidata id that the IRI of a gazetteer entity ends with, if it does. */
  public static Optional<String> wikidata(String iri) {
    Matcher matcher = BY_WIKIDATA.matcher(iri);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** 96 bits of SHA-256 over the values: 16 URL-safe characters. */
  private static String hash(List<String> values) {
    return Fingerprint.of(values, 12);
  }
}
