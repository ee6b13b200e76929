package org.entente.export;

import java.io.IOException;
import java.util.List;
import org.entente.export.Appearances.Appearance;
import org.entente.ontology.Role;

/**
 * The network of parties as Gephi's spreadsheet import takes it: {@code nodes.csv} and {@code
 * edges.csv}, an edge for each event between two parties.
 */
final class GephiProfile implements Profile {
  private final CsvTable<Appearance> nodes;
  private final CsvTable<Tie> edges;
  private final Appearances parties = new Appearances();

  GephiProfile(Bundle bundle, World world) throws IOException {
    nodes = new CsvTable<>(bundle, nodes(world), Dialect.PLAIN);
    edges = new CsvTable<>(bundle, edges(), Dialect.PLAIN);
  }

  private static Table<Appearance> nodes(World world) {
    return new Table<>(
        "nodes",
        "A row a party of an event.",
        List.of("Id"),
        List.of(
            new Column<>("Id", Kind.IRI, "the party", Appearance::iri),
            new Column<>("Label", Kind.TEXT, "its name", node -> world.name(node.iri())),
            new Column<>(
                "Class", Kind.TEXT, "class of the ontology", node -> world.type(node.iri())),
            new Column<>(
                "Country",
                Kind.TEXT,
                "ISO 3166-1 alpha-3 code of its state",
                node -> world.iso3(node.iri())),
            new Column<>("Events", Kind.INTEGER, "events of it", Appearance::events)));
  }

  private static Table<Tie> edges() {
    return new Table<>(
        "edges",
        "A row a pair of parties of an event.",
        List.of("Id"),
        List.of(
            new Column<>("Source", Kind.IRI, "who acts", Tie::source),
            new Column<>("Target", Kind.IRI, "to whom, or with whom", Tie::target),
            new Column<>(
                "Type",
                Kind.TEXT,
                "Directed or Undirected",
                tie -> tie.directed() ? "Directed" : "Undirected"),
            new Column<>("Weight", Kind.INTEGER, "1", tie -> 1),
            new Column<>(
                "Label", Kind.TEXT, "type of the event", tie -> tie.event().event().type()),
            new Column<>("Time Interval", Kind.TEXT, "first and last day", GephiProfile::interval),
            new Column<>("Id", Kind.TEXT, "event and number of the pair", Tie::id),
            new Column<>("Event", Kind.IRI, "the event", tie -> tie.event().iri()),
            new Column<>("Place", Kind.TEXT, "where", GephiProfile::place)));
  }

  private static Object interval(Tie tie) {
    return tie.event()
        .earliest()
        .map(day -> "<[" + day + "," + tie.event().latest().orElse(day) + "]>");
  }

  private static Object place(Tie tie) {
    return tie.event().place().map(tie.event().world()::name);
  }

  @Override
  public void event(Happening event) throws IOException {
    for (Tie tie : Tie.between(event)) {
      edges.row(tie);
    }
    parties(event).forEach(iri -> parties.add(iri, event));
  }

  /** Who acts and to whom it is done. */
  static List<String> parties(Happening event) {
    return event.event().roles().stream()
        .filter(role -> event.type().role(role.name()).filter(GephiProfile::isParty).isPresent())
        .map(role -> role.filler().iri())
        .distinct()
        .toList();
  }

  private static boolean isParty(Role role) {
    return role.function() == Role.Function.ACTS || role.function() == Role.Function.RECEIVES;
  }

  @Override
  public void end() throws IOException {
    edges.end();
    parties.forEach(nodes::row);
    nodes.end();
  }

  @Override
  public void close() throws IOException {
    parties.close();
  }
}
