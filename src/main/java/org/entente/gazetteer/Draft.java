package org.entente.gazetteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.EntityKind;

/** An entity while its rows are being read; several rows may add to it. */
final class Draft {
  final String key;
  final EntityKind kind;
  final String type;
  final String file;
  final Map<String, String> labels = new LinkedHashMap<>();
  final Map<String, Use> names = new LinkedHashMap<>();
  final List<String> surnames = new ArrayList<>();
  final List<Term> terms = new ArrayList<>();
  Optional<String> country = Optional.empty();
  Optional<String> wikidata = Optional.empty();
  Optional<double[]> point = Optional.empty();
  double population;
  double prominence;
  int number;

  Draft(String key, EntityKind kind, String type, String file) {
    this.key = key;
    this.kind = kind;
    this.type = type;
    this.file = file;
  }

  /** Adds a name; the first use of the same text stays. */
  void name(String text, Use use) {
    names.putIfAbsent(text, use);
  }

  /** How a name is used for the entity, and how much less likely than its label it means it. */
  enum Use {
    LABEL(1.0),
    ALIAS(0.95),
    SEAT(0.8),
    SHORT(0.7),
    CAPITAL(0.5),
    DEMONYM(1.0);

    final double weight;

    Use(double weight) {
      this.weight = weight;
    }
  }

  /** An office held. */
  record Term(
      String person, String office, String of, Optional<LocalDate> from, Optional<LocalDate> to) {}
}
