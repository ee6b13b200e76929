package org.entente.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.entente.model.Iris;

/**
 * The node of one entity, made of what several articles give for it. A property has one value, a
 * language one label. Where articles disagree, a rule decides and not their order.
 *
 * <p>A gazetteer's entity is as the newest articles give it, for the gazetteer may have been
 * corrected; all articles of one run agree. A name that no gazetteer knows is called by its longest
 * form; its other forms are kept as other names, and each has its key, by which questions find it.
 * The gazetteer's names are found in the gazetteer.
 */
final class EntityNode {
  private static final Comparator<Node> LEAST = Comparator.comparing(Node::toString);
  private static final Comparator<Node> LONGEST =
      Comparator.<Node>comparingInt(node -> node.getLiteralLexicalForm().length())
          .thenComparing(Node::getLiteralLexicalForm)
          .reversed();

  private final Node entity;
  private final boolean gazetteer;
  private final Map<String, Node> values = new TreeMap<>();
  private final Map<String, Node> labels = new TreeMap<>();
  private final Set<String> names = new LinkedHashSet<>();

  private EntityNode(Node entity) {
    this.entity = entity;
    this.gazetteer = !Iris.isUnknown(entity.getURI());
  }

  /** The node that follows from what is {@code kept} and what is {@code given} now. */
  static Set<Quad> merge(Node entity, Collection<Quad> kept, Collection<Quad> given) {
    EntityNode made = new EntityNode(entity);
    given.forEach(made::take);
    for (Quad quad : kept) {
      if (given.isEmpty() || !made.gazetteer) {
        made.take(quad);
      }
    }
    return made.quads();
  }

  private void take(Quad quad) {
    Node value = quad.getObject();
    if (quad.getPredicate().equals(Words.NAME_KEY)) {
      return;
    }
    if (quad.getPredicate().equals(Words.ALT_LABEL)) {
      names.add(value.getLiteralLexicalForm());
    } else if (quad.getPredicate().equals(Words.LABEL)) {
      names.add(value.getLiteralLexicalForm());
      labels.merge(value.getLiteralLanguage(), value, (a, b) -> first(LONGEST, a, b));
    } else {
      values.merge(quad.getPredicate().getURI(), value, (a, b) -> first(LEAST, a, b));
    }
  }

  private static Node first(Comparator<Node> order, Node a, Node b) {
    return order.compare(a, b) <= 0 ? a : b;
  }

  private Set<Quad> quads() {
    Set<Quad> quads = new LinkedHashSet<>();
    values.forEach((property, value) -> quads.add(quad(Words.node(property), value)));
    labels.values().forEach(label -> quads.add(quad(Words.LABEL, label)));
    if (!gazetteer) {
      names(quads);
    }
    return quads;
  }

  private void names(Set<Quad> quads) {
    names.stream()
        .map(NameKey::of)
        .filter(key -> !key.isEmpty())
        .forEach(key -> quads.add(quad(Words.NAME_KEY, NodeFactory.createLiteralString(key))));
    labels.values().forEach(label -> names.remove(label.getLiteralLexicalForm()));
    names.forEach(name -> quads.add(quad(Words.ALT_LABEL, NodeFactory.createLiteralString(name))));
  }

  private Quad quad(Node property, Node value) {
    return Quad.create(Words.ENTITIES_GRAPH, entity, property, value);
  }
}
