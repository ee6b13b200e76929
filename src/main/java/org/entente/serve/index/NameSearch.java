package org.entente.serve.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.store.NameKey;

/**
 * All names in memory, sorted, each once from its beginning and once from each further word: what
 * begins with the letters typed lies side by side.
 */
final class NameSearch implements EntitySearch {
  private static final int MOST_READ = 4_000;

  private static final Comparator<Entry> BY_KEY =
      Comparator.comparing(Entry::key).thenComparing(Entry::thing).thenComparing(Entry::name);

  private static final Comparator<Hit> LIKELIEST =
      Comparator.comparing((Hit hit) -> !hit.whole())
          .thenComparing(hit -> -hit.thing().events())
          .thenComparing(hit -> hit.thing().iri());

  private final Catalogue catalogue;
  private final Entry[] entries;

  private NameSearch(Catalogue catalogue, Entry[] entries) {
    this.catalogue = catalogue;
    this.entries = entries;
  }

  static EntitySearch of(Catalogue catalogue, Names names) {
    List<Entry> entries = new ArrayList<>();
    for (Thing thing : catalogue.things()) {
      if (thing.events() > 0) {
        Set<String> all = new LinkedHashSet<>(thing.labels().values());
        all.addAll(thing.names());
        all.addAll(names.of(thing.iri()));
        all.forEach(name -> add(entries, thing.number(), name));
      }
    }
    Entry[] sorted = entries.toArray(Entry[]::new);
    Arrays.sort(sorted, BY_KEY);
    return new NameSearch(catalogue, sorted);
  }

  private static void add(Collection<Entry> entries, int thing, String name) {
    String key = NameKey.of(name);
    if (!key.isEmpty()) {
      entries.add(new Entry(key, thing, name, true));
      for (int at = key.indexOf(' '); at > 0; at = key.indexOf(' ', at + 1)) {
        entries.add(new Entry(key.substring(at + 1), thing, name, false));
      }
    }
  }

  @Override
  public List<Hit> find(String typed, Set<String> types, int most) {
    String key = NameKey.of(typed);
    Map<Integer, Hit> best = new LinkedHashMap<>();
    if (!key.isEmpty()) {
      int at = first(key);
      int end = Math.min(entries.length, at + MOST_READ);
      for (; at < end && entries[at].key().startsWith(key); at++) {
        take(entries[at], key, types, best);
      }
    }
    return best.values().stream().sorted(LIKELIEST).limit(most).toList();
  }

  private void take(Entry entry, String key, Set<String> types, Map<Integer, Hit> best) {
    Thing thing = catalogue.thing(entry.thing());
    if (types.isEmpty() || types.contains(thing.type())) {
      boolean whole = entry.start() && entry.key().equals(key);
      Hit hit = new Hit(thing, entry.name(), whole);
      best.merge(entry.thing(), hit, (a, b) -> b.whole() && !a.whole() ? b : a);
    }
  }

  /** The first entry whose key is not before {@code key}. */
  private int first(String key) {
    int low = 0;
    int high = entries.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries[middle].key().compareTo(key) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * A name, or what follows a blank in it.
   *
   * @param key as it is compared
   * @param thing number of the entity
   * @param name the whole name
   * @param start whether {@code key} is the key of the whole name
   */
  private record Entry(String key, int thing, String name, boolean start) {}
}
