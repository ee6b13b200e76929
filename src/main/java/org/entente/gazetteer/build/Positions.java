package org.entente.gazetteer.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Maps the names of positions in the tables to office keys, by {@code build/positions.tsv}. */
final class Positions {
  private final List<Rule> rules;

  Positions(Path data) {
    this.rules =
        Tables.lines(data.resolve("build/positions.tsv")).stream()
            .filter(l -> !l.startsWith("#") && !l.startsWith("repo\t") && !l.isBlank())
            .map(l -> l.split("\t", -1))
            .map(
                c ->
                    new Rule(
                        Pattern.compile(c[0]),
                        Pattern.compile(c[1], Pattern.CASE_INSENSITIVE),
                        c[2],
                        c.length > 3 ? c[3] : ""))
            .toList();
  }

  /** The office that a position of a table's repository is, if it is one. */
  Optional<Office> of(String repository, String position) {
    return rules.stream()
        .filter(r -> r.repository.matcher(repository).find() && r.position.matcher(position).find())
        .findFirst()
        .filter(r -> !r.office.equals("-"))
        .map(r -> new Office(r.office, r.of.isEmpty() ? Optional.empty() : Optional.of(r.of)));
  }

  /** An office key, and whose office it is if not the state's. */
  record Office(String key, Optional<String> of) {}

  private record Rule(Pattern repository, Pattern position, String office, String of) {}
}
