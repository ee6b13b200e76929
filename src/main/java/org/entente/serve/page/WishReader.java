package org.entente.serve.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.model.EntityKind;
import org.entente.ontology.EntityType;
import org.entente.ontology.Ontology;
import org.entente.serve.index.Catalogue;
import org.entente.serve.index.Thing;
import org.entente.serve.index.Wish;
import org.entente.serve.web.Refusal;
import org.entente.store.Names;

/**
 * Reads what someone wants out of the parameters of a request: {@code who}, {@code with} and {@code
 * where} (IRIs or names), {@code type} and {@code told} (words), {@code from} and {@code to}
 * (days), {@code publishers}. A state stands for everyone who is of it, and for what lies in it.
 */
final class WishReader {
  private static final int MOST_PUBLISHERS = 100_000;

  private final Ontology ontology;
  private final Names names;

  WishReader(Ontology ontology, Names names) {
    this.ontology = ontology;
    this.names = names;
  }

  Wish read(Asked asked, Catalogue catalogue) {
    Chosen who = chosen("who", asked, catalogue);
    Chosen with = chosen("with", asked, catalogue);
    Chosen where = chosen("where", asked, catalogue);
    return new Wish(
        who.things(),
        with.things(),
        where.things(),
        who.states(),
        with.states(),
        where.states(),
        asked.words("type"),
        asked.words("told"),
        day("from", asked).orElse(Integer.MIN_VALUE),
        day("to", asked).orElse(Integer.MAX_VALUE),
        asked.number("publishers", 0, MOST_PUBLISHERS));
  }

  private record Chosen(Set<Integer> things, Set<String> states) {}

  private Chosen chosen(String parameter, Asked asked, Catalogue catalogue) {
    Set<Integer> things = new HashSet<>();
    Set<String> states = new HashSet<>();
    List<String> values = asked.values(parameter);
    for (String value : values) {
      List<String> iris = value.contains("://") ? List.of(value) : names.entities(parameter, value);
      for (String iri : iris) {
        catalogue.thing(iri).ifPresent(thing -> take(thing, things, states));
      }
    }
    if (!values.isEmpty() && things.isEmpty()) {
      things.add(-1); // What nothing is called finds nothing.
    }
    return new Chosen(things, states);
  }

  private void take(Thing thing, Set<Integer> things, Set<String> states) {
    things.add(thing.number());
    if (isState(thing)) {
      thing.country().ifPresent(states::add);
    }
  }

  private boolean isState(Thing thing) {
    return ontology.entityType(thing.type()).map(EntityType::kind).orElse(EntityKind.PERSON)
        == EntityKind.STATE;
  }

  private static Optional<Integer> day(String parameter, Asked asked) {
    Optional<String> value = asked.param(parameter);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Math.toIntExact(LocalDate.parse(value.get()).toEpochDay()));
    } catch (DateTimeException e) {
      throw new Refusal(
          Refusal.BAD_REQUEST, "The parameter " + parameter + " takes a day as YYYY-MM-DD");
    }
  }
}
