package org.entente.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** One article's graph, wherever it is: in the store, or in memory on its way there. */
interface ArticleView {
  /** The quads about {@code subject}. */
  List<Quad> about(Node subject);

  /** The objects of {@code subject}'s {@code property}. */
  default List<Node> objects(Node subject, Node property) {
    return about(subject).stream()
        .filter(quad -> quad.getPredicate().equals(property))
        .map(Quad::getObject)
        .toList();
  }

  /** The lexical form of the first value of {@code subject}'s {@code property}. */
  default Optional<String> text(Node subject, Node property) {
    return objects(subject, property).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .findFirst();
  }

  /** The graph {@code article} as {@code dataset} holds it. */
  static ArticleView stored(DatasetGraph dataset, Node article) {
    return new ArticleView() {
      @Override
      public List<Quad> about(Node subject) {
        return Iter.toList(dataset.findNG(article, subject, Node.ANY, Node.ANY));
      }

      @Override
      public List<Node> objects(Node subject, Node property) {
        return Iter.toList(
            Iter.map(dataset.findNG(article, subject, property, Node.ANY), Quad::getObject));
      }
    };
  }

  /** A graph of these quads. */
  static ArticleView of(Collection<Quad> quads) {
    Map<Node, List<Quad>> bySubject = new HashMap<>();
    quads.forEach(q -> bySubject.computeIfAbsent(q.getSubject(), s -> new ArrayList<>()).add(q));
    return subject -> bySubject.getOrDefault(subject, List.of());
  }
}
