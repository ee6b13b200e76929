package org.entente.gazetteer.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Reads the tables of who held which office. */
final class OfficeHolders {
  private final Positions positions;
  private final States states;
  private final People people;

  OfficeHolders(Positions positions, States states, People people) {
    this.positions = positions;
    this.states = states;
    this.people = people;
  }

  /** Cabinets of 25 states and world bodies with days. */
  void cabinets(Path from, Path data) {
    Map<String, String> countries = new HashMap<>();
    Tables.tsv(data.resolve("build/repositories.tsv"))
        .forEach(r -> countries.put(r.get("repo"), r.get("iso2")));
    for (Map<String, String> row : Tables.csv(from.resolve("office-holders-2000-2023.csv.gz"))) {
      String repository = row.get("repo");
      String country = countries.getOrDefault(repository, "");
      positions
          .of(repository, row.get("position"))
          .filter(o -> !country.isEmpty() || o.of().isPresent())
          .ifPresent(
              office ->
                  people.add(
                      row.get("wikidata"),
                      row.get("person"),
                      country,
                      row.get("position"),
                      office,
                      row.get("start"),
                      row.get("end"),
                      "every-politician"));
    }
  }

  /** Heads of state and government of the world around 2021, with years. */
  void leaders(Path from) {
    Path file = from.resolve("world-leaders-2021_wikidata.csv");
    if (!Files.exists(file)) {
      return;
    }
    for (Map<String, String> row : Tables.csv(file)) {
      states
          .wikidata(row.get("countryid"))
          .or(() -> states.named(row.get("country")))
          .ifPresent(
              country ->
                  positions
                      .of("world-leaders", row.get("positionLabel"))
                      .ifPresent(
                          office ->
                              people.add(
                                  row.get("officeholder"),
                                  row.get("officeholderLabel"),
                                  country,
                                  row.get("positionLabel"),
                                  office,
                                  row.get("start_year"),
                                  row.get("end_year"),
                                  "world-leaders-2021")));
    }
  }
}
