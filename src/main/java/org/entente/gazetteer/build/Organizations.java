package org.entente.gazetteer.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.gazetteer.Columns;

/** International organizations of the table of supraverden. */
final class Organizations {
  private static final int LONGEST = 20;

  private Organizations() {}

  static void write(Path from, Path data) {
    Output out = new Output(Columns.ORGANIZATIONS);
    Set<String> seen = new HashSet<>();
    Map<String, String> owners = acronymsByHand(data);
    for (Map<String, String> row : read(from.resolve("supraverden_general_list.yaml"))) {
      String id = row.getOrDefault("Wikidata_code", "");
      String name = row.getOrDefault("Name_en", "");
      if (!seen.add(id)
          || !id.matches("Q[0-9]+")
          || name.isEmpty()
          || name.split("[ -]+").length > LONGEST) {
        continue;
      }
      List<String> acronyms = values(row, "Abbreviation_en", "Abbreviation_other_en");
      acronyms.removeIf(a -> !owners.getOrDefault(a, id).equals(id));
      List<String> aliases = values(row, "Name_other_en", "Name_other_2_en");
      out.add(
          id,
          "InternationalOrganization",
          id,
          name,
          value(row, "Name_id"),
          acronyms,
          aliases,
          "",
          value(row, "Headquarters"),
          "",
          "",
          "supraverden");
    }
    out.write(
        data.resolve("organizations/generated.tsv"), "Generated: international organizations.");
  }

  /** Acronyms of rows written by hand, which no lesser known organization of the table shares. */
  private static Map<String, String> acronymsByHand(Path data) {
    Map<String, String> owners = new HashMap<>();
    for (String name : List.of("curated.tsv", "curated-news.tsv")) {
      Path file = data.resolve("organizations").resolve(name);
      if (Files.exists(file)) {
        for (Map<String, String> row : Tables.tsv(file)) {
          for (String acronym : row.get("acronyms").split("\\|")) {
            owners.put(acronym, row.get("key"));
          }
        }
      }
    }
    return owners;
  }

  private static List<String> values(Map<String, String> row, String... fields) {
    List<String> values = new ArrayList<>();
    for (String field : fields) {
      values.add(value(row, field));
    }
    return values;
  }

  private static String value(Map<String, String> row, String field) {
    String value = row.getOrDefault(field, "");
    return value.equals("null") || value.startsWith("[") ? "" : value;
  }

  /**
   * Reads the shape of this one table: names at the margin, under each fields with one value a
   * line; a deeper line goes on with the value before, a line with a dash is left out.
   */
  private static List<Map<String, String>> read(Path file) {
    List<Map<String, String>> rows = new ArrayList<>();
    String field = "";
    for (String line : Tables.lines(file)) {
      if (line.isBlank() || line.strip().startsWith("- ")) {
        field = "";
      } else if (line.charAt(0) != ' ') {
        rows.add(new LinkedHashMap<>());
      } else if (line.startsWith("    ") && !field.isEmpty()) {
        rows.get(rows.size() - 1).merge(field, line.strip(), (a, b) -> a + " " + b);
      } else {
        String[] parts = line.strip().split(": ?", 2);
        field = parts[0];
        rows.get(rows.size() - 1).put(field, parts.length > 1 ? unquote(parts[1]) : "");
      }
    }
    return rows;
  }

  private static String unquote(String value) {
    boolean quoted =
        value.length() > 1
            && (value.startsWith("'") && value.endsWith("'")
                || value.startsWith("\"") && value.endsWith("\""));
    return quoted ? value.substring(1, value.length() - 1).replace("''", "'") : value.strip();
  }
}
