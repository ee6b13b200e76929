package org.entente.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Maps of the JDK that are made to be unmodifiable come in another order in each process. */
class OrderTest {
  private static final Map<String, String> MANY = many();

  private static Map<String, String> many() {
    Map<String, String> many = new HashMap<>();
    for (char c = 'z'; c >= 'a'; c--) {
      many.put(String.valueOf(c), "value");
    }
    return many;
  }

  @Test
  void keepsLabelsInTheOrderOfLanguages() {
    Entity entity =
        new Entity(
            "urn:a",
            EntityKind.STATE,
            "State",
            MANY,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    assertThat(entity.labels().keySet())
        .hasSize(26)
        .containsExactlyElementsOf(new TreeSet<>(MANY.keySet()));
  }

  @Test
  void keepsDetailsInTheOrderOfNames() {
    Event event =
        new Event(
            "urn:e",
            "Launch",
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Factuality.HAPPENED,
            Optional.empty(),
            MANY,
            1,
            List.of());

    assertThat(event.details().keySet())
        .hasSize(26)
        .containsExactlyElementsOf(new TreeSet<>(MANY.keySet()));
  }
}
