package org.entente.serve.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.ontology.Ontology;
import org.entente.ontology.Terms;
import org.entente.serve.index.Happening.Part;
import org.entente.store.Store;

/** Reads a {@link Catalogue} out of the graphs of events and entities, each quad once. */
final class CatalogueReader {
  private static final Comparator<Happening> NEWEST_FIRST =
      Comparator.comparingInt(Happening::earliest).reversed().thenComparing(Happening::iri);

  private final Ontology ontology;
  private final Map<String, String> shared = new HashMap<>();
  private final Map<String, EventDraft> events = new LinkedHashMap<>();
  private final Map<String, EntityDraft> entities = new LinkedHashMap<>();

  private CatalogueReader(Ontology ontology) {
    this.ontology = ontology;
  }

  static Catalogue read(Store store, Ontology ontology) {
    long commits = store.commits();
    return store.read(
        dataset -> new CatalogueReader(ontology).read(commits, dataset.asDatasetGraph()));
  }

  private Catalogue read(long commits, DatasetGraph graph) {
    quads(graph, Terms.ENTITIES_GRAPH).forEachRemaining(this::entity);
    quads(graph, Terms.EVENTS_GRAPH).forEachRemaining(this::event);
    Map<String, Integer> numbers = new HashMap<>();
    entities.keySet().forEach(iri -> numbers.put(iri, numbers.size()));
    int[] uses = new int[numbers.size()];
    List<Happening> happenings = new ArrayList<>(events.size());
    events.forEach((iri, draft) -> happenings.add(draft.event(iri, numbers, uses)));
    happenings.sort(NEWEST_FIRST);
    List<Thing> things = new ArrayList<>(numbers.size());
    entities.forEach((iri, draft) -> things.add(draft.thing(things.size(), iri, uses)));
    return new Catalogue(commits, List.copyOf(happenings), List.copyOf(things), ontology);
  }

  private static Iterator<Quad> quads(DatasetGraph graph, String name) {
    return graph.findNG(NodeFactory.createURI(name), Node.ANY, Node.ANY, Node.ANY);
  }

  private void entity(Quad quad) {
    if (quad.getSubject().isURI()) {
      entities
          .computeIfAbsent(quad.getSubject().getURI(), iri -> new EntityDraft())
          .take(quad.getPredicate().getURI(), quad.getObject());
    }
  }

  private void event(Quad quad) {
    if (quad.getSubject().isURI()) {
      events
          .computeIfAbsent(quad.getSubject().getURI(), iri -> new EventDraft())
          .take(quad.getPredicate().getURI(), quad.getObject());
    }
  }

  /** One string for all that are alike. */
  private String shared(String text) {
    return shared.computeIfAbsent(text, t -> t);
  }

  private String local(String iri) {
    return shared(iri.startsWith(Terms.ENT) ? iri.substring(Terms.ENT.length()) : iri);
  }

  private static int number(Node literal) {
    return Integer.parseInt(literal.getLiteralLexicalForm());
  }

  /** What is known of an event so far. */
  private final class EventDraft {
    private String type = "";
    private String factuality = "";
    private String date = "";
    private int earliest = Happening.UNDATED;
    private int latest = Happening.UNDATED;
    private int articles = 1;
    private int publishers = 1;
    private final List<Map.Entry<String, String>> parts = new ArrayList<>(3);

    void take(String property, Node value) {
      if (property.equals(RDF.type.getURI())) {
        type = local(value.getURI());
      } else if (property.equals(Terms.FACTUALITY)) {
        factuality = local(value.getURI());
      } else if (property.equals(Terms.DATE)) {
        date = shared(value.getLiteralLexicalForm());
      } else if (property.equals(Terms.EARLIEST)) {
        earliest = day(value);
      } else if (property.equals(Terms.LATEST)) {
        latest = day(value);
      } else if (property.equals(Terms.ARTICLES)) {
        articles = number(value);
      } else if (property.equals(Terms.PUBLISHERS)) {
        publishers = number(value);
      } else if (value.isURI()) {
        String role = local(property);
        if (ontology.role(role).isPresent()) {
          parts.add(Map.entry(role, value.getURI()));
        }
      }
    }

    private static int day(Node value) {
      return Math.toIntExact(LocalDate.parse(value.getLiteralLexicalForm()).toEpochDay());
    }

    Happening event(String iri, Map<String, Integer> numbers, int[] uses) {
      List<Part> known = new ArrayList<>(parts.size());
      for (Map.Entry<String, String> part : parts) {
        Integer number = numbers.get(part.getValue());
        if (number != null) {
          known.add(new Part(part.getKey(), number));
          uses[number]++;
        }
      }
      int last = latest == Happening.UNDATED ? earliest : latest;
      return new Happening(
          iri, type, factuality, date, earliest, last, known, articles, publishers);
    }
  }

  /** What is known of an entity so far. */
  private final class EntityDraft {
    private String type = "";
    private Optional<String> country = Optional.empty();
    private Optional<Double> latitude = Optional.empty();
    private Optional<Double> longitude = Optional.empty();
    private final Map<String, String> labels = new HashMap<>(2);
    private final List<String> names = new ArrayList<>(1);

    void take(String property, Node value) {
      if (property.equals(RDF.type.getURI())) {
        type = local(value.getURI());
      } else if (property.equals(RDFS.label.getURI())) {
        labels.put(shared(value.getLiteralLanguage()), value.getLiteralLexicalForm());
      } else if (property.equals(SKOS.altLabel.getURI())) {
        names.add(value.getLiteralLexicalForm());
      } else if (property.equals(Terms.COUNTRY)) {
        country = Optional.of(shared(value.getLiteralLexicalForm()));
      } else if (property.equals(Terms.LATITUDE)) {
        latitude = Optional.of(Double.valueOf(value.getLiteralLexicalForm()));
      } else if (property.equals(Terms.LONGITUDE)) {
        longitude = Optional.of(Double.valueOf(value.getLiteralLexicalForm()));
      }
    }

    Thing thing(int number, String iri, int[] uses) {
      names.sort(Comparator.naturalOrder());
      return new Thing(
          number, iri, type, labels, names, country, latitude, longitude, uses[number]);
    }
  }
}
