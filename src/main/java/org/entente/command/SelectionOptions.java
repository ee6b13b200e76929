package org.entente.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.export.Selection;
import org.entente.model.Factuality;
import org.entente.ontology.EventType;
import org.entente.ontology.Ontology;
import org.entente.store.Countries;
import org.entente.store.Names;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which events are exported. */
final class SelectionOptions {
  private static final String ANY = "any";

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "Only events that ended on this day or later, as YYYY-MM-DD.")
  @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "DAY",
      description = "Only events that began on this day or before.")
  @Nullable String to;

  @Option(
      names = "--country",
      paramLabel = "COUNTRY",
      description = "Only events in which a state, its people or its bodies take part, or there.")
  @Nullable String country;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      split = ",",
      description = "Only events of these types, such as Meeting,Visit.")
  @Nullable List<String> types;

  @Option(
      names = "--factuality",
      paramLabel = "WORD",
      split = ",",
      description =
          "happened (otherwise), planned, possible, denied, several with commas between, or any.")
  @Nullable List<String> factualities;

  /** Whether an option is given. */
  boolean given() {
    return from != null || to != null || country != null || types != null || factualities != null;
  }

  /** Whether something else than what happened is wanted. */
  boolean widened() {
    return !factualities().equals(Set.of(Selection.HAPPENED));
  }

  /** The selection; a {@link Failure} if an option is wrong. */
  Selection selection(Ontology ontology, Names names) {
    return new Selection(
        day("--from", from), day("--to", to), country(names), types(ontology), factualities());
  }

  private static Optional<LocalDate> day(String option, @Nullable String value) {
    if (value == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(value));
    } catch (DateTimeException e) {
      throw wrong(option, value, "write a day as YYYY-MM-DD");
    }
  }

  private Optional<String> country(Names names) {
    String asked = country;
    if (asked == null) {
      return Optional.empty();
    }
    Optional<String> code = Countries.code(asked).or(() -> names.country(asked));
    return Optional.of(
        code.orElseThrow(
            () -> wrong("--country", asked, "write an ISO 3166-1 code or a country's name")));
  }

  private Set<String> types(Ontology ontology) {
    Set<String> found = new LinkedHashSet<>();
    for (String asked : Optional.ofNullable(types).orElse(List.of())) {
      found.add(
          ontology.eventTypes().stream()
              .map(EventType::name)
              .filter(asked.strip()::equalsIgnoreCase)
              .findFirst()
              .orElseThrow(() -> wrong("--type", asked, "take one of " + names(ontology))));
    }
    return found;
  }

  private static String names(Ontology ontology) {
    return String.join(", ", ontology.eventTypes().stream().map(EventType::name).toList());
  }

  private Set<String> factualities() {
    Set<String> found = new LinkedHashSet<>();
    List<String> known = Stream.of(Factuality.values()).map(Factuality::word).toList();
    for (String asked : Optional.ofNullable(factualities).orElse(List.of(Selection.HAPPENED))) {
      String word = asked.strip().toLowerCase(Locale.ROOT);
      if (word.equals(ANY)) {
        return Set.of();
      }
      if (!known.contains(word)) {
        throw wrong("--factuality", asked, "take " + String.join(", ", known) + " or " + ANY);
      }
      found.add(word);
    }
    return found;
  }

  private static Failure wrong(String option, String value, String remedy) {
    return new Failure(ExitCode.USAGE, option + " cannot be \"" + value + "\"; " + remedy);
  }
}
