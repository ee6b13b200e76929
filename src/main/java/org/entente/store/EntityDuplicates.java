package org.entente.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.happening.Decisions.Pair;
import org.entente.model.EntityKind;
import org.entente.model.Iris;
import org.entente.ontology.EntityType;
import org.entente.ontology.Ontology;
import org.entente.ontology.Terms;

/**
 * Entities that may be one: of the same kind, one of them at least unknown to the gazetteer, and
 * called alike. Names are compared by the pairs of letters that they share (Dice's coefficient); a
 * name whose words all stand in the other's counts as alike too. Who only tells what happens (an
 * outlet, "analysts") is left out: nothing that is joined hangs on him.
 */
public final class EntityDuplicates {
  private static final double LEAST = 0.75;
  private static final double PART = 0.8;
  private static final int BLOCK_LETTERS = 3;

  /** A block with more entities tells nothing: so many share a first name. */
  private static final int LARGEST_BLOCK = 200;

  private final DatasetGraph graph;
  private final Ontology ontology;
  private final Map<Node, Named> entities = new HashMap<>();

  private EntityDuplicates(DatasetGraph graph, Ontology ontology) {
    this.graph = graph;
    this.ontology = ontology;
  }

  /**
   * The likeliest pairs, best first.
   *
   * @param decided pairs that are not to be listed
   */
  public static List<LikelySame> in(
      Store store, Ontology ontology, Predicate<Pair> decided, int limit) {
    return store.read(
        dataset -> new EntityDuplicates(dataset.asDatasetGraph(), ontology).find(decided, limit));
  }

  private List<LikelySame> find(Predicate<Pair> decided, int limit) {
    graph
        .findNG(Words.ENTITIES_GRAPH, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> entities.computeIfAbsent(quad.getSubject(), Named::new).take(quad));
    Map<String, List<Named>> blocks = new HashMap<>();
    entities.values().removeIf(this::speaksOnly);
    for (Named entity : entities.values()) {
      entity.blocks().forEach(b -> blocks.computeIfAbsent(b, k -> new ArrayList<>()).add(entity));
    }
    Map<Pair, Double> scores = new HashMap<>();
    for (List<Named> block : blocks.values()) {
      if (block.size() <= LARGEST_BLOCK) {
        compare(block, decided, scores);
      }
    }
    return scores.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<Pair, Double> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(limit)
        .map(e -> likely(e.getKey(), e.getValue()))
        .toList();
  }

  private void compare(List<Named> block, Predicate<Pair> decided, Map<Pair, Double> scores) {
    for (int i = 0; i < block.size(); i++) {
      for (int j = i + 1; j < block.size(); j++) {
        Named one = block.get(i);
        Named other = block.get(j);
        Pair pair = Pair.of(one.node.getURI(), other.node.getURI());
        double score = one.unknown() || other.unknown() ? likeness(one, other) : 0;
        if (score >= LEAST && !decided.test(pair)) {
          scores.put(pair, score);
        }
      }
    }
  }

  private double likeness(Named one, Named other) {
    if (!kind(one).equals(kind(other))
        || one.country.isPresent()
            && other.country.isPresent()
            && !one.country.equals(other.country)) {
      return 0;
    }
    double best = 0;
    for (String a : one.keys) {
      for (String b : other.keys) {
        best = Math.max(best, a.equals(b) ? 1 : Math.max(dice(a, b), part(a, b)));
      }
    }
    return Math.round(best * 100) / 100.0;
  }

  private static double part(String a, String b) {
    Set<String> these = Set.copyOf(List.of(a.split(" ")));
    Set<String> those = Set.copyOf(List.of(b.split(" ")));
    return these.containsAll(those) || those.containsAll(these) ? PART : 0;
  }

  private static double dice(String a, String b) {
    Set<String> these = pairs(a);
    Set<String> those = pairs(b);
    Set<String> shared = new HashSet<>(these);
    shared.retainAll(those);
    int all = these.size() + those.size();
    return all == 0 ? 0 : 2.0 * shared.size() / all;
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }

  private boolean speaksOnly(Named entity) {
    return ontology.has(entity.type, EntityType.Trait.SPEAKS_ONLY);
  }

  private Optional<EntityKind> kind(Named entity) {
    return ontology.entityType(entity.type).map(EntityType::kind);
  }

  // What people are shown.

  private LikelySame likely(Pair pair, double score) {
    LikelySame.Side one = side(entities.get(Words.node(pair.one())));
    LikelySame.Side other = side(entities.get(Words.node(pair.other())));
    boolean turned = other.events() > one.events();
    return new LikelySame(
        score,
        List.of(String.format(Locale.ROOT, "names %.2f alike", score)),
        turned ? other : one,
        turned ? one : other);
  }

  private LikelySame.Side side(Named entity) {
    List<String> facts = new ArrayList<>();
    facts.add(entity.type);
    entity.country.ifPresent(facts::add);
    facts.add(entity.unknown() ? "not in the gazetteer" : "in the gazetteer");
    entity.names.stream().filter(name -> !name.equals(entity.label())).forEach(facts::add);
    return new LikelySame.Side(
        entity.node.getURI(), entity.label(), facts, events(entity.node), sentence(entity.node));
  }

  private long events(Node entity) {
    Set<Node> events = new HashSet<>();
    graph
        .findNG(Words.EVENTS_GRAPH, Node.ANY, Node.ANY, entity)
        .forEachRemaining(quad -> events.add(quad.getSubject()));
    return events.size();
  }

  /** The first sentence, by the IRI of its mention, that names the entity in an event. */
  private String sentence(Node entity) {
    return Iter.toList(graph.findNG(Node.ANY, Node.ANY, Words.REFERS_TO, entity)).stream()
        .flatMap(
            name ->
                Iter.toList(graph.findNG(name.getGraph(), Node.ANY, Node.ANY, name.getSubject()))
                    .stream())
        .min(Comparator.comparing(quad -> quad.getSubject().getURI()))
        .flatMap(
            quad ->
                ArticleView.stored(graph, quad.getGraph()).text(quad.getSubject(), Words.SENTENCE))
        .orElse("");
  }

  /** An entity as far as its quads were read. */
  private static final class Named {
    private final Node node;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> keys = new TreeSet<>();
    private Optional<String> country = Optional.empty();
    private String type = "";

    Named(Node node) {
      this.node = node;
    }

    void take(Quad quad) {
      Node value = quad.getObject();
      if (quad.getPredicate().equals(Words.TYPE)) {
        type = Terms.localName(value.getURI());
      } else if (quad.getPredicate().equals(Words.COUNTRY)) {
        country = Optional.of(value.getLiteralLexicalForm());
      } else if (quad.getPredicate().equals(Words.LABEL)
          || quad.getPredicate().equals(Words.ALT_LABEL)) {
        names.add(value.getLiteralLexicalForm());
        keys.add(NameKey.of(value.getLiteralLexicalForm()));
      }
    }

    boolean unknown() {
      return Iris.isUnknown(node.getURI());
    }

    String label() {
      return names.stream().max(Comparator.comparingInt(String::length)).orElse(node.getURI());
    }

    /** The beginnings of all words of its names. */
    Set<String> blocks() {
      Set<String> blocks = new TreeSet<>();
      for (String key : keys) {
        for (String word : key.split(" ")) {
          if (word.length() >= BLOCK_LETTERS) {
            blocks.add(word.substring(0, BLOCK_LETTERS));
          }
        }
      }
      return blocks;
    }
  }
}
