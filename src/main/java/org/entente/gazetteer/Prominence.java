package org.entente.gazetteer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.model.EntityKind;

/**
 * How well known an entity is, 0 to 1, before any context: the prior of its type or highest office
 * ({@code types.tsv}, {@code office-keys.tsv}), less 0.015 for each year out of office up to 0.3;
 * for a place with a population 0.1 for every factor of ten above 1,000; a capital 0.85 at least.
 */
final class Prominence {
  private final GazetteerText text;
  private final LocalDate newest;
  private final Set<Draft> capitals = new HashSet<>();

  Prominence(GazetteerText text) {
    this.text = text;
    this.newest =
        text.drafts().stream()
            .flatMap(d -> d.terms.stream())
            .flatMap(t -> t.from().stream())
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.EPOCH);
    Map<String, List<Draft>> cities =
        text.drafts().stream()
            .filter(d -> d.kind == EntityKind.PLACE && d.type.equals("City"))
            .flatMap(d -> d.names.keySet().stream().map(n -> Map.entry(Words.fold(n), d)))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    for (Draft state : text.states().values()) {
      if (!state.type.equals("State")) {
        continue;
      }
      state.names.forEach(
          (name, use) -> {
            if (use == Draft.Use.CAPITAL) {
              cities.getOrDefault(Words.fold(name), List.of()).stream()
                  .filter(c -> c.country.equals(state.country))
                  .max(Comparator.comparingDouble(c -> c.population))
                  .ifPresent(capitals::add);
            }
          });
    }
  }

  double of(Draft draft) {
    double base = text.lists().typePrior(draft.type);
    if (draft.kind == EntityKind.PERSON) {
      return draft.terms.stream().mapToDouble(this::office).max().orElse(base);
    }
    if (capitals.contains(draft)) {
      return 0.85;
    }
    if (draft.population > 0 && draft.type.equals("City")) {
      return Math.min(0.8, Math.max(0.1, 0.1 * Math.log10(draft.population / 100)));
    }
    return base;
  }

  private double office(Draft.Term term) {
    double years = term.to().map(end -> ChronoUnit.DAYS.between(end, newest) / 365.25).orElse(0.0);
    return text.lists().officePrior(term.office()) - Math.min(0.3, Math.max(0, 0.015 * years));
  }
}
