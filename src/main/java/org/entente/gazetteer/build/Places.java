package org.entente.gazetteer.build;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.gazetteer.Columns;
import org.entente.gazetteer.Gazetteer;

/**
 * Cities of Natural Earth and GeoNames, and the regions of rigour. A city of GeoNames that Natural
 * Earth has too is left out, and so are small places that are called like an everyday word or a
 * leader.
 */
final class Places {
  private static final int LARGE = 100_000;
  private static final int KNOWN = 300_000;
  private static final double NEAR = 0.3;

  private final States states;
  private final CommonWords common;
  private final Set<String> leaders;
  private final Set<String> taken = new HashSet<>();
  private final Set<String> geonames = new HashSet<>();
  private final Map<String, List<double[]>> points = new HashMap<>();

  Places(States states, CommonWords common, Set<String> leaders) {
    this.states = states;
    this.common = common;
    this.leaders = leaders;
  }

  /** Cities of Natural Earth, with names in English and Indonesian. */
  void naturalEarth(Path from, Path data) {
    List<Map<String, String>> rows = Tables.tsv(from.resolve("natural-earth-places.tsv.gz"));
    Map<String, Map<String, String>> owners = new HashMap<>();
    for (Map<String, String> row : rows) {
      owners.merge(row.get("WIKIDATAID"), row, Places::better);
    }
    Output out = new Output(Columns.PLACES);
    for (Map<String, String> row : rows) {
      String id = row.get("WIKIDATAID");
      naturalEarth(row, id.matches("Q[0-9]+") && owners.get(id) == row, out);
    }
    out.write(
        data.resolve("places/generated-natural-earth.tsv"), "Generated: cities of Natural Earth.");
  }

  /**
   * Of two rows with one Wikidata id, of which one is wrong: the one whose own name is the name of
   * that id, else the larger.
   */
  private static Map<String, String> better(Map<String, String> a, Map<String, String> b) {
    Comparator<Map<String, String>> order =
        Comparator.comparing(
                (Map<String, String> r) -> fold(r.get("NAME")).equals(fold(r.get("NAME_EN"))))
            .thenComparing(r -> population(r.get("POP_MAX")));
    return order.compare(a, b) >= 0 ? a : b;
  }

  private void naturalEarth(Map<String, String> row, boolean own, Output out) {
    String country = country(row.get("ISO_A2"), row.get("ADM0NAME"));
    String number = row.get("GEONAMESID").replaceAll("\\.0$", "");
    String geoname = number.matches("[1-9][0-9]*") ? "geonames-" + number : "";
    String key = own ? row.get("WIKIDATAID") : geoname;
    double population = population(row.get("POP_MAX"));
    Set<String> names = new LinkedHashSet<>(List.of(row.get("NAME"), row.get("NAMEASCII")));
    names.addAll(List.of(row.get("NAMEALT").split("\\|")));
    String label = own && !row.get("NAME_EN").isEmpty() ? row.get("NAME_EN") : row.get("NAME");
    boolean capital = row.get("FEATURECLA").startsWith("Admin-0 capital");
    if (country.isEmpty() || key.isEmpty() || !capital && unfit(label, population)) {
      return;
    }
    if (states.wikidata(key).isPresent() || !taken.add(key)) {
      return;
    }
    geonames.add(geoname);
    remember(names, country, row.get("LATITUDE"), row.get("LONGITUDE"));
    names.removeIf(n -> n.equals(label) || !capital && unfit(n, population));
    String type = row.get("FEATURECLA").contains("station") ? "Place" : "City";
    out.add(
        key,
        type,
        own ? key : "",
        label,
        own ? row.get("NAME_ID") : "",
        names,
        country,
        degrees(row.get("LATITUDE")),
        degrees(row.get("LONGITUDE")),
        population > 0 ? Long.toString(Math.round(population)) : "",
        "natural-earth");
  }

  /** Cities of more than 15,000 people of GeoNames. */
  void geonames(Path from, Path data) {
    Output out = new Output(Columns.PLACES);
    for (List<String> row : Tables.plain(from.resolve("geonames-cities15000.tsv.gz"))) {
      String key = "geonames-" + row.get(0);
      String name = row.get(1);
      double population = population(row.get(14));
      String country = country(row.get(8), "");
      boolean capital = row.get(7).equals("PPLC");
      boolean known =
          geonames.contains(key)
              || states.named(name).filter(country::equals).isPresent()
              || near(List.of(name, row.get(2)), country, row.get(4), row.get(5));
      if (known
          || country.isEmpty()
          || historic(row.get(7))
          || !capital && unfit(name, population)) {
        continue;
      }
      out.add(
          key,
          "City",
          "",
          name,
          "",
          fold(name).equals(fold(row.get(2))) ? List.of() : List.of(row.get(2)),
          country,
          degrees(row.get(4)),
          degrees(row.get(5)),
          Long.toString(Math.round(population)),
          "geonames");
    }
    out.write(data.resolve("places/generated-geonames.tsv"), "Generated: cities of GeoNames.");
  }

  /** Regions of states. */
  void regions(Path from, Path data) {
    Output out = new Output(Columns.PLACES);
    for (JsonNode row : Tables.jsonLines(from.resolve("rigour-territories.jsonl"))) {
      String code = row.path("code").asText();
      String id = row.path("qid").asText();
      String name = row.path("name").asText().replaceAll(" \\(.*\\)", "");
      String country = country(code.split("-")[0].toUpperCase(Locale.ROOT), "");
      boolean region = code.matches("[a-z]{2}-.*") && !country.isEmpty();
      if (region && states.wikidata(id).isEmpty() && !unfit(name, 0) && taken.add(id)) {
        out.add(id, "Region", id, name, "", strong(row, name), country, "", "", "", "rigour");
      }
    }
    out.write(data.resolve("places/generated-regions.tsv"), "Generated: regions of states.");
  }

  /** Strong names in Latin letters that do not say which state the region is in. */
  private List<String> strong(JsonNode row, String name) {
    List<String> names = new ArrayList<>();
    row.path("names_strong").forEach(n -> names.add(n.asText()));
    return names.stream()
        .filter(n -> n.codePoints().allMatch(c -> c < 0x250) && !n.matches(".*[,()].*"))
        .filter(n -> n.length() > 3 && !n.equals(name) && !unfit(n, 0))
        .toList();
  }

  private static boolean historic(String feature) {
    return List.of("PPLH", "PPLQ", "PPLW").contains(feature);
  }

  private boolean unfit(String name, double population) {
    String folded = fold(name);
    return folded.length() < 2
        || name.codePoints().anyMatch(c -> c > 0x24F && c < 0x1E00 || c > 0x2100)
        || population < LARGE && common.contains(folded)
        || population < KNOWN && leaders.contains(folded);
  }

  private void remember(Set<String> names, String country, String latitude, String longitude) {
    double[] point = {Double.parseDouble(latitude), Double.parseDouble(longitude)};
    for (String name : names) {
      points.computeIfAbsent(country + fold(name), k -> new ArrayList<>()).add(point);
    }
  }

  private boolean near(List<String> names, String country, String latitude, String longitude) {
    double lat = Double.parseDouble(latitude);
    double lon = Double.parseDouble(longitude);
    return names.stream()
        .flatMap(n -> points.getOrDefault(country + fold(n), List.of()).stream())
        .anyMatch(p -> Math.abs(p[0] - lat) < NEAR && Math.abs(p[1] - lon) < NEAR);
  }

  private String country(String iso2, String name) {
    return states.code(iso2).or(() -> states.named(name)).orElse("");
  }

  private static double population(String text) {
    return text.isEmpty() ? 0 : Math.max(0, Double.parseDouble(text));
  }

  /** Four decimals, about ten metres. */
  private static String degrees(String text) {
    return String.format(Locale.ROOT, "%.4f", Double.parseDouble(text)).replaceAll("\\.?0+$", "");
  }

  private static String fold(String name) {
    return Gazetteer.fold(name);
  }
}
