package org.entente.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.model.Iris;
import org.entente.ontology.Terms;
import org.entente.store.Explanation.Filler;
import org.entente.store.Explanation.Mention;
import org.entente.store.Explanation.Passage;
import org.entente.store.Explanation.Role;
import org.entente.store.Explanation.Thing;
import org.entente.store.Explanation.Time;
import org.entente.store.Explanation.Told;

/** Follows an event back to the characters that made it. */
public final class Explanations {
  private static final String EVENT = Iris.BASE + "event/";

  private static final Comparator<Told> BY_DAY =
      Comparator.comparing((Told told) -> told.published().orElse("9999"))
          .thenComparing(Told::article);
  private static final Comparator<Passage> BY_PLACE =
      Comparator.comparing((Passage passage) -> !passage.inHeadline())
          .thenComparing(Passage::start)
          .thenComparing(Passage::end);

  private final Store store;

  /** Explains events of {@code store}. */
  public Explanations(Store store) {
    this.store = store;
  }

  /**
   * Why the event is there; empty if it is not. {@code event} is its IRI, the part of it behind
   * {@code .../id/}, or the hash alone.
   */
  public Optional<Explanation> of(String event) {
    return store.read(dataset -> of(dataset, event));
  }

  /** The same within a {@link Store#read read}. */
  public static Optional<Explanation> of(Dataset dataset, String event) {
    return new Reader(dataset.asDatasetGraph(), Words.node(iri(event.strip()))).read();
  }

  private static String iri(String event) {
    if (event.indexOf(':') >= 0) {
      return event;
    }
    return event.startsWith("event/") ? Iris.BASE + event : EVENT + event;
  }

  /** Reads one explanation within a transaction. */
  private static final class Reader {
    private final DatasetGraph graph;
    private final Node event;
    private final ArticleView entities;

    Reader(DatasetGraph graph, Node event) {
      this.graph = graph;
      this.event = event;
      this.entities = ArticleView.stored(graph, Words.ENTITIES_GRAPH);
    }

    Optional<Explanation> read() {
      List<Quad> quads = ArticleView.stored(graph, Words.EVENTS_GRAPH).about(event);
      return quads.isEmpty() ? Optional.empty() : Optional.of(explain(ArticleView.of(quads)));
    }

    private Explanation explain(ArticleView view) {
      return new Explanation(
          event.getURI(),
          name(one(view, event, Words.TYPE)),
          roles(view),
          view.objects(event, Words.PLACE).stream().findFirst().map(this::thing),
          view.text(event, Words.DATE),
          name(one(view, event, Words.FACTUALITY)),
          number(view, event, Words.CONFIDENCE),
          view.objects(event, Words.ATTRIBUTION).stream().map(this::thing).sorted(BY_IRI).toList(),
          details(view.about(event)),
          (int) number(view, event, Words.PUBLISHERS),
          view.objects(event, Words.MENTIONED_IN).stream().map(this::told).sorted(BY_DAY).toList());
    }

    private static final Comparator<Thing> BY_IRI = Comparator.comparing(Thing::iri);

    private List<Role> roles(ArticleView view) {
      return view.about(event).stream()
          .filter(quad -> Words.isRole(quad.getPredicate(), quad.getObject()))
          .map(quad -> new Role(name(quad.getPredicate()), thing(quad.getObject())))
          .sorted(Comparator.comparing(Role::name).thenComparing(Role::filler, BY_IRI))
          .toList();
    }

    private Thing thing(Node entity) {
      SortedMap<String, String> labels = new TreeMap<>();
      for (Node label : entities.objects(entity, Words.LABEL)) {
        labels.put(label.getLiteralLanguage(), label.getLiteralLexicalForm());
      }
      return new Thing(entity.getURI(), labels);
    }

    private Told told(Node article) {
      ArticleView view = ArticleView.stored(graph, article);
      List<Node> mentions =
          Iter.toList(
              Iter.map(graph.find(article, Node.ANY, Words.MENTION_OF, event), Quad::getSubject));
      return new Told(
          article.getURI(),
          view.text(article, Words.HEADLINE),
          view.text(article, Words.URL),
          view.text(article, Words.PUBLISHER),
          view.text(article, Words.PUBLISHED),
          view.text(article, Words.LANGUAGE).orElse(""),
          mentions.stream()
              .map(mention -> mention(mention, view))
              .sorted(Comparator.comparing(Mention::trigger, BY_PLACE))
              .toList());
    }

    private Mention mention(Node mention, ArticleView stored) {
      List<Quad> quads = stored.about(mention);
      ArticleView view = ArticleView.of(quads);
      return new Mention(
          mention.getURI(),
          passage(one(view, mention, Words.IN_SENTENCE), stored),
          passage(mention, stored),
          name(one(view, mention, Words.TOLD_AS)),
          view.text(mention, Words.FRAME).orElse(""),
          number(view, mention, Words.MENTION_CONFIDENCE),
          fillers(quads, stored),
          view.objects(mention, Words.WHEN).stream().findFirst().map(time -> time(time, stored)),
          details(quads));
    }

    private List<Filler> fillers(List<Quad> quads, ArticleView stored) {
      List<Filler> fillers = new ArrayList<>();
      for (Quad quad : quads) {
        if (Words.isFiller(quad.getPredicate(), quad.getObject())) {
          Node name = quad.getObject();
          fillers.add(
              new Filler(
                  name(quad.getPredicate()),
                  passage(name, stored),
                  stored.text(name, Words.LINK_RULE),
                  stored.objects(name, Words.REFERS_TO).stream()
                      .map(this::thing)
                      .sorted(BY_IRI)
                      .toList()));
        }
      }
      fillers.sort(Comparator.comparing(Filler::passage, BY_PLACE).thenComparing(Filler::role));
      return List.copyOf(fillers);
    }

    private static Time time(Node time, ArticleView stored) {
      return new Time(
          passage(time, stored),
          stored.text(time, Words.VALUE).orElse(""),
          stored.text(time, Words.TIME_RULE).orElse(""));
    }

    private static Passage passage(Node node, ArticleView stored) {
      return new Passage(
          stored.text(node, Words.QUOTE).orElse(""),
          (int) number(stored, node, Words.START),
          (int) number(stored, node, Words.END),
          stored.text(node, Words.IN_HEADLINE).isPresent());
    }

    /** The values of details among the quads of an event or a mention. */
    private static SortedMap<String, List<String>> details(List<Quad> quads) {
      SortedMap<String, TreeSet<String>> found = new TreeMap<>();
      for (Quad quad : quads) {
        if (Words.isDetail(quad.getPredicate(), quad.getObject())) {
          found
              .computeIfAbsent(name(quad.getPredicate()), n -> new TreeSet<>())
              .add(quad.getObject().getLiteralLexicalForm());
        }
      }
      SortedMap<String, List<String>> details = new TreeMap<>();
      found.forEach((name, values) -> details.put(name, List.copyOf(values)));
      return details;
    }

    private static Node one(ArticleView view, Node subject, Node property) {
      return view.objects(subject, property).stream()
          .findFirst()
          .orElseThrow(() -> new IllegalStateException(subject + " has no " + property));
    }

    private static double number(ArticleView view, Node subject, Node property) {
      return view.text(subject, property).map(Double::parseDouble).orElse(0.0);
    }

    /** The local name of a term of the ontology. */
    private static String name(Node term) {
      String iri = term.getURI();
      return iri.startsWith(Terms.ENT) ? iri.substring(Terms.ENT.length()) : iri;
    }
  }
}
