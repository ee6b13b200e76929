package org.entente.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A thing that names refer to: from the gazetteer, or minted for a name that no gazetteer explains.
 *
 * @param iri what names it in the graph
 * @param kind the grammatical kind
 * @param type local name of its class in {@code ontology/entities.ttl}, for example {@code
 *     Cosmodrome}
 * @param labels preferred label by language code; never empty
 * @param names every other name by which it is known, all languages
 * @param country ISO 3166-1 alpha-2 code of the state that it is, belongs to or lies in
 * @param wikidata its Wikidata id, for example {@code Q7747}
 * @param point where it is, for places
 */
public record Entity(
    String iri,
    EntityKind kind,
    String type,
    Map<String, String> labels,
    List<String> names,
    Optional<String> country,
    Optional<String> wikidata,
    Optional<Point> point) {

  /** Makes labels and names unmodifiable, and the labels sorted by language. */
  public Entity {
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    names = List.copyOf(names);
  }

  /**
   * The label in {@code language}, or else the English one, or else any (the first by language
   * code).
   */
  public String label(String language) {
    String own = labels.get(language);
    if (own != null) {
      return own;
    }
    String english = labels.get("en");
    return english != null
        ? english
        : labels.get(labels.keySet().stream().sorted().findFirst().orElseThrow());
  }

  /** Whether it is, belongs to or lies in the state with that ISO 3166-1 alpha-2 code. */
  public boolean of(String state) {
    return country.filter(state::equals).isPresent();
  }

  /**
   * WGS 84 coordinates.
   *
   * @param latitude degrees north, -90 to 90
   * @param longitude degrees east, -180 to 180
   */
  public record Point(double latitude, double longitude) {}
}
