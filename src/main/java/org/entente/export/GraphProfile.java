package org.entente.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.ontology.Prefixes;
import org.entente.ontology.Terms;
import org.entente.store.Explanation.Told;
import org.entente.store.LineSorter;

/**
 * The part of the graph that is about the selected events: their nodes and versions, the entities
 * that they name, and of each article that tells one what it says of itself and of these events.
 */
final class GraphProfile implements Profile {
  private static final Comparator<Quad> ORDER =
      Comparator.comparing((Quad quad) -> quad.getSubject().getURI())
          .thenComparing(quad -> quad.getPredicate().getURI())
          .thenComparing(quad -> quad.getObject().toString());

  private final Bundle bundle;
  private final String name;
  private final DatasetGraph dataset;
  private final StreamRDF out;
  private final boolean named;
  private final LineSorter entities = Selected.sorter();
  private final LineSorter articles = Selected.sorter();
  private long number;

  GraphProfile(Bundle bundle, String name, RDFFormat format, boolean named, World world)
      throws IOException {
    this.bundle = bundle;
    this.name = name;
    this.dataset = world.dataset();
    this.named = named;
    OutputStream stream = bundle.open(name);
    this.out = StreamRDFWriter.getWriterStream(stream, format);
    out.start();
    if (!format.equals(RDFFormat.NQUADS)) {
      Prefixes.ALL.forEach(out::prefix);
    }
  }

  @Override
  public void event(Happening event) {
    write(about(Terms.EVENTS_GRAPH, event.iri()));
    versions(event.iri()).forEach(version -> write(about(Terms.VERSIONS_GRAPH, version)));
    event.entities().forEach(entities::add);
    event.event().articles().stream()
        .map(Told::article)
        .forEach(article -> articles.add(article + "\t" + event.iri()));
  }

  @Override
  public void end() throws IOException {
    Lines.distinct(entities, iri -> write(about(Terms.ENTITIES_GRAPH, iri)));
    Telling told = new Telling();
    Lines.distinct(articles, told::line);
    told.end();
    out.finish();
    bundle.count(name, number);
  }

  /** The lines of one article stand together. */
  private final class Telling {
    private String article = "";
    private final Set<String> events = new TreeSet<>();

    void line(String line) {
      String[] parts = line.split("\t");
      if (!parts[0].equals(article)) {
        end();
        article = parts[0];
      }
      events.add(parts[1]);
    }

    void end() {
      if (!events.isEmpty()) {
        write(ofArticle(article, events));
        write(about(Terms.REGISTRY_GRAPH, article));
        events.clear();
      }
    }
  }

  /** What single reports of the event tell. */
  private List<String> versions(String event) {
    Node iri = NodeFactory.createURI(event);
    return find(Terms.VERSIONS_GRAPH, Node.ANY, Terms.VERSION_OF, iri).stream()
        .map(quad -> quad.getSubject().getURI())
        .sorted()
        .toList();
  }

  /** What the article says of itself, and of these events. */
  private List<Quad> ofArticle(String article, Set<String> events) {
    List<Quad> quads = new ArrayList<>(about(article, article));
    Set<String> wanted = new LinkedHashSet<>();
    for (String event : events) {
      find(article, Node.ANY, Terms.MENTION_OF, NodeFactory.createURI(event))
          .forEach(quad -> wanted.add(quad.getSubject().getURI()));
    }
    Set<String> spans = new LinkedHashSet<>();
    for (String mention : wanted) {
      List<Quad> said = about(article, mention);
      quads.addAll(said);
      said.stream()
          .filter(quad -> quad.getObject().isURI())
          .map(quad -> quad.getObject().getURI())
          .filter(iri -> iri.startsWith(article + "#"))
          .forEach(spans::add);
    }
    spans.removeAll(wanted);
    spans.forEach(span -> quads.addAll(about(article, span)));
    return quads;
  }

  private List<Quad> about(String graph, String subject) {
    return find(graph, NodeFactory.createURI(subject), "", Node.ANY);
  }

  private List<Quad> find(String graph, Node subject, String property, Node object) {
    List<Quad> quads = new ArrayList<>();
    Node predicate = property.isEmpty() ? Node.ANY : NodeFactory.createURI(property);
    Iterator<Quad> found = dataset.find(NodeFactory.createURI(graph), subject, predicate, object);
    found.forEachRemaining(quads::add);
    return quads;
  }

  private void write(List<Quad> quads) {
    quads.sort(ORDER);
    for (Quad quad : quads) {
      if (named) {
        out.quad(quad);
      } else {
        out.triple(quad.asTriple());
      }
      number++;
    }
  }

  @Override
  public void close() throws IOException {
    entities.close();
    articles.close();
  }
}
