package org.entente.store;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/**
 * All quads that one article gives, checked and held in memory before any of them is written: its
 * own graph, the nodes of its events and entities, and its line in the registry.
 */
public final class ArticleQuads {
  private final String article;
  private final Set<Quad> own = new LinkedHashSet<>();
  private final Set<Quad> events = new LinkedHashSet<>();
  private final Set<Quad> entities = new LinkedHashSet<>();
  private final Set<Quad> registry = new LinkedHashSet<>();

  private ArticleQuads(String article) {
    this.article = article;
  }

  /**
   * Takes the quads of the article with that IRI. Throws {@link IllegalArgumentException} if one is
   * not made of IRIs and literals, stands in a foreign graph, or if the registry's line is missing.
   */
  public static ArticleQuads of(String article, Collection<Quad> quads) {
    ArticleQuads made = new ArticleQuads(article);
    Node graph = Words.node(article);
    quads.forEach(quad -> made.take(graph, quad));
    boolean hashed =
        made.registry.size() == 1
            && made.registry.iterator().next().getPredicate().equals(Words.CONTENT_HASH);
    if (!hashed) {
      throw new IllegalArgumentException("not one content hash of " + article);
    }
    return made;
  }

  /** Takes the quads that {@code writer} pushes; otherwise as {@link #of(String, Collection)}. */
  public static ArticleQuads collect(String article, Consumer<StreamRDF> writer) {
    Set<Quad> quads = new LinkedHashSet<>();
    writer.accept(
        new StreamRDFBase() {
          @Override
          public void quad(Quad quad) {
            quads.add(quad);
          }
        });
    return of(article, quads);
  }

  /** The same article, marked as one that is gone at the outlet since {@code day} (2023-09-13). */
  public ArticleQuads withdrawn(String day) {
    ArticleQuads marked = new ArticleQuads(article);
    marked.own.addAll(own);
    marked.events.addAll(events);
    marked.entities.addAll(entities);
    marked.registry.addAll(registry);
    Node graph = Words.node(article);
    Node value = NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate);
    marked.own.add(new Quad(graph, graph, Words.WITHDRAWN, value));
    return marked;
  }

  private void take(Node graph, Quad quad) {
    check(quad);
    Quad kept = Spelling.asKept(quad);
    if (quad.getGraph().equals(graph)) {
      own.add(kept);
    } else if (quad.getGraph().equals(Words.EVENTS_GRAPH)) {
      events.add(kept);
    } else if (quad.getGraph().equals(Words.ENTITIES_GRAPH)) {
      entities.add(kept);
    } else if (quad.getGraph().equals(Words.REGISTRY_GRAPH) && quad.getSubject().equals(graph)) {
      registry.add(kept);
    } else {
      throw new IllegalArgumentException(article + " cannot write into graph " + quad.getGraph());
    }
  }

  private void check(Quad quad) {
    boolean sound =
        quad.getGraph().isURI()
            && quad.getSubject().isURI()
            && quad.getPredicate().isURI()
            && (quad.getObject().isURI() || quad.getObject().isLiteral());
    if (!sound) {
      throw new IllegalArgumentException("not of IRIs and literals in " + article + ": " + quad);
    }
  }

  /** The IRI of the article. */
  public String article() {
    return article;
  }

  /** How many quads there are. */
  public int size() {
    return own.size() + events.size() + entities.size() + registry.size();
  }

  Set<Quad> own() {
    return own;
  }

  Set<Quad> events() {
    return events;
  }

  Set<Quad> entities() {
    return entities;
  }

  Set<Quad> registry() {
    return registry;
  }
}
