package org.entente.store;

import org.entente.happening.Decisions;
import org.entente.happening.Happenings;
import org.entente.ontology.Ontology;

/** By which rules reports of one happening are joined. */
final class Canonicalization {
  private final Ontology ontology;
  private final Happenings happenings;

  Canonicalization(Ontology ontology, Decisions decisions) {
    this.ontology = ontology;
    this.happenings = new Happenings(decisions);
  }

  Ontology ontology() {
    return ontology;
  }

  Happenings happenings() {
    return happenings;
  }
}
