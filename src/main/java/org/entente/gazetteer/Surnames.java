package org.entente.gazetteer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entente.model.EntityKind;

/** What of a full name stands for the person when the name is repeated. */
final class Surnames {
  private Surnames() {}

  /**
   * The surnames of {@code fullName}: its first word ({@code first}), its last word with and
   * without the particles in lower case before it ({@code last}: "von der Leyen" and "Leyen"), or
   * both ({@code both}).
   */
  static List<String> of(String fullName, String order) {
    String[] words = fullName.trim().split(" +");
    List<String> found = new ArrayList<>();
    if (words.length < 2) {
      return List.of(fullName);
    }
    if (!order.equals("last")) {
      found.add(words[0]);
    }
    if (!order.equals("first")) {
      int start = words.length - 1;
      found.add(words[start]);
      int hyphen = words[start].indexOf('-');
      if (hyphen > 0 && hyphen <= 3) {
        found.add(words[start].substring(hyphen + 1));
      }
      while (start > 1 && Character.isLowerCase(words[start - 1].charAt(0))) {
        start--;
      }
      if (start < words.length - 1) {
        found.add(String.join(" ", List.of(words).subList(start, words.length)));
      }
    }
    return found;
  }

  /**
   * Gives a person without surnames those that follow from the full names, in the {@code order}
   * that is usual in the state; an alias that begins in lower case ("presiden ke-7 RI") has none.
   */
  static void derive(Draft draft, String order) {
    if (draft.kind != EntityKind.PERSON || !draft.surnames.isEmpty()) {
      return;
    }
    Set<String> found = new LinkedHashSet<>();
    List<String> full = new ArrayList<>(draft.labels.values());
    draft.names.forEach(
        (name, use) -> {
          if (use == Draft.Use.ALIAS
              && name.contains(" ")
              && !Character.isLowerCase(name.charAt(0))) {
            full.add(name);
          } else if (use == Draft.Use.SHORT) {
            found.add(name);
          }
        });
    full.forEach(name -> found.addAll(of(name, order)));
    draft.surnames.addAll(found);
  }
}
