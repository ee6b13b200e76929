package org.entente.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.gazetteer.Gazetteer;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.EventMention;
import org.entente.model.Iris;
import org.entente.model.Layer;
import org.entente.model.Link;
import org.entente.model.Mention;
import org.entente.model.Mention.Title;
import org.entente.model.MentionSource;
import org.entente.ontology.EntityType;
import org.entente.ontology.Ontology;

/**
 * Links what points instead of naming: titles and nouns that act for a state; pronouns are {@link
 * PronounLinks}, plurals {@link PluralLinks}.
 */
final class PointerLinks {
  /** The key of titles that no table of offices resolves (see {@code titles.tsv}). */
  private static final String UNRESOLVED = "-";

  private static final String ARMED_FORCE = "armed-force";

  /** The key of nouns for people in arms: of a group they are the group, of a state nobody's. */
  private static final String FIGHTERS = "fighters";

  /**
   * A capital, with or without a comma, a hyphen or small word: the title's bearer, or its rest.
   */
  private static final Pattern GOES_ON = Pattern.compile("[ ,-]{0,2}(\\p{Ll}{2,3} )?\\p{Lu}|-");

  private final Gazetteer gazetteer;
  private final Ontology ontology;
  private final Context context;
  private final Offices offices;
  private final Counterparts counterparts;
  private final PluralLinks plurals;
  private final PlaceLinks places;
  private final PronounLinks pronouns;

  PointerLinks(
      Gazetteer gazetteer,
      Ontology ontology,
      Context context,
      PlaceLinks places,
      List<EventMention> events) {
    this.places = places;
    pronouns = new PronounLinks(gazetteer, context);
    this.gazetteer = gazetteer;
    this.ontology = ontology;
    this.context = context;
    offices = new Offices(gazetteer, context.day());
    counterparts = new Counterparts(context, offices);
    plurals = new PluralLinks(gazetteer, ontology, context, events);
  }

  /** Links one pointer, if its antecedent is clear. */
  Optional<Link> link(Mention mention) {
    return switch (mention.form()) {
      case TITLE -> mention.source() == MentionSource.AGENT ? agent(mention) : title(mention);
      case PRONOUN -> mention.pointsAtPlace() ? places.link(mention) : pronouns.link(mention);
      case PLURAL -> plurals.link(mention);
      case NAME, DEMONYM -> Optional.empty();
    };
  }

  /**
   * "militer Israel" is the armed force of Israel; "pemerintah Israel" is Israel; "pemberontak
   * Suriah" is neither.
   */
  private Optional<Link> agent(Mention mention) {
    Optional<Entity> owner = owner(mention.title());
    if (owner.isEmpty()
        || mention.title().office().equals(FIGHTERS) && owner.get().kind() == EntityKind.STATE) {
      return Optional.empty();
    }
    Entity entity =
        mention.title().office().equals(ARMED_FORCE)
                && owner.get().kind() == EntityKind.STATE
                && owner.get().country().isPresent()
            ? armedForce(owner.get())
            : owner.get();
    return Optional.of(new Link(mention, List.of(entity), "acts-for", 0.85));
  }

  private Optional<Entity> owner(Title title) {
    return title.country().length() == 2
        ? gazetteer.state(title.country())
        : gazetteer.entity(title.country());
  }

  private Entity armedForce(Entity state) {
    EntityType type = ontology.entityType(EntityType.Trait.FORCES);
    Map<String, String> labels = new LinkedHashMap<>();
    state
        .labels()
        .forEach(
            (code, label) ->
                labels.put(
                    code, type.labels().getOrDefault(code, type.name()) + " (" + label + ")"));
    List<String> names = new ArrayList<>(state.labels().values());
    names.addAll(state.names());
    return new Entity(
        Iris.entity(state.country().orElseThrow() + "-" + ARMED_FORCE),
        EntityKind.ORGANIZATION,
        type.name(),
        labels,
        names,
        state.country(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * The holder of an office: somebody whom the article has named and who bears that title or held
   * the office on the day; else somebody whom it names later; else the holder on the day.
   */
  private Optional<Link> title(Mention mention) {
    Optional<Link> home =
        mention.homeTitle().flatMap(t -> inArticle(mention, t).or(() -> covered(mention, t)));
    return home.isPresent() ? home : title(mention, mention.title());
  }

  private Optional<Link> title(Mention mention, Title title) {
    if (title.office().equals(Counterparts.KEY)) {
      return counterparts.link(mention).or(() -> unknownHolder(mention));
    }
    Optional<Link> named = inArticle(mention, title);
    if (named.isPresent() || title.country().isEmpty()) {
      return named;
    }
    return offices
        .holder(title)
        .map(p -> new Link(mention, List.of(p), "office-at-date", 0.8))
        .or(() -> Optional.of(mention).filter(this::ends).flatMap(this::unknownHolder));
  }

  /** Somebody whom the article names with that title, or who held the office on the day. */
  private Optional<Link> inArticle(Mention mention, Title title) {
    Predicate<Link> fits =
        l -> sameOffice(l.mention().title(), title) || offices.holds(title, l.entities().get(0));
    return named(mention, fits).map(p -> inArticle(mention, p));
  }

  /** "Presiden Prabowo ... Kepala Negara": somebody whose title the title covers. */
  private Optional<Link> covered(Mention mention, Title title) {
    return named(mention, l -> covers(title, l.mention().title())).map(p -> inArticle(mention, p));
  }

  private static Link inArticle(Mention mention, Entity person) {
    return new Link(mention, List.of(person), "office-in-article", 0.85);
  }

  /** Of those whom {@code fits} allows first one who was named before it. */
  private Optional<Entity> named(Mention mention, Predicate<Link> fits) {
    return salient(fits.and(l -> l.mention().span().end() <= mention.span().start()))
        .or(() -> salient(fits));
  }

  /** Whether the title is whole: no name and no further part of it stands right behind. */
  private boolean ends(Mention mention) {
    String text = context.document().text();
    Matcher rest = GOES_ON.matcher(text).region(mention.span().end(), text.length());
    return !rest.lookingAt()
        || rest.group(1) != null && at(rest.end() - 1, EntityKind.PLACE)
        || text.charAt(mention.span().end()) == ',' && at(rest.end() - 1, EntityKind.STATE);
  }

  /**
   * "Duta Besar Rusia di Bukares": the small word leads to where he is, not to what he is. "the
   * ambassadors of France, Italy and Spain": the next state has one of its own.
   */
  private boolean at(int at, EntityKind kind) {
    return context.document().get(Layer.MENTIONS).stream()
        .anyMatch(m -> m.span().start() == at && m.kind() == kind);
  }

  /**
   * Somebody of whom only the office is known: one a state, office and year, whatever the language.
   * A title of many ("Russian diplomat", "his Chinese counterpart") tells the state alone, and so
   * does a state's name that only shares one ("Menlu Korsel dan Jepang").
   */
  private Optional<Link> unknownHolder(Mention mention) {
    Title title = mention.title();
    boolean nameless = Set.of(UNRESOLVED, Counterparts.KEY).contains(title.office());
    if (nameless || !mention.candidates().isEmpty()) {
      return owner(title).map(state -> new Link(mention, List.of(state), "acts-for", 0.5));
    }
    String year = context.day().map(day -> Integer.toString(day.getYear())).orElse("");
    String key = String.join(" ", title.office(), title.country(), year);
    Entity holder =
        new Entity(
            Iris.unknown("office", key),
            EntityKind.PERSON,
            ontology.entityType(EntityKind.PERSON).name(),
            Map.of(context.language(), context.text(mention)),
            List.of(),
            Optional.of(title.country()).filter(c -> c.length() == 2),
            Optional.empty(),
            Optional.empty());
    return Optional.of(new Link(mention, List.of(holder), "office-of-unknown", 0.5));
  }

  /**
   * Of the persons that some link allows, the one whom the article names most; the first of equals.
   */
  private Optional<Entity> salient(Predicate<Link> allowed) {
    Set<Entity> persons = new LinkedHashSet<>();
    context.persons().stream().filter(allowed).map(l -> l.entities().get(0)).forEach(persons::add);
    Entity best = null;
    long most = 0;
    for (Entity person : persons) {
      long count =
          context.persons().stream().filter(l -> l.entities().get(0).equals(person)).count();
      if (count > most) {
        most = count;
        best = person;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean sameOffice(Title one, Title other) {
    return one.present() && one.office().equals(other.office()) && sameState(one, other);
  }

  private boolean covers(Title title, Title other) {
    return other.present()
        && gazetteer.covers(title.office(), other.office())
        && sameState(other, title);
  }

  private static boolean sameState(Title one, Title other) {
    return other.country().isEmpty() || one.country().equals(other.country());
  }
}
