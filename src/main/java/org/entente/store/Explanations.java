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

/** Follows an event back to the characters that made it. */
public final class Explanations {
  private static final String EVENT = Iris.BASE + "event/";

  private static final Comparator<Explanation.Told> BY_DAY =
      Comparator.comparing((Explanation.Told told) -> told.published().orElse("9999"))
          .thenComparing(Explanation.Told::article);
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
      List<Explanation.Told> told =
          view.objects(event, Words.MENTIONED_IN).stream().map(this::told).sorted(BY_DAY).toList();
      return new Explanation(
          event.getURI(),
          name(one(view, event, Words.TYPE)),
          roles(view),
          view.objects(event, Words.PLACE).stream().findFirst().map(this::thing),
          view.text(event, Words.DATE),
          name(one(view, event, Words.FACTUALITY)),
          confidence(told),
          view.objects(event, Words.ATTRIBUTION).stream().map(this::thing).sorted(BY_IRI).toList(),
          details(view.about(event), told),
          (int) number(view, event, Words.PUBLISHERS, 1),
          told);
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

    private Explanation.Told told(Node article) {
      ArticleView view = ArticleView.stored(graph, article);
      Texts texts = new Texts(view, article);
      List<Node> mentions =
          Iter.toList(
              Iter.map(graph.find(article, Node.ANY, Words.MENTION_OF, event), Quad::getSubject));
      return new Explanation.Told(
          article.getURI(),
          view.text(article, Words.HEADLINE),
          view.text(article, Words.URL),
          view.text(article, Words.PUBLISHER),
          view.text(article, Words.PUBLISHED),
          view.text(article, Words.LANGUAGE).orElse(""),
          mentions.stream()
              .map(mention -> mention(mention, texts, view))
              .sorted(Comparator.comparing(Mention::trigger, BY_PLACE))
              .toList());
    }

    private Mention mention(Node mention, Texts texts, ArticleView stored) {
      List<Quad> quads = stored.about(mention);
      ArticleView view = ArticleView.of(quads);
      Passage trigger = passage(mention, view);
      Scored frame = Scored.of(view.text(mention, Words.FRAME).orElse(""));
      return new Mention(
          mention.getURI(),
          texts.sentence(view.text(mention, Words.SENTENCE).orElse(""), trigger),
          trigger,
          frame.rule(),
          frame.score().doubleValue(),
          fillers(quads, stored),
          view.objects(mention, Words.WHEN).stream().findFirst().map(time -> time(time, stored)),
          details(quads),
          toldAs(mention));
    }

    /** How the version of that mention is told; empty if it is told as the event stands. */
    private Optional<String> toldAs(Node mention) {
      Node version = Told.version(Words.node(Iris.eventOf(mention.getURI())));
      return ArticleView.stored(graph, Words.VERSIONS_GRAPH)
          .objects(version, Told.told(Words.FACTUALITY))
          .stream()
          .filter(told -> !graph.contains(Words.EVENTS_GRAPH, event, Words.FACTUALITY, told))
          .map(Reader::name)
          .findFirst();
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
                  linkRule(name, stored),
                  stored.objects(name, Words.REFERS_TO).stream()
                      .map(this::thing)
                      .sorted(BY_IRI)
                      .toList()));
        }
      }
      fillers.sort(Comparator.comparing(Filler::passage, BY_PLACE).thenComparing(Filler::role));
      return List.copyOf(fillers);
    }

    private static Optional<String> linkRule(Node name, ArticleView stored) {
      return stored
          .text(name, Words.LINK_RULE)
          .or(
              () ->
                  stored.objects(name, Words.REFERS_TO).isEmpty()
                      ? Optional.empty()
                      : Optional.of(Terms.USUAL_LINK_RULE));
    }

    private static Time time(Node time, ArticleView stored) {
      return new Time(
          passage(time, stored),
          stored.text(time, Words.VALUE).orElse(""),
          stored.text(time, Words.TIME_RULE).orElse(""));
    }

    private static Passage passage(Node node, ArticleView stored) {
      String quote = stored.text(node, Words.QUOTE).orElse("");
      int start = Iris.start(node.getURI());
      return new Passage(quote, start, start + quote.length(), Iris.inHeadline(node.getURI()));
    }

    /** As sure as the reading of the sentence that is read most surely. */
    private static double confidence(List<Explanation.Told> told) {
      return told.stream()
          .flatMap(article -> article.mentions().stream())
          .mapToDouble(Mention::confidence)
          .max()
          .orElse(0);
    }

    /** The details of the event; the words quoted are those of its mentions. */
    private static SortedMap<String, List<String>> details(
        List<Quad> quads, List<Explanation.Told> told) {
      SortedMap<String, List<String>> details = details(quads);
      String quotation = name(Words.QUOTATION);
      List<String> quoted =
          told.stream()
              .flatMap(article -> article.mentions().stream())
              .flatMap(mention -> mention.details().getOrDefault(quotation, List.of()).stream())
              .distinct()
              .toList();
      if (!quoted.isEmpty()) {
        details.put(quotation, quoted);
      }
      return details;
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

    private static double number(ArticleView view, Node subject, Node property, double otherwise) {
      return view.text(subject, property).map(Double::parseDouble).orElse(otherwise);
    }

    /** The local name of a term of the ontology. */
    private static String name(Node term) {
      return Terms.localName(term.getURI());
    }
  }
}
