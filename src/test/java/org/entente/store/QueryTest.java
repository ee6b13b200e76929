package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the questions on small worlds. Each file {@code <query>.<case>.csv} beside them says in its
 * first line the world ({@code in=affairs}; otherwise {@code world}) and the parameters, then what
 * must come out.
 */
class QueryTest {
  private static final Path FOLDER = Path.of("src/test/resources/queries");
  private static final Queries QUERIES = Queries.load(Path.of("queries"));
  private static final Map<String, DatasetGraph> WORLDS =
      Map.of("world", world("world"), "affairs", world("affairs"));

  /** Knows every label in a world, whole, and Wikidata ids. */
  private record Labels(DatasetGraph world) implements Names {
    @Override
    public List<String> entities(String parameter, String name) {
      return Iter.asStream(world.findNG(Words.ENTITIES_GRAPH, Node.ANY, Node.ANY, Node.ANY))
          .filter(quad -> quad.getObject().isLiteral())
          .filter(quad -> key(quad.getObject()).equals(NameKey.of(name)))
          .map(quad -> quad.getSubject().getURI())
          .distinct()
          .toList();
    }

    private static String key(Node literal) {
      return NameKey.of(literal.getLiteralLexicalForm());
    }

    @Override
    public Optional<String> country(String name) {
      return Optional.empty();
    }
  }

  private static DatasetGraph world(String name) {
    DatasetGraph all = DatasetGraphFactory.createTxnMem();
    RDFDataMgr.read(all, FOLDER.resolve(name + ".trig").toString());
    // As in the store, the default graph is the union of all.
    DatasetGraph world = DatasetGraphFactory.create();
    all.find().forEachRemaining(world::add);
    all.find().forEachRemaining(q -> world.getDefaultGraph().add(q.asTriple()));
    return world;
  }

  static List<Path> expectations() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("expectations")
  void answersAsExpected(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    Map<String, String> values = new LinkedHashMap<>();
    for (String value : lines.get(0).substring(1).split(";")) {
      if (!value.isBlank()) {
        values.put(value.split("=", 2)[0].strip(), value.split("=", 2)[1].strip());
      }
    }
    DatasetGraph world = WORLDS.get(Optional.ofNullable(values.remove("in")).orElse("world"));
    Query query = queryOf(file).bind(values, new Labels(world));
    assertThat(csv(query, world))
        .isEqualTo(String.join("\n", lines.subList(1, lines.size())) + "\n");
  }

  @Test
  void hasAnExpectationForEachQuery() throws IOException {
    List<String> tested = expectations().stream().map(file -> queryOf(file).name()).toList();
    assertThat(tested).containsAll(QUERIES.all().stream().map(NamedQuery::name).toList());
  }

  private static NamedQuery queryOf(Path file) {
    String name = file.getFileName().toString().replaceAll("(\\.[^.]*)?\\.csv$", "");
    return QUERIES.named(name).orElseThrow(() -> new AssertionError("no query " + name));
  }

  private static String csv(Query query, DatasetGraph world) {
    try (QueryExec run = QueryExec.dataset(world).query(query).build()) {
      RowSet rows = run.select();
      List<Var> columns = rows.getResultVars();
      List<String> lines = new ArrayList<>();
      lines.add(line(columns.stream().map(Var::getVarName).toList()));
      rows.forEachRemaining(row -> lines.add(line(row(row, columns))));
      return String.join("\n", lines) + "\n";
    }
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.matches("[^,\"\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(","));
  }

  private static List<String> row(Binding binding, List<Var> columns) {
    List<String> cells = new ArrayList<>();
    for (Var column : columns) {
      Node node = binding.get(column);
      cells.add(node == null ? "" : node.isLiteral() ? node.getLiteralLexicalForm() : local(node));
    }
    return cells;
  }

  /** The last part of an IRI, so that the expected files can be read. */
  private static String local(Node node) {
    return node.getURI().replaceAll(".*[/#]", "");
  }
}
