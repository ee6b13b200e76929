package org.entente.serve.index;

import java.util.Set;

/**
 * Which events someone wants. An empty set does not filter.
 *
 * @param who numbers of entities: one of them takes part
 * @param with numbers of entities: one of them takes part, too, and is another one
 * @param where numbers of entities: it happened at one of them
 * @param whoStates ISO codes: someone of these states takes part, or the state itself
 * @param withStates ISO codes: the same of the other party
 * @param whereStates ISO codes: it happened in one of these states
 * @param types local names of event types
 * @param factualities how the events are told
 * @param from not before, as days since 1970-01-01; {@link Integer#MIN_VALUE} does not filter
 * @param to not after; {@link Integer#MAX_VALUE} does not filter
 * @param publishers at least so many
 */
public record Wish(
    Set<Integer> who,
    Set<Integer> with,
    Set<Integer> where,
    Set<String> whoStates,
    Set<String> withStates,
    Set<String> whereStates,
    Set<String> types,
    Set<String> factualities,
    int from,
    int to,
    int publishers) {

  /** Everything. */
  public static final Wish ALL =
      new Wish(
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Integer.MIN_VALUE,
          Integer.MAX_VALUE,
          0);

  /** Makes the sets unmodifiable. */
  public Wish {
    who = Set.copyOf(who);
    with = Set.copyOf(with);
    where = Set.copyOf(where);
    whoStates = Set.copyOf(whoStates);
    withStates = Set.copyOf(withStates);
    whereStates = Set.copyOf(whereStates);
    types = Set.copyOf(types);
    factualities = Set.copyOf(factualities);
  }

  /** Everything that an entity has a part in, by its number. */
  public static Wish of(int who) {
    return ALL.with(Set.of(who), ALL.types, ALL.factualities);
  }

  /** The same for events of any type. */
  public Wish ofAnyType() {
    return with(who, Set.of(), factualities);
  }

  /** The same for events told in any way. */
  public Wish toldAnyhow() {
    return with(who, types, Set.of());
  }

  private Wish with(Set<Integer> parties, Set<String> kinds, Set<String> told) {
    return new Wish(
        parties,
        with,
        where,
        whoStates,
        withStates,
        whereStates,
        kinds,
        told,
        from,
        to,
        publishers);
  }

  /** Whether {@code event} is wanted. */
  boolean admits(Happening event, Catalogue in) {
    return inTime(event)
        && (types.isEmpty() || types.contains(event.type()))
        && (factualities.isEmpty() || factualities.contains(event.factuality()))
        && event.publishers() >= publishers
        && parties(event, in)
        && place(event, in);
  }

  private boolean inTime(Happening event) {
    if (from == Integer.MIN_VALUE && to == Integer.MAX_VALUE) {
      return true;
    }
    return event.dated() && event.latest() >= from && event.earliest() <= to;
  }

  private boolean parties(Happening event, Catalogue in) {
    boolean anyone = who.isEmpty() && whoStates.isEmpty();
    boolean withAnyone = with.isEmpty() && withStates.isEmpty();
    if (anyone && withAnyone) {
      return true;
    }
    for (Happening.Part one : event.parts()) {
      if ((anyone || fits(one, who, whoStates, in)) && !in.isWhere(one.role())) {
        if (withAnyone || another(event, one, in)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean another(Happening event, Happening.Part one, Catalogue in) {
    return event.parts().stream()
        .anyMatch(
            part ->
                part.filler() != one.filler()
                    && !in.isWhere(part.role())
                    && fits(part, with, withStates, in));
  }

  private boolean place(Happening event, Catalogue in) {
    if (where.isEmpty() && whereStates.isEmpty()) {
      return true;
    }
    return in.place(event)
        .filter(
            place ->
                where.contains(place.number())
                    || place.country().filter(whereStates::contains).isPresent())
        .isPresent();
  }

  private static boolean fits(
      Happening.Part part, Set<Integer> things, Set<String> states, Catalogue in) {
    return things.contains(part.filler())
        || !states.isEmpty()
            && in.thing(part.filler()).country().filter(states::contains).isPresent();
  }
}
