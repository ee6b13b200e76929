package org.entente.export;

/** What a column holds; the name in CSVW is that of the XML Schema datatype. */
enum Kind {
  /** Any text; a spreadsheet may take it for a formula. */
  TEXT("string"),
  /** Several texts, separated by semicolons. */
  TEXTS("string"),
  /** An IRI or an address. */
  IRI("anyURI"),
  /** Several IRIs, separated by semicolons. */
  IRIS("anyURI"),
  /** A day, ISO 8601. */
  DAY("date"),
  /** A moment, ISO 8601 in UTC. */
  MOMENT("dateTime"),
  /** A whole number. */
  INTEGER("integer"),
  /** A number. */
  DECIMAL("decimal"),
  /** True or false. */
  BOOLEAN("boolean");

  private final String datatype;

  Kind(String datatype) {
    this.datatype = datatype;
  }

  String datatype() {
    return datatype;
  }

  boolean several() {
    return this == TEXTS || this == IRIS;
  }

  /** Whether a spreadsheet must be kept from running it. Of numbers the sign is part. */
  boolean mayBeFormula() {
    return this != INTEGER && this != DECIMAL;
  }
}
