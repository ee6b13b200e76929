package org.entente.link;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.gazetteer.Gazetteer;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.EventMention;
import org.entente.model.Layer;
import org.entente.model.Link;
import org.entente.model.Mention;
import org.entente.model.MentionSource;
import org.entente.model.Sentence;
import org.entente.ontology.Ontology;

/**
 * Links plurals that point to those named before: "kedua pemimpin", "both countries", "they". Of
 * several who come into question those are meant whom the text has told of {@link Together}; where
 * that is not clear, nobody is.
 */
final class PluralLinks {
  /** How far back a plural noun points, and a pronoun. */
  private static final int NOUN_BACK = 5;

  private static final int PRONOUN_BACK = 2;

  /** A plural noun with a capital behind another word: states that share that name. */
  private static final Pattern SHARED_NAME = Pattern.compile(" (\\p{Lu}\\p{L}+)s$");

  private final Gazetteer gazetteer;
  private final Context context;
  private final Offices offices;
  private final Together together;
  private final List<EventMention> events;

  PluralLinks(Gazetteer gazetteer, Ontology ontology, Context context, List<EventMention> events) {
    this.gazetteer = gazetteer;
    this.context = context;
    this.events = events;
    offices = new Offices(gazetteer, context.day());
    together = new Together(ontology, context, events);
  }

  /** Whom the plural means; nobody who is named beside it as the other party of its event. */
  Optional<Link> link(Mention mention) {
    Optional<Link> apposed = new Apposed(context).link(mention);
    return apposed.isPresent()
        ? apposed
        : pointed(mention).filter(link -> !opposite(mention, link.entities()));
  }

  private Optional<Link> pointed(Mention mention) {
    boolean pronoun = mention.kind() == EntityKind.ORGANIZATION;
    Optional<Link> same = samePlural(mention, pronoun);
    if (same.isPresent() || pronoun && unclear(mention)) {
      return same;
    }
    Optional<Link> body = pronoun ? body(mention) : Optional.empty();
    return body.isPresent() ? body : group(mention, pronoun);
  }

  /**
   * Those whom its sentence tells of; else whom the nearest one before tells of together: persons,
   * or states where it names fewer than two persons; for a noun else just so many who are named in
   * one. A pronoun looks no further than past a sentence that names only some of them, and one that
   * is an object not beyond its own.
   */
  private Optional<Link> group(Mention mention, boolean pronoun) {
    int back = !pronoun ? NOUN_BACK : mention.source() == MentionSource.OBJECT ? 1 : PRONOUN_BACK;
    List<Sentence> sentences = context.backFrom(mention.span(), back);
    Set<Entity> passed = Set.copyOf(before(mention, sentences.get(0), EntityKind.PERSON));
    return inSentence(mention, sentences.get(0), pronoun, true)
        .or(
            () ->
                behind(mention, sentences, pronoun, false)
                    .filter(group -> !pronoun || group.containsAll(passed)))
        .or(() -> pronoun ? Optional.empty() : behind(mention, sentences, false, true))
        .map(group -> new Link(mention, group, "plural", 0.6));
  }

  private Optional<List<Entity>> behind(
      Mention mention, List<Sentence> sentences, boolean pronoun, boolean loose) {
    return sentences.stream()
        .skip(1)
        .flatMap(s -> inSentence(mention, s, pronoun, loose).stream())
        .findFirst();
  }

  private Optional<List<Entity>> inSentence(
      Mention mention, Sentence sentence, boolean pronoun, boolean loose) {
    if (mention.kind() == EntityKind.STATE) {
      return states(mention, sentence, loose && own(mention, sentence))
          .or(() -> persons(mention, sentence, loose).flatMap(this::statesOf))
          .filter(found -> found.stream().allMatch(e -> fits(mention, e)));
    }
    boolean fewPersons = before(mention, sentence, EntityKind.PERSON).size() < 2;
    return persons(mention, sentence, loose)
        .or(
            () ->
                fewPersons && !mention.title().present()
                    ? states(mention, sentence, !pronoun && own(mention, sentence))
                    : Optional.empty());
  }

  private Optional<List<Entity>> persons(Mention mention, Sentence sentence, boolean loose) {
    Optional<List<Entity>> found = together(mention, sentence, EntityKind.PERSON);
    return found.isPresent() || !loose ? found : exactly(mention, sentence, EntityKind.PERSON);
  }

  private Optional<List<Entity>> states(Mention mention, Sentence sentence, boolean loose) {
    Optional<List<Entity>> found = together(mention, sentence, EntityKind.STATE);
    return found.isPresent() || !loose ? found : exactly(mention, sentence, EntityKind.STATE);
  }

  private static boolean own(Mention mention, Sentence sentence) {
    return sentence.span().contains(mention.span());
  }

  private Optional<List<Entity>> together(Mention mention, Sentence sentence, EntityKind kind) {
    int before = mention.span().start();
    int count = mention.kind() == EntityKind.ORGANIZATION ? Together.ANY : count(mention);
    return together.last(sentence, before, kind, count, e -> fits(mention, e));
  }

  /** Those who fit, if the sentence names just so many of them, each of another state. */
  private Optional<List<Entity>> exactly(Mention mention, Sentence sentence, EntityKind kind) {
    List<Entity> named =
        before(mention, sentence, kind).stream().filter(e -> fits(mention, e)).toList();
    long states = named.stream().map(e -> e.country().orElse(e.iri())).distinct().count();
    return named.size() == count(mention) && states == named.size()
        ? Optional.of(named)
        : Optional.empty();
  }

  private static int count(Mention mention) {
    return mention.source() == MentionSource.THREE ? 3 : 2;
  }

  /**
   * "kedua menlu" are two who hold such an office, or are called so; "the two Koreas" two of that
   * name.
   */
  private boolean fits(Mention mention, Entity entity) {
    if (entity.kind() == EntityKind.STATE) {
      Matcher shared = SHARED_NAME.matcher(context.text(mention));
      return !shared.find()
          || entity.labels().values().stream().anyMatch(n -> n.contains(shared.group(1)));
    }
    return entity.kind() != EntityKind.PERSON
        || !mention.title().present()
        || called(mention.title(), entity)
        || offices.held(mention.title(), entity, true);
  }

  /** Whether the article gives the person that title, or one that it covers. */
  private boolean called(Mention.Title title, Entity person) {
    return context.persons().stream()
        .filter(l -> l.entities().get(0).equals(person))
        .map(l -> l.mention().title())
        .anyMatch(t -> t.present() && gazetteer.covers(title.office(), t.office()));
  }

  private Optional<List<Entity>> statesOf(List<Entity> persons) {
    List<Entity> states =
        persons.stream()
            .flatMap(p -> p.country().flatMap(gazetteer::state).stream())
            .distinct()
            .toList();
    return states.size() == persons.size() ? Optional.of(states) : Optional.empty();
  }

  /**
   * "The Revolutionary Guards confirmed they had fired": "they" is the one body, or the state, that
   * its sentence names in front of it, where that names no two persons or states; or all of three
   * and more states that are named alone.
   */
  private Optional<Link> body(Mention mention) {
    Sentence sentence = context.backFrom(mention.span(), 1).get(0);
    List<Entity> bodies = before(mention, sentence, EntityKind.ORGANIZATION);
    List<Entity> states = before(mention, sentence, EntityKind.STATE);
    List<Entity> persons = before(mention, sentence, EntityKind.PERSON);
    if (states.size() == 1 && !named(states.get(0), sentence)) {
      return Optional.empty(); // "Russian activity ... their meeting"
    }
    if (states.size() > 2 && persons.isEmpty() && bodies.isEmpty()) {
      return Optional.of(new Link(mention, states, "plural", 0.5));
    }
    if (bodies.isEmpty() && persons.isEmpty() && states.size() == 1) {
      return Optional.of(new Link(mention, states, "plural", 0.5)); // "Korea Utara ... mereka"
    }
    return persons.size() < 2 && states.size() < 2 && bodies.size() == 1
        ? Optional.of(new Link(mention, bodies, "plural", 0.6))
        : Optional.empty();
  }

  private boolean named(Entity entity, Sentence sentence) {
    return context.links().values().stream()
        .filter(l -> sentence.span().contains(l.mention().span()))
        .filter(l -> l.entities().contains(entity))
        .anyMatch(l -> l.mention().form() == Mention.Form.NAME);
  }

  private List<Entity> before(Mention mention, Sentence sentence, EntityKind kind) {
    return context.mentionedIn(sentence, mention.span().start(), Set.of(kind));
  }

  /**
   * "Ketiga pemimpin bertemu. Mereka juga ...": those whom a plural right before it means; a noun
   * only if it means more than two.
   */
  private Optional<Link> samePlural(Mention mention, boolean pronoun) {
    List<Sentence> near = context.backFrom(mention.span(), 2);
    Predicate<Link> fits =
        l ->
            l.entities().size() > 2 && !pronoun
                ? l.entities().stream().allMatch(e -> e.kind() == wanted(mention))
                : pronoun && l.entities().size() > 1;
    return context.links().values().stream()
        .filter(l -> l.mention().form() == Mention.Form.PLURAL)
        .filter(l -> l.mention().span().end() <= mention.span().start())
        .filter(l -> near.stream().anyMatch(s -> s.span().contains(l.mention().span())))
        .filter(fits)
        .reduce((first, last) -> last)
        .map(l -> new Link(mention, l.entities(), "plural", 0.6));
  }

  /** "We spoke to them, and they agreed": whether another pronoun in front of it means nobody. */
  private boolean unclear(Mention mention) {
    Sentence sentence = context.backFrom(mention.span(), 1).get(0);
    return context.document().get(Layer.MENTIONS).stream()
        .filter(m -> m.form() == Mention.Form.PLURAL && m.kind() == mention.kind())
        .filter(m -> m.span().end() <= mention.span().start())
        .anyMatch(m -> sentence.span().contains(m.span()) && !context.links().containsKey(m));
  }

  private static EntityKind wanted(Mention mention) {
    return mention.kind() == EntityKind.STATE ? EntityKind.STATE : EntityKind.PERSON;
  }

  /** "Trump said he would greet them": who meets the plural is none of those whom it means. */
  private boolean opposite(Mention mention, List<Entity> group) {
    return events.stream()
        .filter(e -> e.arguments().stream().anyMatch(a -> a.mention().equals(mention)))
        .flatMap(e -> e.arguments().stream())
        .filter(a -> !a.mention().equals(mention))
        .map(a -> context.links().get(a.mention()))
        .anyMatch(l -> l != null && l.entities().stream().anyMatch(group::contains));
  }
}
