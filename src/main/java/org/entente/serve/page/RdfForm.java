package org.entente.serve.page;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.model.Iris;
import org.entente.ontology.Prefixes;
import org.entente.ontology.Terms;
import org.entente.serve.index.Happening;

/** What the graph says about things, as RDF. */
final class RdfForm {
  private static final String ENTITY = Iris.entity("");

  private final DatasetGraph graph;

  RdfForm(DatasetGraph graph) {
    this.graph = graph;
  }

  /** Writes events, and the entities in them, as Turtle. */
  void events(List<Happening> events, OutputStream out) {
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
    writer.start();
    Prefixes.ALL.forEach(writer::prefix);
    Set<Node> entities = new LinkedHashSet<>();
    for (Happening event : events) {
      for (Quad quad : about(Terms.EVENTS_GRAPH, NodeFactory.createURI(event.iri()))) {
        writer.triple(quad.asTriple());
        Node object = quad.getObject();
        if (object.isURI()
            && (object.getURI().startsWith(ENTITY) || Iris.isUnknown(object.getURI()))) {
          entities.add(object);
        }
      }
    }
    for (Node entity : entities) {
      about(Terms.ENTITIES_GRAPH, entity).forEach(quad -> writer.triple(quad.asTriple()));
    }
    writer.finish();
  }

  private List<Quad> about(String name, Node subject) {
    return Iter.toList(graph.findNG(NodeFactory.createURI(name), subject, Node.ANY, Node.ANY));
  }

  /**
   * All that is known about the thing with that IRI: an article's whole graph, else what has it as
   * its subject; empty if it is not in the graph.
   */
  Graph about(String iri) {
    Node node = NodeFactory.createURI(iri);
    Graph found = GraphFactory.createDefaultGraph();
    Prefixes.ALL.forEach(found.getPrefixMapping()::setNsPrefix);
    add(found, graph.findNG(node, Node.ANY, Node.ANY, Node.ANY));
    if (found.isEmpty()) {
      add(found, graph.findNG(Node.ANY, node, Node.ANY, Node.ANY));
    }
    return found;
  }

  private static void add(Graph found, Iterator<Quad> quads) {
    quads.forEachRemaining(quad -> found.add(quad.asTriple()));
  }
}
