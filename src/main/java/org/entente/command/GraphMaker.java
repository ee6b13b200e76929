package org.entente.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.Home;
import org.entente.gazetteer.Publishers;
import org.entente.model.Event;
import org.entente.model.Issue;
import org.entente.model.Reading;
import org.entente.ontology.Ontology;
import org.entente.rdf.EventWriter;
import org.entente.rdf.Shapes;
import org.entente.store.ArticleQuads;

/**
 * The stage between reading and store: an article's quads, validated. An event that breaks a rule
 * is dropped, with an issue. Any number of threads may share one.
 */
final class GraphMaker {
  private final EventWriter writer;
  private final Shapes shapes;

  GraphMaker(EventWriter writer, Shapes shapes) {
    this.writer = writer;
    this.shapes = shapes;
  }

  /** A maker that validates with the shapes of the house. */
  static GraphMaker open(Home home, Ontology ontology) {
    Publishers publishers = Publishers.load(home.publishers());
    return new GraphMaker(
        new EventWriter(ontology, publishers::reliability), Shapes.load(home.ontology(), ontology));
  }

  /** The quads of what was read, and what was wrong with it. */
  Made make(Reading reading) {
    String article = reading.document().article().iri();
    List<Quad> quads = quads(reading);
    Shapes.Verdict verdict = shapes.check(graph(quads), article);
    List<Quad> sound =
        verdict.dropped().isEmpty() ? quads : quads(without(reading, verdict.dropped()));
    return new Made(ArticleQuads.of(article, sound), verdict.issues());
  }

  /** The quads of what was read, not validated. */
  List<Quad> quads(Reading reading) {
    List<Quad> quads = new ArrayList<>();
    writer.write(
        reading,
        new StreamRDFBase() {
          @Override
          public void quad(Quad quad) {
            quads.add(quad);
          }
        });
    return quads;
  }

  private static Graph graph(List<Quad> quads) {
    Graph graph = GraphFactory.createDefaultGraph();
    quads.forEach(quad -> graph.add(quad.asTriple()));
    return graph;
  }

  private static Reading without(Reading reading, Set<String> dropped) {
    List<Event> kept =
        reading.events().stream().filter(event -> !dropped.contains(event.iri())).toList();
    return new Reading(reading.document(), reading.links(), kept, reading.issues());
  }

  /**
   * What is to be written of one article.
   *
   * @param quads its quads
   * @param issues one for each fault
   */
  record Made(ArticleQuads quads, List<Issue> issues) {}
}
