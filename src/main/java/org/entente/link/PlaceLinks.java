package org.entente.link;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.gazetteer.Gazetteer;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Link;
import org.entente.model.Mention;
import org.entente.model.MentionSource;
import org.entente.model.Sentence;
import org.entente.ontology.Ontology;

/**
 * Links what points at a place named before: "there", "the city", "di sana", "negara itu". Meant is
 * the last of its class: in the nearest sentence that names one, rather where something was told to
 * happen than what is only named; or else the city of the dateline, which "here" always means.
 */
final class PlaceLinks {
  private static final int SENTENCES_BACK = 4;
  private static final double SCORE = 0.6;

  private final Gazetteer gazetteer;
  private final Ontology ontology;
  private final Context context;
  private final Buildings told;

  PlaceLinks(Gazetteer gazetteer, Ontology ontology, Context context, Buildings told) {
    this.gazetteer = gazetteer;
    this.ontology = ontology;
    this.context = context;
    this.told = told;
  }

  /** Links one pointer, if such a place was named before. */
  Optional<Link> link(Mention pointer) {
    if (pointer.source() == MentionSource.HERE) {
      return dateline(pointer);
    }
    List<String> types = pointer.placeTypes();
    if (types.isEmpty()) {
      return named(pointer)
          .or(() -> state(pointer).flatMap(Entity::country).flatMap(gazetteer::capital))
          .map(city -> new Link(pointer, List.of(city), "capital-of", SCORE));
    }
    Optional<Entity> meant =
        means(types, EntityKind.STATE) ? state(pointer) : last(pointer, fits(types));
    return meant
        .map(e -> new Link(pointer, List.of(e), "place-named-before", SCORE))
        .or(() -> dateline(pointer));
  }

  /** Where the article was written, if that is of the kind that the pointer tells. */
  private static Optional<Link> dateline(Mention pointer) {
    return pointer.candidates().stream()
        .findFirst()
        .map(c -> new Link(pointer, List.of(c.entity()), "dateline", SCORE));
  }

  /** "explosions in Kyiv as missiles fly at the capital": one that its own sentence has named. */
  private Optional<Entity> named(Mention pointer) {
    return context.backFrom(pointer.span(), 1).stream()
        .flatMap(
            sentence ->
                context.links().values().stream()
                    .filter(l -> sentence.span().contains(l.mention().span()))
                    .filter(l -> l.mention().span().end() <= pointer.span().start())
                    .filter(l -> l.entities().size() == 1 && !standsFor(l)))
        .sorted(Comparator.comparing(l -> l.mention().span()))
        .map(PlaceLinks::entity)
        .filter(e -> e.country().flatMap(gazetteer::capital).filter(e::equals).isPresent())
        .reduce((first, second) -> second);
  }

  /** Whether whatever is of that kind can be meant. */
  private boolean means(List<String> types, EntityKind kind) {
    return types.contains(ontology.entityType(kind).name());
  }

  /** Of a pointer to any place; a state is one only where something happened. */
  private Predicate<Link> fits(List<String> types) {
    return means(types, EntityKind.PLACE)
        ? l -> kind(l) == EntityKind.PLACE || kind(l) == EntityKind.STATE && happens(l)
        : l -> types.contains(entity(l).type());
  }

  /** The state last named, or the one of the last place where something happened. */
  private Optional<Entity> state(Mention pointer) {
    return last(pointer, l -> kind(l) == EntityKind.STATE || happens(l) && state(l).isPresent())
        .flatMap(e -> e.kind() == EntityKind.STATE ? Optional.of(e) : stateOf(e));
  }

  private Optional<Entity> state(Link link) {
    return stateOf(entity(link));
  }

  private Optional<Entity> stateOf(Entity place) {
    return place.country().flatMap(gazetteer::state);
  }

  private boolean happens(Link link) {
    return told.place(link.mention());
  }

  private Optional<Entity> last(Mention pointer, Predicate<Link> fits) {
    for (Sentence sentence : context.backFrom(pointer.span(), SENTENCES_BACK)) {
      List<Link> named =
          context.links().values().stream()
              .filter(l -> sentence.span().contains(l.mention().span()))
              .filter(l -> l.mention().span().end() <= pointer.span().start())
              .filter(l -> l.entities().size() == 1 && !standsFor(l))
              .filter(fits)
              .sorted(Comparator.comparing(l -> l.mention().span()))
              .toList();
      Optional<Link> meant =
          latest(named, l -> kind(l) == EntityKind.PLACE && happens(l))
              .or(() -> latest(named, l -> kind(l) == EntityKind.PLACE))
              .or(() -> latest(named, this::happens))
              .or(() -> latest(named, l -> l.mention().form() == Mention.Form.NAME))
              .or(() -> latest(named, l -> true));
      if (meant.isPresent()) {
        return meant.map(PlaceLinks::entity);
      }
    }
    return Optional.empty();
  }

  private static Optional<Link> latest(List<Link> named, Predicate<Link> of) {
    return named.stream().filter(of).reduce((first, second) -> second);
  }

  /** "Moscow said": the state, and no city that one could point at. */
  private static boolean standsFor(Link link) {
    return link.rule().equals("stands-for");
  }

  private static Entity entity(Link link) {
    return link.entities().get(0);
  }

  private static EntityKind kind(Link link) {
    return entity(link).kind();
  }
}
