package org.entente.serve.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An entity as the page shows it.
 *
 * @param number where it stands in the {@link Catalogue}
 * @param iri the entity
 * @param type local name of its class
 * @param labels preferred label by language code; {@code ""} if it is the same in all
 * @param names its other names
 * @param country ISO 3166-1 alpha-2 code of its state, if known
 * @param latitude degrees north, if it is a place that has coordinates
 * @param longitude degrees east, if it is a place that has coordinates
 * @param events how many events it has a part in, as a place too
 */
public record Thing(
    int number,
    String iri,
    String type,
    Map<String, String> labels,
    List<String> names,
    Optional<String> country,
    Optional<Double> latitude,
    Optional<Double> longitude,
    int events) {

  /** Makes the collections unmodifiable. */
  public Thing {
    labels = Map.copyOf(labels);
    names = List.copyOf(names);
  }

  /** The label in {@code language}, or else the English one, or else any, or else the IRI. */
  public String label(String language) {
    return Optional.ofNullable(labels.get(language))
        .or(() -> Optional.ofNullable(labels.get("en")))
        .or(() -> labels.values().stream().sorted().findFirst())
        .orElse(iri);
  }
}
