package org.entente.gazetteer.build;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import org.entente.gazetteer.Columns;

/** States and territories: ids and names from rigour, names in English and Indonesian from CLDR. */
final class States {
  private static final Locale INDONESIAN = new Locale("id");

  private final List<JsonNode> rows = new ArrayList<>();
  private final Map<String, String> byName = new HashMap<>();
  private final Map<String, String> byWikidata = new HashMap<>();
  private final Map<String, String> byIso3 = new HashMap<>();

  /** Reads {@code rigour-territories.jsonl}: territories with a code of two letters. */
  States(Path from) {
    for (JsonNode row : Tables.jsonLines(from.resolve("rigour-territories.jsonl"))) {
      String iso2 = row.path("code").asText().toUpperCase(Locale.ROOT);
      if (iso2.length() == 2 && isState(iso2)) {
        rows.add(row);
        byIso3.put(iso3(iso2, row), iso2);
        byName.put(row.path("name").asText().toLowerCase(Locale.ROOT), iso2);
        byName.put(locale(iso2).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), iso2);
        byWikidata.put(row.path("qid").asText(), iso2);
        row.path("other_qids").forEach(q -> byWikidata.put(q.asText(), iso2));
        row.path("names_strong")
            .forEach(n -> byName.putIfAbsent(n.asText().toLowerCase(Locale.ROOT), iso2));
      }
    }
  }

  /** Bodies that the table lists beside states (EU, UN, the world) are no ISO countries. */
  private static boolean isState(String iso2) {
    return iso2.equals("XK") || List.of(Locale.getISOCountries()).contains(iso2);
  }

  Optional<String> named(String name) {
    return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The state or territory with this code of three letters. */
  Optional<String> iso3(String code) {
    return Optional.ofNullable(byIso3.get(code));
  }

  /** The English name of a state. */
  String english(String iso2) {
    return locale(iso2).getDisplayCountry(Locale.ENGLISH);
  }

  /** The code itself, if a state or territory has it. */
  Optional<String> code(String iso2) {
    return Optional.of(iso2).filter(byWikidata::containsValue);
  }

  Optional<String> wikidata(String id) {
    return Optional.ofNullable(byWikidata.get(id));
  }

  void write(Path data) {
    Map<String, String> types = types(data);
    Output out = new Output(Columns.STATES);
    for (JsonNode row : rows) {
      String iso2 = row.path("code").asText().toUpperCase(Locale.ROOT);
      String english = locale(iso2).getDisplayCountry(Locale.ENGLISH);
      String indonesian = locale(iso2).getDisplayCountry(INDONESIAN);
      List<String> names = new ArrayList<>(List.of(row.path("name").asText()));
      String full = row.path("full_name").asText();
      if (!full.contains("(")) {
        names.add(full);
      }
      names.remove(english);
      out.add(
          iso2,
          iso3(iso2, row),
          types.getOrDefault(iso2, "Territory"),
          row.path("qid").asText(),
          english,
          indonesian,
          names,
          "",
          "",
          "",
          "",
          "",
          "",
          List.of("rigour", "cldr"));
    }
    out.write(
        data.resolve("states/generated.tsv"),
        "Generated: ids and names of states and territories.");
  }

  private static Locale locale(String iso2) {
    return new Locale("", iso2);
  }

  private static String iso3(String iso2, JsonNode row) {
    try {
      return locale(iso2).getISO3Country();
    } catch (MissingResourceException e) {
      return row.path("alpha3").asText().toUpperCase(Locale.ROOT);
    }
  }

  /** What curated.tsv says; everything else is a territory. */
  private static Map<String, String> types(Path data) {
    Map<String, String> types = new HashMap<>();
    int type = Columns.STATES.indexOf("type");
    Tables.plain(data.resolve("states/curated.tsv")).stream()
        .filter(r -> r.size() > type)
        .forEach(r -> types.put(r.get(0), r.get(type)));
    return types;
  }
}
