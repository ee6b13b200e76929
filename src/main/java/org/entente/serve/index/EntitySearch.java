package org.entente.serve.index;

import java.util.List;
import java.util.Set;

/** Finds entities while someone types a name. */
public interface EntitySearch {
  /**
   * What has a name that begins so, or a word in a name that does; the likeliest first.
   *
   * @param typed what was typed, in any case, with or without accents
   * @param types local names of the classes wanted; all if empty
   * @param most how many at most
   */
  List<Hit> find(String typed, Set<String> types, int most);

  /**
   * An entity that was found.
   *
   * @param thing the entity
   * @param name the name that fits
   * @param whole whether that name is just what was typed
   */
  record Hit(Thing thing, String name, boolean whole) {}
}
