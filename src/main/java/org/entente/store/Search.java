package org.entente.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.ontology.Terms;
import org.entente.store.Hit.Kind;

/**
 * Finds entities by their names, articles by their headlines, and events by the sentences that tell
 * them, whatever the marks on letters and the old or new spelling; and places and what happened
 * there by where they lie. What the index of texts finds is read again from the graph.
 */
public final class Search {
  /** More than is shown is asked for: several sentences may tell one event. */
  private static final int WIDER = 20;

  private static final Comparator<Hit> BEST_FIRST =
      Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::iri);
  private static final Comparator<Hit> NEAREST_FIRST =
      Comparator.comparing((Hit hit) -> hit.kilometres().orElse(Double.MAX_VALUE))
          .thenComparing(Hit::iri);
  private static final Comparator<Hit> NEWEST_FIRST =
      Comparator.comparing((Hit hit) -> hit.date().orElse("")).reversed().thenComparing(Hit::iri);

  private final Store store;
  private final SpellingVariants variants;

  /** A search in {@code store}, for words and for their variants. */
  public Search(Store store, SpellingVariants variants) {
    this.store = store;
    this.variants = variants;
  }

  /**
   * The hits, entities first, then events, then articles, of each kind at most {@code limit}.
   *
   * @param text words that must all be in one name, headline, sentence or quotation; the last may
   *     end with {@code *}; empty if only the area counts
   * @param area where entities and the places of events must lie
   * @param named IRIs of entities that are known by that name elsewhere; they come first
   */
  public List<Hit> find(String text, Optional<Area> area, Collection<String> named, int limit) {
    String query = TextQuestion.of(text, variants);
    List<TextMatch> matches =
        query.isEmpty() ? List.of() : store.texts(query, WIDER * (limit + 10));
    return store.read(
        dataset -> {
          Reader reader = new Reader(dataset.asDatasetGraph(), area);
          named.forEach(iri -> reader.entity(Words.node(iri), Double.MAX_VALUE));
          matches.forEach(reader::match);
          if (query.isEmpty()) {
            area.ifPresent(reader::around);
          }
          return reader.hits(limit, query.isEmpty());
        });
  }

  /** Reads within one transaction what was found. */
  private static final class Reader {
    private final DatasetGraph graph;
    private final Optional<Area> area;
    private final ArticleView entities;
    private final ArticleView events;
    private final Map<String, Hit> found = new LinkedHashMap<>();

    Reader(DatasetGraph graph, Optional<Area> area) {
      this.graph = graph;
      this.area = area;
      this.entities = ArticleView.stored(graph, Words.ENTITIES_GRAPH);
      this.events = ArticleView.stored(graph, Words.EVENTS_GRAPH);
    }

    void match(TextMatch match) {
      if (match.graph().equals(Words.ENTITIES_GRAPH)) {
        entity(match.subject(), match.score());
      } else if (match.graph().equals(match.subject())) {
        article(match.subject(), match.score());
      } else {
        mention(match);
      }
    }

    private void put(Hit hit) {
      boolean outside = area.isPresent() && hit.kilometres().isEmpty();
      if (!outside) {
        found.merge(hit.iri(), hit, (a, b) -> a.score() >= b.score() ? a : b);
      }
    }

    void entity(Node entity, double score) {
      Optional<String> type = type(entities, entity);
      if (type.isPresent()) {
        Spot spot = new Spot(entity);
        put(
            new Hit(
                Kind.ENTITY,
                entity.getURI(),
                type.get(),
                name(entity),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                spot.latitude,
                spot.longitude,
                spot.kilometres(),
                events(entity),
                score));
      }
    }

    private long events(Node entity) {
      return Iter.count(
          Iter.distinct(
              Iter.map(
                  Iter.filter(
                      graph.findNG(Words.EVENTS_GRAPH, Node.ANY, Node.ANY, entity),
                      quad -> Words.isFiller(quad.getPredicate(), quad.getObject())),
                  Quad::getSubject)));
    }

    private void article(Node article, double score) {
      ArticleView view = ArticleView.stored(graph, article);
      view.text(article, Words.HEADLINE)
          .filter(headline -> area.isEmpty())
          .ifPresent(
              headline ->
                  put(
                      new Hit(
                          Kind.ARTICLE,
                          article.getURI(),
                          "Article",
                          headline,
                          view.text(article, Words.PUBLISHED),
                          Optional.empty(),
                          Optional.empty(),
                          Optional.empty(),
                          view.text(article, Words.URL),
                          Optional.empty(),
                          Optional.empty(),
                          Optional.empty(),
                          0,
                          score)));
    }

    private void mention(TextMatch match) {
      ArticleView view = ArticleView.stored(graph, match.graph());
      view.objects(match.subject(), Words.MENTION_OF)
          .forEach(event -> event(event, match.graph(), match.subject(), match.score()));
    }

    private void event(Node event, Node article, Node mention, double score) {
      ArticleView view = ArticleView.stored(graph, article);
      Optional<String> type = type(events, event);
      Optional<String> sentence = view.text(mention, Words.SENTENCE);
      if (type.isPresent() && sentence.isPresent()) {
        Optional<Node> place = events.objects(event, Words.PLACE).stream().findFirst();
        Spot spot = place.map(Spot::new).orElseGet(Spot::new);
        put(
            new Hit(
                Kind.EVENT,
                event.getURI(),
                type.get(),
                sentence.get(),
                events.text(event, Words.DATE),
                events.objects(event, Words.FACTUALITY).stream().findFirst().map(Reader::local),
                place.map(this::name),
                Optional.of(article.getURI()),
                view.text(article, Words.URL),
                spot.latitude,
                spot.longitude,
                spot.kilometres(),
                0,
                score));
      }
    }

    /** All places in the area, and what happened there. */
    void around(Area area) {
      List<Node> places =
          Iter.toList(
              Iter.map(
                  graph.findNG(Words.ENTITIES_GRAPH, Node.ANY, Words.LATITUDE, Node.ANY),
                  Quad::getSubject));
      for (Node place : places) {
        entity(place, 0);
        if (found.containsKey(place.getURI())) {
          Iter.toList(graph.findNG(Words.EVENTS_GRAPH, Node.ANY, Words.PLACE, place))
              .forEach(quad -> happened(quad.getSubject()));
        }
      }
    }

    /** An event with the first sentence that tells it. */
    private void happened(Node event) {
      List<Quad> mentions = new ArrayList<>();
      for (Node article : events.objects(event, Words.MENTIONED_IN)) {
        graph.findNG(article, Node.ANY, Words.MENTION_OF, event).forEachRemaining(mentions::add);
      }
      mentions.stream()
          .min(Comparator.comparing(quad -> quad.getSubject().getURI()))
          .ifPresent(quad -> event(event, quad.getGraph(), quad.getSubject(), 0));
    }

    List<Hit> hits(int limit, boolean byPlace) {
      List<Hit> hits = new ArrayList<>();
      for (Kind kind : Kind.values()) {
        Comparator<Hit> order =
            !byPlace ? BEST_FIRST : kind == Kind.ENTITY ? NEAREST_FIRST : NEWEST_FIRST;
        found.values().stream()
            .filter(hit -> hit.kind() == kind)
            .sorted(order)
            .limit(limit)
            .forEach(hits::add);
      }
      return hits;
    }

    /** Where something lies. */
    private final class Spot {
      private final Optional<Double> latitude;
      private final Optional<Double> longitude;

      Spot() {
        this.latitude = Optional.empty();
        this.longitude = Optional.empty();
      }

      Spot(Node place) {
        this.latitude = entities.text(place, Words.LATITUDE).map(Double::valueOf);
        this.longitude = entities.text(place, Words.LONGITUDE).map(Double::valueOf);
      }

      /** Empty if it lies outside the area, or where is not known. */
      Optional<Double> kilometres() {
        return area.filter(a -> latitude.isPresent() && longitude.isPresent())
            .filter(a -> a.contains(latitude.get(), longitude.get()))
            .map(a -> a.kilometres(latitude.get(), longitude.get()));
      }
    }

    private Optional<String> type(ArticleView view, Node subject) {
      return view.objects(subject, Words.TYPE).stream().findFirst().map(Reader::local);
    }

    private String name(Node entity) {
      List<Node> labels = entities.objects(entity, Words.LABEL);
      return labels.stream()
          .min(
              Comparator.comparing((Node label) -> !label.getLiteralLanguage().equals("en"))
                  .thenComparing(Node::getLiteralLexicalForm))
          .map(Node::getLiteralLexicalForm)
          .orElse(entity.getURI());
    }

    private static String local(Node term) {
      return Terms.localName(term.getURI());
    }
  }
}
