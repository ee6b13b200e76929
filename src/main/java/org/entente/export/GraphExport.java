package org.entente.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.ontology.Prefixes;
import org.entente.ontology.Terms;
import org.entente.store.LineSorter;
import org.entente.store.Store;

/**
 * Writes the graph, or one article's part of it, as RDF. Articles come in the order of their IRIs,
 * then events and their versions, entities and the registry; each graph is sorted, so that the same
 * graph gives the same bytes. Only one article, or one subject, is in memory at a time.
 */
public final class GraphExport {
  /** The graphs that are no article's. */
  private static final List<String> SHARED =
      List.of(
          Terms.EVENTS_GRAPH,
          Terms.VERSIONS_GRAPH,
          Terms.JUDGEMENTS_GRAPH,
          Terms.ENTITIES_GRAPH,
          Terms.REGISTRY_GRAPH);

  private static final Comparator<Quad> ORDER =
      Comparator.comparing((Quad quad) -> quad.getSubject().getURI())
          .thenComparing(quad -> quad.getPredicate().getURI())
          .thenComparing(quad -> quad.getObject().toString());

  private final Store store;

  /** An export of {@code store}. */
  public GraphExport(Store store) {
    this.store = store;
  }

  /** Writes every graph as TriG. */
  public void trig(OutputStream out) throws IOException {
    whole(true, out);
  }

  /** Writes the union of all graphs as Turtle. */
  public void turtle(OutputStream out) throws IOException {
    whole(false, out);
  }

  /** Writes every quad as a line of canonical N-Quads. */
  public void nquads(OutputStream out) throws IOException {
    store.nquads(out);
  }

  /** Writes the graph of one article as Turtle; nothing but prefixes if it is not there. */
  public void turtle(String article, OutputStream out) {
    store.read(
        dataset -> {
          StreamRDF writer = writer(false, out);
          article(dataset.asDatasetGraph(), article, quad -> writer.triple(quad.asTriple()));
          writer.finish();
          return true;
        });
  }

  /** All graphs; their names come from the registry: to list them would mean to read every quad. */
  private void whole(boolean named, OutputStream out) throws IOException {
    try {
      store.read(dataset -> whole(dataset.asDatasetGraph(), named, out));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean whole(DatasetGraph dataset, boolean named, OutputStream out) {
    StreamRDF writer = writer(named, out);
    Consumer<Quad> sink = named ? writer::quad : quad -> writer.triple(quad.asTriple());
    try (LineSorter articles = Selected.sorter()) {
      new Facts(dataset, Terms.REGISTRY_GRAPH).subjects(Terms.CONTENT_HASH, articles::add);
      Lines.distinct(articles, article -> article(dataset, article, sink));
      for (String graph : SHARED) {
        shared(dataset, graph, sink);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    writer.finish();
    return true;
  }

  private static StreamRDF writer(boolean named, OutputStream out) {
    RDFFormat format = named ? RDFFormat.TRIG_BLOCKS : RDFFormat.TURTLE_BLOCKS;
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, format);
    writer.start();
    Prefixes.ALL.forEach(writer::prefix);
    return writer;
  }

  private static void article(DatasetGraph dataset, String article, Consumer<Quad> sink) {
    sorted(dataset, article, Node.ANY).forEach(sink);
  }

  /** A graph that may be large: its subjects are sorted outside memory. */
  private static void shared(DatasetGraph dataset, String graph, Consumer<Quad> sink)
      throws IOException {
    try (LineSorter subjects = Selected.sorter()) {
      dataset
          .find(NodeFactory.createURI(graph), Node.ANY, Node.ANY, Node.ANY)
          .forEachRemaining(quad -> subjects.add(quad.getSubject().getURI()));
      Lines.distinct(
          subjects,
          subject -> sorted(dataset, graph, NodeFactory.createURI(subject)).forEach(sink));
    }
  }

  private static List<Quad> sorted(DatasetGraph dataset, String graph, Node subject) {
    List<Quad> quads = new ArrayList<>();
    Iterator<Quad> found = dataset.find(NodeFactory.createURI(graph), subject, Node.ANY, Node.ANY);
    found.forEachRemaining(quads::add);
    quads.sort(ORDER);
    return quads;
  }
}
