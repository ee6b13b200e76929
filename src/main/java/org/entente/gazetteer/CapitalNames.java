package org.entente.gazetteer;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.entente.model.EntityKind;

/**
 * Gives a capital every name that the row of its state has for it ("Moskow" for Moscow), so that
 * each of them can mean the city.
 */
final class CapitalNames {
  private CapitalNames() {}

  /**
   * Adds the names. A row may name several cities, each followed by its other names: a name that no
   * city of the state bears is one more of the city named before it. Returns the first city of each
   * state, by its code.
   */
  static Map<String, Draft> add(Collection<Draft> states, Collection<Draft> entities) {
    Map<String, Draft> cities = new HashMap<>();
    entities.stream()
        .filter(d -> d.kind == EntityKind.PLACE && d.type.equals("City") && d.country.isPresent())
        .sorted(Comparator.comparingDouble((Draft d) -> -d.population))
        .forEach(
            d -> d.names.keySet().forEach(n -> cities.putIfAbsent(key(d.country.get(), n), d)));
    Map<String, Draft> first = new HashMap<>();
    for (Draft state : states) {
      Optional<Draft> last = Optional.empty();
      for (Map.Entry<String, Draft.Use> name : state.names.entrySet()) {
        if (name.getValue() == Draft.Use.CAPITAL && state.country.isPresent()) {
          Draft city = cities.get(key(state.country.get(), name.getKey()));
          last = city == null ? last : Optional.of(city);
          last.ifPresent(c -> c.name(name.getKey(), Draft.Use.ALIAS));
          last.ifPresent(c -> first.putIfAbsent(state.country.get(), c));
        }
      }
    }
    return first;
  }

  private static String key(String country, String name) {
    return country + " " + Words.fold(name);
  }
}
