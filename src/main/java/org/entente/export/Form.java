package org.entente.export;

import java.util.Locale;

/** The forms in which events leave the graph; {@code entente export --profile} names them. */
public enum Form {
  /** Six tables, RFC 4180, every character as it is. */
  CSV,
  /** The same for spreadsheets. */
  EXCEL,
  /** Events and mentions as GDELT 2.0 has them. */
  GDELT,
  /** Events as POLECAT has them. */
  POLECAT,
  /** Nodes and edges for Gephi's spreadsheet import. */
  GEPHI,
  /** A dynamic network in GEXF 1.3. */
  GEXF,
  /** Points on a map. */
  GEOJSON,
  /** Entities of FollowTheMoney. */
  FTM,
  /** A JSON object an event. */
  JSONL,
  /** The graph as N-Quads. */
  NQUADS,
  /** The graph as Turtle, all graphs in one. */
  TURTLE,
  /** The graph as TriG. */
  TRIG;

  /** As the user writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it has no place for what did not happen. */
  public boolean happenedOnly() {
    return this == GDELT || this == POLECAT;
  }

  /** Whether it is the graph itself, which is written whole if nothing is selected. */
  boolean graph() {
    return this == NQUADS || this == TURTLE || this == TRIG;
  }
}
