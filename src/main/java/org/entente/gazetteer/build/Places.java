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
 * Earth has too is left out. A small place that is called like an everyday word or a person, or by
 * a word that is mostly part of longer names, is known by its name with region or state only.
 */
final class Places {
  private static final int LARGE = 100_000;
  private static final int KNOWN = 300_000;
  private static final double NEAR = 0.3;
  private static final String UNITED_STATES = "US";

  private final States states;
  private final CommonWords common;
  private final Set<String> people;
  private final Set<String> notNames;
  private final Set<String> townStates;
  private final Set<String> taken = new HashSet<>();
  private final Set<String> geonames = new HashSet<>();
  private final Map<String, List<double[]>> points = new HashMap<>();

  Places(States states, CommonWords common, Set<String> people, Path data) {
    this.states = states;
    this.common = common;
    this.people = people;
    this.notNames = Set.copyOf(Tables.lines(data.resolve("build/not-names.tsv")));
    this.townStates = Set.copyOf(Tables.lines(data.resolve("build/town-states.tsv")));
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
    String label = own && !row.get("NAME_EN").isEmpty() ? row.get("NAME_EN") : row.get("NAME");
    if (country.isEmpty() || key.isEmpty() || !latin(label)) {
      return;
    }
    if (states.wikidata(key).isPresent() || !taken.add(key)) {
      return;
    }
    Set<String> names = new LinkedHashSet<>(List.of(row.get("NAME"), row.get("NAMEASCII")));
    names.addAll(List.of(row.get("NAMEALT").split("\\|")));
    geonames.add(geoname);
    remember(names, country, row.get("LATITUDE"), row.get("LONGITUDE"));
    boolean capital = row.get("FEATURECLA").startsWith("Admin-0 capital");
    double size = capital ? KNOWN : population;
    String region = country.equals(UNITED_STATES) ? row.get("ADM1NAME") : "";
    String indonesian = own && !unfit(row.get("NAME_ID"), country, size) ? row.get("NAME_ID") : "";
    out.add(
        key,
        row.get("FEATURECLA").contains("station") ? "Place" : "City",
        own ? key : "",
        label(label, country, region, size),
        indonesian,
        aliases(label, names, country, region, size),
        country,
        degrees(row.get("LATITUDE")),
        degrees(row.get("LONGITUDE")),
        population > 0 ? Long.toString(Math.round(population)) : "",
        "natural-earth");
  }

  /** The name; a name that cannot stand alone is followed by its region or state. */
  private String label(String name, String country, String region, double population) {
    return unfit(name, country, population)
        ? name + ", " + (region.isEmpty() ? states.english(country) : region)
        : name;
  }

  /**
   * The other names that can stand alone, and for a city of the United States the one with state.
   */
  private List<String> aliases(
      String name, Set<String> others, String country, String region, double population) {
    List<String> aliases = new ArrayList<>(others);
    aliases.removeIf(n -> n.equals(name) || unfit(n, country, population));
    if (!region.isEmpty() && !unfit(name, country, population)) {
      aliases.add(name + ", " + region);
    }
    return aliases;
  }

  /** Cities of more than 15,000 people of GeoNames. */
  void geonames(Path from, Path data) {
    Output out = new Output(Columns.PLACES);
    Map<String, String> regions = regionsOfUnitedStates(from);
    for (List<String> row : Tables.plain(from.resolve("geonames-cities15000.tsv.gz"))) {
      String key = "geonames-" + row.get(0);
      String name = row.get(1);
      double population = population(row.get(14));
      String country = country(row.get(8), "");
      double size = row.get(7).equals("PPLC") ? KNOWN : population;
      String region = regions.getOrDefault(country + "-" + row.get(10), "");
      boolean known =
          geonames.contains(key)
              || states.named(name).filter(country::equals).isPresent()
              || near(List.of(name, row.get(2)), country, row.get(4), row.get(5));
      if (known || country.isEmpty() || historic(row.get(7)) || !latin(name)) {
        continue;
      }
      out.add(
          key,
          "City",
          "",
          label(name, country, region, size),
          "",
          aliases(name, others(name, row.get(2)), country, region, size),
          country,
          degrees(row.get(4)),
          degrees(row.get(5)),
          Long.toString(Math.round(population)),
          "geonames");
    }
    out.write(data.resolve("places/generated-geonames.tsv"), "Generated: cities of GeoNames.");
  }

  /** The spelling in ASCII, if it does not compare equal anyway. */
  private static Set<String> others(String name, String ascii) {
    return fold(name).equals(fold(ascii)) ? Set.of() : Set.of(ascii);
  }

  /** The states of the United States by code: {@code US-OR}. */
  private static Map<String, String> regionsOfUnitedStates(Path from) {
    Map<String, String> regions = new HashMap<>();
    for (JsonNode row : Tables.jsonLines(from.resolve("rigour-territories.jsonl"))) {
      String code = row.path("code").asText().toUpperCase(Locale.ROOT);
      if (code.startsWith(UNITED_STATES + "-")) {
        regions.put(code, row.path("name").asText());
      }
    }
    return regions;
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
      if (region && states.wikidata(id).isEmpty() && latin(name) && taken.add(id)) {
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
        .filter(n -> n.length() > 3 && !n.equals(name) && !common.common(fold(n)))
        .toList();
  }

  private static boolean historic(String feature) {
    return List.of("PPLH", "PPLQ", "PPLW").contains(feature);
  }

  /**
   * Whether a name cannot stand for the place in a text: another script, a letter, no name at all,
   * or, for a place that is not large, a word, a person's name, a part of longer names or a town of
   * a state whose towns are called alike.
   */
  private boolean unfit(String name, String country, double population) {
    String folded = fold(name);
    if (folded.length() < 2 || !latin(name) || notNames.contains(folded)) {
      return true;
    }
    return population < LARGE && (common.common(folded) || townStates.contains(country))
        || population < KNOWN && (people.contains(folded) || common.personal(folded))
        || population < KNOWN && partOfNames(folded, country);
  }

  /** Towns of Indonesia stand behind Kota and Kabupaten, so that only what stands before counts. */
  private boolean partOfNames(String folded, String country) {
    return country.equals("ID") ? common.leading(folded) : common.joined(folded);
  }

  private static boolean latin(String name) {
    return name.codePoints().noneMatch(c -> c > 0x24F && c < 0x1E00 || c > 0x2100);
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
