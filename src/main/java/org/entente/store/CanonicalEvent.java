package org.entente.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.entente.happening.Telling;
import org.entente.model.When;
import org.entente.ontology.Terms;

/**
 * What the graph says of an event that one or more reports tell. It has every party that any of
 * them names, the most exact date, the place that most of them name, and of the ways in which it is
 * told the one that stands: what happened is no longer planned, and is denied only if more deny it.
 * What single reports say otherwise stays with their versions.
 */
final class CanonicalEvent {
  private static final Set<Node> CHOSEN =
      Set.of(
          Words.TYPE,
          Words.FACTUALITY,
          Words.DATE,
          Words.EARLIEST,
          Words.LATEST,
          Words.PLACE,
          Words.REPORTED);

  private static final List<String> STANDING = List.of("happened", "denied", "planned", "possible");

  private static final int CONFIRMED = 1;
  private static final int POSSIBLY_TRUE = 3;
  private static final int DOUBTFUL = 4;
  private static final int IMPROBABLE = 5;
  private static final int NOT_TO_BE_JUDGED = 6;

  private static final Comparator<Node> BY_NAME = Comparator.comparing(node -> node.toString());

  private final Node event;
  private final List<Told> members;
  private final TellingReader reader;
  private final Set<Quad> quads = new LinkedHashSet<>();

  private CanonicalEvent(Node event, List<Told> members, TellingReader reader) {
    this.event = event;
    this.members = members;
    this.reader = reader;
  }

  /**
   * The quads of the event.
   *
   * @param reader tells which places are states, and which events last
   */
  static Set<Quad> of(Joined joined, Independence independence, TellingReader reader) {
    CanonicalEvent made = new CanonicalEvent(joined.canonical(), joined.members(), reader);
    if (joined.single()) {
      made.quads.addAll(joined.members().get(0).quads());
    } else {
      made.unite();
    }
    made.count(independence);
    return made.quads;
  }

  private void unite() {
    for (Told told : members) {
      told.quads().stream()
          .filter(quad -> !CHOSEN.contains(quad.getPredicate()))
          .forEach(quad -> add(quad.getPredicate(), quad.getObject()));
    }
    add(Words.TYPE, members.get(0).values(Words.TYPE).get(0));
    add(Words.FACTUALITY, factuality());
    date();
    most(
            Words.PLACE,
            Comparator.comparing((Node place) -> reader.stateCode(place).isPresent()),
            BY_NAME)
        .ifPresent(place -> add(Words.PLACE, place));
  }

  /** What more articles tell as happened than as denied, happened; and it is no longer planned. */
  private Node factuality() {
    return most(
            Words.FACTUALITY,
            Comparator.comparing((Node told) -> standing(told) > 1),
            Comparator.comparing(CanonicalEvent::standing))
        .orElseThrow();
  }

  private static int standing(Node factuality) {
    return STANDING.indexOf(Terms.localName(factuality.getURI()));
  }

  /**
   * The most exact time; of several the one that most articles tell. A journey goes from the first
   * of its days that are told to the last.
   */
  private void date() {
    Optional<When> journey = journey();
    if (journey.isPresent()) {
      text(Words.DATE, journey.get().iso());
      day(Words.EARLIEST, journey.get().earliest());
      day(Words.LATEST, journey.get().latest());
      return;
    }
    Optional<Node> date =
        most(Words.DATE, Comparator.comparing(node -> days(node.getLiteralLexicalForm())), BY_NAME);
    if (date.filter(d -> Telling.isExact(d.getLiteralLexicalForm())).isEmpty()) {
      members.stream()
          .flatMap(told -> told.values(Words.REPORTED).stream())
          .min(Comparator.comparing(Node::getLiteralLexicalForm))
          .ifPresent(day -> add(Words.REPORTED, day));
    }
    for (Told told : members) {
      if (date.isPresent() && told.values(Words.DATE).contains(date.get())) {
        List.of(Words.DATE, Words.EARLIEST, Words.LATEST)
            .forEach(property -> told.values(property).forEach(v -> add(property, v)));
        return;
      }
    }
  }

  private Optional<When> journey() {
    if (members.stream().noneMatch(reader::isJourney)) {
      return Optional.empty();
    }
    return Telling.journey(
        members.stream()
            .flatMap(told -> told.text(Words.DATE).stream())
            .filter(Telling::isExact)
            .map(When::parse)
            .toList());
  }

  private static long days(String iso) {
    When when = When.parse(iso);
    return when.latest().toEpochDay() - when.earliest().toEpochDay();
  }

  /**
   * The first value by {@code order}, then the one that most articles tell, then by {@code tie}.
   */
  private Optional<Node> most(Node property, Comparator<Node> order, Comparator<Node> tie) {
    Map<Node, Set<Node>> tellers =
        members.stream()
            .flatMap(told -> told.values(property).stream())
            .distinct()
            .collect(Collectors.toMap(value -> value, value -> tellers(property, value)));
    return tellers.keySet().stream()
        .min(order.thenComparing(value -> -tellers.get(value).size()).thenComparing(tie));
  }

  private Set<Node> tellers(Node property, Node value) {
    Set<Node> articles = new HashSet<>();
    members.stream()
        .filter(told -> told.values(property).contains(value))
        .forEach(told -> articles.addAll(told.articles()));
    return articles;
  }

  private void count(Independence independence) {
    Set<Node> articles =
        members.stream().flatMap(told -> told.articles().stream()).collect(Collectors.toSet());
    int publishers = independence.count(articles);
    count(Words.ARTICLES, articles.size());
    count(Words.PUBLISHERS, publishers);
    independence.reliability(articles).ifPresent(grade -> text(Words.RELIABILITY, grade));
    if (articles.size() > 1) {
      text(Words.CREDIBILITY, Integer.toString(credibility(publishers)));
    }
  }

  /** By the Admiralty code: see {@code ent:credibility} in the ontology. */
  private int credibility(int publishers) {
    Node told =
        quads.stream()
            .filter(quad -> quad.getPredicate().equals(Words.FACTUALITY))
            .map(Quad::getObject)
            .findFirst()
            .orElseThrow();
    if (standing(told) > 1) {
      return NOT_TO_BE_JUDGED;
    }
    boolean disputed =
        members.stream()
            .flatMap(member -> member.values(Words.FACTUALITY).stream())
            .anyMatch(other -> !other.equals(told) && standing(other) <= 1);
    if (disputed) {
      return standing(told) == 0 ? DOUBTFUL : IMPROBABLE;
    }
    return Math.max(CONFIRMED, POSSIBLY_TRUE + 1 - publishers);
  }

  /** A count of one is not written. */
  private void count(Node property, int size) {
    if (size > 1) {
      add(
          property,
          Spelling.asKept(
              NodeFactory.createLiteralDT(Integer.toString(size), XSDDatatype.XSDinteger)));
    }
  }

  private void day(Node property, LocalDate day) {
    add(
        property,
        Spelling.asKept(NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate)));
  }

  private void text(Node property, String value) {
    add(property, NodeFactory.createLiteralString(value));
  }

  private void add(Node property, Node value) {
    quads.add(Quad.create(Words.EVENTS_GRAPH, event, property, value));
  }
}
