package org.entente.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.model.Iris;

/** The articles as they will be after the batch: their graphs, and where each tells an event. */
final class Reports {
  private final DatasetGraph before;
  private final Batch batch;
  private final Tellings tellings;
  private final Map<Node, ArticleView> arriving = new HashMap<>();

  /** By event and article. */
  private final Map<Node, Map<Node, List<Node>>> arrivingMentions = new HashMap<>();

  Reports(DatasetGraph before, Batch batch, Tellings tellings) {
    this.before = before;
    this.batch = batch;
    this.tellings = tellings;
    for (ArticleQuads quads : batch.incoming()) {
      Node article = Words.node(quads.article());
      arriving.put(article, ArticleView.of(quads.own()));
      quads.own().stream()
          .filter(quad -> quad.getPredicate().equals(Words.MENTION_OF))
          .forEach(
              quad ->
                  arrivingMentions
                      .computeIfAbsent(quad.getObject(), event -> new LinkedHashMap<>())
                      .computeIfAbsent(article, a -> new ArrayList<>())
                      .add(quad.getSubject()));
    }
  }

  /** The graph of {@code article}, which is in the batch or stays in the store. */
  ArticleView view(Node article) {
    ArticleView view = arriving.get(article);
    return view == null ? ArticleView.stored(before, article) : view;
  }

  /** The articles of the batch that tell {@code event}. */
  Set<Node> arriving(Node event) {
    return arrivingMentions.getOrDefault(event, Map.of()).keySet();
  }

  /** Where {@code article} tells {@code event}. */
  List<Node> mentions(Node article, Node event) {
    return batch.touches(article)
        ? arrivingMentions.getOrDefault(event, Map.of()).getOrDefault(article, List.of())
        : storedMentions(article, event);
  }

  /** The same as the store has it, whatever the batch does with the article. */
  List<Node> storedMentions(Node article, Node event) {
    return Iter.toList(
        Iter.filter(
            Iter.map(
                before.findNG(article, Node.ANY, Words.MENTION_OF, tellings.joinedInto(event)),
                Quad::getSubject),
            mention -> tells(mention, event)));
  }

  private static boolean tells(Node mention, Node event) {
    return Iris.eventOf(mention.getURI()).equals(event.getURI());
  }

  /** The day of the first of {@code articles}. */
  Optional<LocalDate> published(Collection<Node> articles) {
    return articles.stream()
        .flatMap(article -> view(article).text(article, Words.PUBLISHED).stream())
        .map(LocalDate::parse)
        .min(Comparator.naturalOrder());
  }

  /** Who published; where nobody says, the feed stands in, so that one feed counts once. */
  String publisher(Node article) {
    ArticleView view = view(article);
    return view.text(article, Words.PUBLISHER)
        .or(() -> view.text(article, Words.FEED).map(feed -> "feed " + feed))
        .orElse("");
  }
}
