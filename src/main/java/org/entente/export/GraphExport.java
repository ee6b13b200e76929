package org.entente.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.entente.model.Iris;
import org.entente.ontology.Terms;
import org.entente.store.Store;

/**
 * Writes the graph, or one article's part of it, as RDF. Articles come in the order of their IRIs,
 * then events, entities and the registry; each graph is sorted, so that the same graph gives the
 * same bytes. Only one graph is in memory at a time.
 */
public final class GraphExport {
  private static final Map<String, String> PREFIXES =
      Map.of(
          "ent", Terms.ENT,
          "id", Iris.BASE,
          "rdfs", RDFS.getURI(),
          "skos", SKOS.getURI(),
          "xsd", XSD.getURI());

  private static final Comparator<Quad> ORDER =
      Comparator.comparing((Quad quad) -> quad.getSubject().getURI())
          .thenComparing(quad -> quad.getPredicate().getURI())
          .thenComparing(quad -> quad.getObject().toString());

  private final Store store;

  /** The short names of namespaces in what is printed. */
  public static Map<String, String> prefixes() {
    return PREFIXES;
  }

  /** An export of {@code store}. */
  public GraphExport(Store store) {
    this.store = store;
  }

  /** Writes every graph as TriG. */
  public void trig(OutputStream out) {
    store.read(
        dataset -> write(dataset.asDatasetGraph(), graphs(dataset.asDatasetGraph()), true, out));
  }

  /** Writes the union of all graphs as Turtle. */
  public void turtle(OutputStream out) {
    store.read(
        dataset -> write(dataset.asDatasetGraph(), graphs(dataset.asDatasetGraph()), false, out));
  }

  /** Writes every quad as a line of canonical N-Quads. */
  public void nquads(OutputStream out) throws IOException {
    store.nquads(out);
  }

  /** Writes the graph of one article as Turtle; nothing but prefixes if it is not there. */
  public void turtle(String article, OutputStream out) {
    store.read(dataset -> write(dataset.asDatasetGraph(), List.of(article), false, out));
  }

  /** All graphs' names, from the registry: to list them would mean to read every quad. */
  private static List<String> graphs(DatasetGraph dataset) {
    TreeSet<String> articles =
        new TreeSet<>(new Facts(dataset, Terms.REGISTRY_GRAPH).subjects(Terms.CONTENT_HASH));
    List<String> graphs = new ArrayList<>(articles);
    graphs.addAll(List.of(Terms.EVENTS_GRAPH, Terms.ENTITIES_GRAPH, Terms.REGISTRY_GRAPH));
    return graphs;
  }

  private static boolean write(
      DatasetGraph dataset, List<String> graphs, boolean named, OutputStream out) {
    RDFFormat format = named ? RDFFormat.TRIG_BLOCKS : RDFFormat.TURTLE_BLOCKS;
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, format);
    writer.start();
    PREFIXES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(prefix -> writer.prefix(prefix.getKey(), prefix.getValue()));
    for (String graph : graphs) {
      for (Quad quad : sorted(dataset, graph)) {
        if (named) {
          writer.quad(quad);
        } else {
          writer.triple(quad.asTriple());
        }
      }
    }
    writer.finish();
    return true;
  }

  private static List<Quad> sorted(DatasetGraph dataset, String graph) {
    List<Quad> quads = new ArrayList<>();
    Iterator<Quad> found = dataset.find(NodeFactory.createURI(graph), Node.ANY, Node.ANY, Node.ANY);
    found.forEachRemaining(quads::add);
    quads.sort(ORDER);
    return quads;
  }
}
