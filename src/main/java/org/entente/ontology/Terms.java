package org.entente.ontology;

import org.entente.model.Factuality;
import org.entente.model.Iris;

/**
 * IRIs that code has to know: the names of the graphs and the properties of articles, mentions and
 * events that are the same for every type. Event types, roles and details are not here: they are
 * read from {@code ontology/events.ttl}.
 */
public final class Terms {
  /** Namespace of the ontology; prefix {@code ent}. */
  public static final String ENT = "https://w3id.org/entente/ontology#";

  // Graphs.
  /** The graph of canonical events. */
  public static final String EVENTS_GRAPH = Iris.BASE + "graph/events";

  /** The graph of entities that some event names. */
  public static final String ENTITIES_GRAPH = Iris.BASE + "graph/entities";

  /** The graph with one line an article. */
  public static final String REGISTRY_GRAPH = Iris.BASE + "graph/registry";

  /** The graph of what single reports tell of events that several tell. */
  public static final String VERSIONS_GRAPH = Iris.BASE + "graph/versions";

  /** The graph of what people decided to be the same or different. */
  public static final String JUDGEMENTS_GRAPH = Iris.BASE + "graph/judgements";

  /**
   * Namespace of what one report tells: {@code told:place} is the place of an event as that report
   * has it. It mirrors {@link #ENT}, so that no question about events meets single reports.
   */
  public static final String TOLD = "https://w3id.org/entente/told#";

  // Articles.
  /** Class of articles. */
  public static final String ARTICLE = ENT + "Article";

  public static final String HEADLINE = ENT + "headline";
  public static final String TEXT = ENT + "text";
  public static final String URL = ENT + "url";
  public static final String PUBLISHER = ENT + "publisher";
  public static final String BYLINE = ENT + "byline";
  public static final String AGENCY = ENT + "agency";
  public static final String RELIABILITY = ENT + "reliability";
  public static final String LANGUAGE = ENT + "language";
  public static final String PUBLISHED = ENT + "published";
  public static final String PUBLISHED_AT = ENT + "publishedAt";
  public static final String FEED = ENT + "feed";
  public static final String WITHDRAWN = ENT + "withdrawn";
  public static final String ARTICLE_ID = ENT + "articleId";
  public static final String UNUSED_MENTIONS = ENT + "unusedMentions";
  public static final String CONTENT_HASH = ENT + "contentHash";

  // Stretches of text: sentences, triggers, names, times.
  public static final String QUOTE = ENT + "quote";
  public static final String START = ENT + "start";
  public static final String IN_HEADLINE = ENT + "inHeadline";

  // Event mentions.
  public static final String MENTION_OF = ENT + "mentionOf";
  public static final String SENTENCE = ENT + "sentence";
  public static final String FRAME = ENT + "frame";
  public static final String QUOTATION = ENT + "quotation";
  public static final String WHEN = ENT + "when";
  public static final String ATTRIBUTION = ENT + "attribution";

  // Name and time mentions.
  public static final String REFERS_TO = ENT + "refersTo";
  public static final String LINK_RULE = ENT + "linkRule";

  /** The link rule of a name that has none: its entity is called just so, and nothing else is. */
  public static final String USUAL_LINK_RULE = "full-name 1.00";

  public static final String VALUE = ENT + "value";
  public static final String TIME_RULE = ENT + "timeRule";

  // Events.
  /** The role that every event type has. */
  public static final String PLACE = ENT + "place";

  public static final String DATE = ENT + "date";
  public static final String EARLIEST = ENT + "earliest";
  public static final String LATEST = ENT + "latest";
  public static final String FACTUALITY = ENT + "factuality";
  public static final String MENTIONED_IN = ENT + "mentionedIn";
  public static final String ARTICLES = ENT + "articles";
  public static final String PUBLISHERS = ENT + "publishers";
  public static final String CREDIBILITY = ENT + "credibility";

  /** Of an event that is not dated to a few days: the day on which it was first reported. */
  public static final String REPORTED = ENT + "reported";

  // Versions of events.
  public static final String VERSION_OF = ENT + "versionOf";
  public static final String JUDGED_SAME = ENT + "judgedSame";
  public static final String JUDGED_DIFFERENT = ENT + "judgedDifferent";
  public static final String JOINED_BECAUSE = ENT + "joinedBecause";

  // Entities.
  public static final String NAME_KEY = ENT + "nameKey";
  public static final String COUNTRY = ENT + "country";
  public static final String WIKIDATA = ENT + "wikidata";
  public static final String LATITUDE = ENT + "latitude";
  public static final String LONGITUDE = ENT + "longitude";

  private Terms() {}

  /** The IRI of a term of the ontology: an event type, role, detail or entity class. */
  public static String iri(String localName) {
    return ENT + localName;
  }

  /** The local name of a term of the ontology; the IRI itself if it is none. */
  public static String localName(String iri) {
    return iri.startsWith(ENT) ? iri.substring(ENT.length()) : iri;
  }

  /** The individual of the ontology that stands for {@code factuality}. */
  public static String factuality(Factuality factuality) {
    return ENT + factuality.word();
  }
}
