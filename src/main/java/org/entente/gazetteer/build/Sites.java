package org.entente.gazetteer.build;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.gazetteer.Columns;
import org.entente.gazetteer.Gazetteer;

/** Places where missiles and rockets are launched; those that stand in curated.tsv are left out. */
final class Sites {
  private final List<Map<String, String>> types;
  private final Set<String> known = new HashSet<>();
  private final Output out = new Output(Columns.PLACES);

  Sites(Path data) {
    types =
        Tables.tsv(data.resolve("build/site-types.tsv")).stream()
            .filter(r -> r.get("type") != null)
            .toList();
    int names = Columns.PLACES.indexOf("en");
    Tables.plain(data.resolve("places/curated.tsv")).stream()
        .filter(r -> r.size() > names)
        .flatMap(r -> r.subList(names, names + 3).stream())
        .flatMap(cell -> Arrays.stream(cell.split("\\|")))
        .forEach(n -> known.add(Gazetteer.fold(n)));
  }

  /** Launch sites of North Korea. */
  void northKorea(Path from) {
    JsonNode sites =
        Tables.json(from.resolve("nk-missile-tests/facility.en.json")).path("facilities");
    for (Map.Entry<String, JsonNode> site : sites.properties()) {
      String name = site.getValue().path("name").asText();
      if (!site.getKey().equals("unknown") && !name.contains("#")) {
        double latitude = site.getValue().path("lat").asDouble();
        double longitude = site.getValue().path("lon").asDouble();
        add("nk-" + site.getKey(), name, "KP", latitude, longitude, "nk-missile-tests");
      }
    }
  }

  /** Spaceports of the world; an owner that is no state leaves the site without one. */
  void spaceports(Path from, States states) {
    for (JsonNode part : Tables.json(from.resolve("spaceports.js"))) {
      for (JsonNode site : part.path("features")) {
        String name = site.path("properties").path("name").asText();
        JsonNode point = site.path("geometry").path("coordinates");
        String key = "spaceport-" + Gazetteer.fold(name).replace(' ', '-');
        String owner = site.path("properties").path("owner").asText();
        String country = states.named(owner).orElse("");
        add(key, name, country, point.path(1).asDouble(), point.path(0).asDouble(), "spaceports");
      }
    }
  }

  void write(Path data) {
    out.write(data.resolve("places/generated-sites.tsv"), "Generated: launch and test sites.");
  }

  private void add(
      String key, String name, String country, double latitude, double longitude, String origin) {
    if (known.add(Gazetteer.fold(name))) {
      out.add(
          key,
          type(name),
          "",
          name,
          "",
          "",
          country,
          String.format(Locale.ROOT, "%.4f", latitude),
          String.format(Locale.ROOT, "%.4f", longitude),
          "",
          origin);
    }
  }

  private String type(String name) {
    return types.stream()
        .filter(
            r -> Pattern.compile(r.get("pattern"), Pattern.CASE_INSENSITIVE).matcher(name).find())
        .map(r -> r.get("type"))
        .findFirst()
        .orElse("Place");
  }
}
