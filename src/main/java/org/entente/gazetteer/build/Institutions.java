package org.entente.gazetteer.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.gazetteer.Columns;

/**
 * Ministries, armed forces, parliaments and other institutions that every state has, named in both
 * languages by the patterns of {@code build/institutions.tsv} and the names of the state.
 */
final class Institutions {
  private final Path data;
  private final Map<String, Forms> states = new TreeMap<>();
  private final Map<String, String> keys = new HashMap<>();

  /** Reads the names of the states, which must be written already. */
  Institutions(Path data) {
    this.data = data;
    readStates("states/generated.tsv");
    readStates("states/curated.tsv");
    states.values().removeIf(f -> !f.state || f.adjectives.isEmpty());
    for (Map<String, String> row : Tables.tsv(data.resolve("build/state-forms.tsv"))) {
      if (states.containsKey(row.get("iso2"))) {
        states.put(
            row.get("iso2"),
            new Forms(true, split(row.get("adj")), split(row.get("en")), split(row.get("id"))));
      }
    }
    Tables.tsv(data.resolve("build/institution-keys.tsv"))
        .forEach(r -> keys.put(r.get("suffix") + " " + r.get("iso2"), r.get("key")));
  }

  /** A later file adds the adjective; the names are those of the first. */
  private void readStates(String file) {
    for (Map<String, String> row : Tables.tsv(data.resolve(file))) {
      boolean state = row.get("type").equals("State");
      List<String> adjectives = split(row.get("demonyms_en")).stream().limit(1).toList();
      Forms known = states.get(row.get("iso2"));
      states.put(
          row.get("iso2"),
          known == null
              ? new Forms(state, adjectives, split(row.get("en")), split(row.get("id")))
              : new Forms(state, adjectives, known.english, known.indonesian));
    }
  }

  void write() {
    Output out = new Output(Columns.ORGANIZATIONS);
    for (Map<String, String> row : Tables.tsv(data.resolve("build/institutions.tsv"))) {
      List<String> wanted = List.of(row.get("states").split(" "));
      states.forEach(
          (iso2, forms) -> {
            if (wanted.contains(iso2) || wanted.contains("*") && !wanted.contains("-" + iso2)) {
              add(out, row, iso2, forms);
            }
          });
    }
    out.write(
        data.resolve("organizations/generated-institutions.tsv"),
        "Generated: institutions of states.");
  }

  private void add(Output out, Map<String, String> row, String iso2, Forms forms) {
    String suffix = row.get("suffix");
    List<String> english = forms.fill(row.get("en"));
    List<String> indonesian = forms.fill(row.get("id"));
    List<String> aliases = new ArrayList<>(english.subList(1, english.size()));
    aliases.addAll(indonesian.subList(1, indonesian.size()));
    split(row.get("aliases")).forEach(pattern -> aliases.addAll(forms.fill(pattern)));
    aliases.removeAll(Set.of(english.get(0), indonesian.get(0)));
    out.add(
        keys.getOrDefault(suffix + " " + iso2, iso2.toLowerCase(Locale.ROOT) + "-" + suffix),
        row.get("type"),
        "",
        english.get(0),
        indonesian.get(0),
        "",
        aliases,
        iso2,
        "",
        "",
        "",
        "entente");
  }

  private static List<String> split(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|"));
  }

  /** The forms of a state's name, the best known first. */
  private record Forms(
      boolean state, List<String> adjectives, List<String> english, List<String> indonesian) {

    /** The pattern once for each form of the state's name that it asks for, or as it stands. */
    List<String> fill(String pattern) {
      if (pattern.contains("{adj}")) {
        return fill(pattern, "{adj}", adjectives);
      }
      return pattern.contains("{en}")
          ? fill(pattern, "{en}", english)
          : fill(pattern, "{id}", indonesian);
    }

    private static List<String> fill(String pattern, String slot, List<String> names) {
      return names.stream()
          .map(name -> pattern.replace(slot, name))
          .distinct()
          .collect(Collectors.toList());
    }
  }
}
