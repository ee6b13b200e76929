package org.entente.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.model.Document;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Layer;
import org.entente.model.Mention;
import org.entente.model.Mention.Candidate;
import org.entente.model.Sentence;
import org.entente.model.Token;
import org.entente.ontology.EntityType;
import org.entente.ontology.Ontology;

/**
 * What the other names of an article say about an ambiguous one: the countries in play, those of
 * its sentence, and the name beside it ("Tripoli, Lebanon"). Only names that are hardly ambiguous
 * themselves speak.
 */
final class Surroundings {
  /** The share of all priors from which on the best candidate speaks for itself. */
  private static final double CLEAR = 0.75;

  /** Less well known places ("Jordan" in Minnesota) pull no neighbour into their country. */
  private static final double KNOWN = 0.05;

  private static final Pattern BESIDE = Pattern.compile(",? ?\\(?");

  private final Document document;
  private final Ontology ontology;
  private final String text;
  private final List<Mention> mentions;
  private final Map<String, Map<String, Integer>> countries = new HashMap<>();
  private final Map<String, Integer> totals = new HashMap<>();
  private final Map<Mention, Integer> order = new IdentityHashMap<>();
  private final int[] sentences;
  private final Map<Integer, List<Mention>> bySentence = new HashMap<>();
  private int total;

  Surroundings(Document document, Ontology ontology) {
    this.document = document;
    this.ontology = ontology;
    text = document.text();
    mentions = document.get(Layer.MENTIONS);
    for (Mention mention : mentions) {
      Set<String> told = new HashSet<>();
      clear(mention).flatMap(Entity::country).ifPresent(told::add);
      if (mention.title().country().length() == 2) {
        told.add(mention.title().country());
      }
      told.forEach(c -> count(c, key(mention)));
    }
    sentences = new int[mentions.size()];
    index(document.get(Layer.SENTENCES));
  }

  private void index(List<Sentence> all) {
    int sentence = 0;
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      while (sentence + 1 < all.size()
          && all.get(sentence + 1).span().start() <= mention.span().start()) {
        sentence++;
      }
      order.put(mention, i);
      sentences[i] = sentence;
      bySentence.computeIfAbsent(sentence, s -> new ArrayList<>()).add(mention);
    }
  }

  private void count(String country, String name) {
    countries.computeIfAbsent(country, c -> new HashMap<>()).merge(name, 1, Integer::sum);
    totals.merge(name, 1, Integer::sum);
    total++;
  }

  private String key(Mention mention) {
    return Names.fold(mention.span().of(text));
  }

  /** What a name means without any context, if that is clear. */
  static Optional<Entity> clear(Mention mention) {
    double sum = mention.candidates().stream().mapToDouble(Candidate::prior).sum();
    return mention.candidates().stream()
        .filter(c -> c.prior() >= CLEAR * sum)
        .map(Candidate::entity)
        .findFirst();
  }

  /** The share of a country among all that the other names of the article speak of, 0 to 1. */
  double share(String country, Mention mention) {
    String own = key(mention);
    int others = total - totals.getOrDefault(own, 0);
    Map<String, Integer> names = countries.getOrDefault(country, Map.of());
    int count = names.values().stream().mapToInt(n -> n).sum() - names.getOrDefault(own, 0);
    return others == 0 ? 0 : (double) count / others;
  }

  /** Whether another name of the sentence is the country or means something of it. */
  boolean inSentence(String country, Mention mention) {
    return others(mention).anyMatch(e -> e.of(country));
  }

  /** Whether another name of the sentence means a region of the same state as this one. */
  boolean alike(Entity entity, Mention mention) {
    return part(entity)
        && others(mention).anyMatch(e -> part(e) && e.country().equals(entity.country()));
  }

  private Stream<Entity> others(Mention mention) {
    String own = key(mention);
    return bySentence.getOrDefault(sentences[order.get(mention)], List.of()).stream()
        .filter(m -> !key(m).equals(own))
        .flatMap(m -> clear(m).stream());
  }

  /**
   * Whether the name beside it says where it lies, or lies in it: "Tripoli, Lebanon", "Atlanta,
   * Georgia".
   */
  boolean nested(Entity entity, Mention mention) {
    int at = order.get(mention);
    return spatial(entity)
        && (at + 1 < mentions.size()
                && beside(mention, mentions.get(at + 1))
                && entity.kind() == EntityKind.PLACE
                && has(mentions.get(at + 1), e -> holder(e) && lies(entity, e))
            || at > 0
                && beside(mentions.get(at - 1), mention)
                && holder(entity)
                && has(mentions.get(at - 1), e -> e.kind() == EntityKind.PLACE && lies(e, entity)));
  }

  /**
   * Whether the words around a name say that it is a place: an adposition before it (or anything,
   * in a sentence that was not worth tagging), the name of what it lies in behind it. "with" is an
   * adposition too, so this is asked only where no role decides.
   */
  boolean located(Mention mention) {
    int at = sentences[order.get(mention)];
    Optional<List<String>> tags = document.tags(at);
    List<Token> tokens = document.get(Layer.SENTENCES).get(at).tokens();
    int first = 0;
    while (first + 1 < tokens.size() && tokens.get(first).span().start() < mention.span().start()) {
      first++;
    }
    int before = first - 1;
    return before >= 0 && (tags.isEmpty() || tags.get().get(before).equals("ADP"))
        || mention.candidates().stream().map(Candidate::entity).anyMatch(e -> nested(e, mention));
  }

  private boolean beside(Mention one, Mention other) {
    return one.span().end() < other.span().start()
        && other.span().start() - one.span().end() <= 3
        && text.charAt(one.span().end()) != '-'
        && BESIDE.matcher(text.substring(one.span().end(), other.span().start())).matches();
  }

  private static boolean has(Mention mention, Predicate<Entity> of) {
    return mention.candidates().stream()
        .filter(c -> c.prior() >= KNOWN && !c.standIn())
        .map(Candidate::entity)
        .anyMatch(of);
  }

  private static boolean lies(Entity inner, Entity outer) {
    return !inner.equals(outer)
        && !inner.type().equals(outer.type())
        && inner.country().isPresent()
        && inner.country().equals(outer.country());
  }

  private boolean part(Entity entity) {
    return ontology.has(entity.type(), EntityType.Trait.PART);
  }

  private static boolean spatial(Entity entity) {
    return entity.kind() == EntityKind.PLACE || entity.kind() == EntityKind.STATE;
  }

  /** A state, or a place that others lie in: neither a city nor a building. */
  private boolean holder(Entity entity) {
    return entity.kind() == EntityKind.STATE || part(entity);
  }
}
