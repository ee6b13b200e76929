package org.entente.serve.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The events that someone wants, the newest first, and what can be counted of them.
 *
 * @param catalogue where they are from
 * @param events the events
 */
public record Selection(Catalogue catalogue, List<Happening> events) {
  /** The events of {@code catalogue} that {@code wish} admits. */
  public static Selection of(Catalogue catalogue, Wish wish) {
    List<Happening> events =
        wish.equals(Wish.ALL)
            ? catalogue.events()
            : catalogue.events().stream().filter(e -> wish.admits(e, catalogue)).toList();
    return new Selection(catalogue, events);
  }

  /** How many events there are of each type. */
  public Map<String, Long> types() {
    return counted(Happening::type);
  }

  /** How many events are told in each way. */
  public Map<String, Long> factualities() {
    return counted(Happening::factuality);
  }

  private Map<String, Long> counted(Function<Happening, String> key) {
    return events.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.counting()));
  }

  /**
   * How many dated events begin in each year, month or day, in order: the finest of these that
   * makes at most so many.
   */
  public Map<String, Map<String, Long>> times(int most) {
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (Happening event : events) {
      if (event.dated()) {
        first = Math.min(first, event.earliest());
        last = Math.max(last, event.earliest());
      }
    }
    long days = (long) last - first;
    int letters = days <= most ? 10 : days <= most * 31L ? 7 : 4;
    Map<String, Map<String, Long>> times = new TreeMap<>();
    for (Happening event : events) {
      if (event.dated()) {
        times
            .computeIfAbsent(start(event, letters), time -> new TreeMap<>())
            .merge(event.type(), 1L, Long::sum);
      }
    }
    return times;
  }

  private static String start(Happening event, int letters) {
    String day = LocalDate.ofEpochDay(event.earliest()).toString();
    return day.substring(0, letters);
  }

  /** Where the events happened, the place of most events first, with the events of each. */
  public List<Map.Entry<Thing, List<Happening>>> places() {
    Map<Integer, List<Happening>> found = new HashMap<>();
    for (Happening event : events) {
      catalogue
          .place(event)
          .ifPresent(
              place -> found.computeIfAbsent(place.number(), p -> new ArrayList<>()).add(event));
    }
    List<Map.Entry<Thing, List<Happening>>> places = new ArrayList<>();
    found.forEach((place, here) -> places.add(Map.entry(catalogue.thing(place), here)));
    return places.stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<Thing, List<Happening>> place) -> -place.getValue().size())
                .thenComparing(place -> place.getKey().iri()))
        .toList();
  }

  /** Who takes part how often, the one of most events first. */
  public List<Map.Entry<Thing, Integer>> parties(int most) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (Happening event : events) {
      event.parts().stream()
          .filter(part -> !catalogue.isWhere(part.role()))
          .mapToInt(Happening.Part::filler)
          .distinct()
          .forEach(filler -> counts.merge(filler, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .map(count -> Map.entry(catalogue.thing(count.getKey()), count.getValue()))
        .sorted(
            Comparator.comparing((Map.Entry<Thing, Integer> count) -> -count.getValue())
                .thenComparing(count -> count.getKey().iri()))
        .limit(most)
        .toList();
  }
}
