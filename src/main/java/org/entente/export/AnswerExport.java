package org.entente.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.LongConsumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.entente.store.Store;

/**
 * Writes the answer to a question as a table with its metadata: a column for each variable of
 * SELECT, in its order, and the rows in the order of the answer. The kind of a column is what all
 * of its values are.
 */
public final class AnswerExport {
  /** So many rows are sorted, or kept to tell new ones from old, in memory; more on the disk. */
  private static final long SORTED_IN_MEMORY = 20_000;

  private final Store store;
  private final Dialect dialect;
  private final LongConsumer progress;

  /**
   * An export of answers from {@code store}, for spreadsheets or as they are; {@code guarded} if
   * spreadsheets get no formulas; {@code progress} is told how many rows were written.
   */
  public AnswerExport(Store store, boolean spreadsheet, boolean guarded, LongConsumer progress) {
    this.store = store;
    this.dialect = spreadsheet ? Dialect.excel(guarded) : Dialect.PLAIN;
    this.progress = progress;
  }

  /**
   * Writes the rows of {@code query} into {@code folder}; says how many rows each file has.
   *
   * @param name the file's name without its ending, letters, digits and dashes alone
   * @param says what the rows are
   * @throws IOException if a file cannot be written; then none of them is replaced
   */
  public SortedMap<String, Long> write(Query query, String name, String says, Path folder)
      throws IOException {
    try (Bundle bundle = new Bundle(folder)) {
      store.read(dataset -> rows(dataset, query, name, says, bundle));
      return bundle.publish();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private boolean rows(Dataset dataset, Query query, String name, String says, Bundle bundle) {
    try (QueryExec run =
        QueryExec.dataset(dataset.asDatasetGraph())
            .query(query)
            .set(ARQ.spillToDiskThreshold, SORTED_IN_MEMORY)
            .build()) {
      RowSet rows = run.select();
      List<String> names = query.getResultVars();
      Map<String, Kind> kinds = new HashMap<>();
      Sheets sheets = new Sheets(bundle, name, names, dialect);
      long count = 0;
      while (rows.hasNext()) {
        sheets.row(row(rows.next(), names, kinds));
        progress.accept(++count);
      }
      sheets.end(table(names, kinds, name, says));
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> row(Binding binding, List<String> names, Map<String, Kind> kinds) {
    Cells cells = new Cells(dialect);
    List<String> row = new ArrayList<>();
    for (String name : names) {
      Node value = binding.get(name);
      if (value == null) {
        row.add("");
      } else {
        Kind kind = kind(value);
        kinds.merge(name, kind, (a, b) -> a == b ? a : Kind.TEXT);
        String text = value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
        row.add(cells.of(new Column<>(name, kind, "", same -> same), text));
      }
    }
    return row;
  }

  private static Kind kind(Node value) {
    if (!value.isLiteral()) {
      return Kind.IRI;
    }
    var type = value.getLiteralDatatype();
    if (type.equals(XSDDatatype.XSDinteger)) {
      return Kind.INTEGER;
    }
    if (type.equals(XSDDatatype.XSDdecimal) || type.equals(XSDDatatype.XSDdouble)) {
      return Kind.DECIMAL;
    }
    if (type.equals(XSDDatatype.XSDboolean)) {
      return Kind.BOOLEAN;
    }
    return type.equals(XSDDatatype.XSDdate) ? Kind.DAY : Kind.TEXT;
  }

  private static Table<?> table(
      List<String> names, Map<String, Kind> kinds, String name, String says) {
    List<Column<String>> columns =
        names.stream()
            .map(
                column ->
                    new Column<String>(
                        column,
                        kinds.getOrDefault(column, Kind.TEXT),
                        "?" + column + " of the question",
                        row -> row))
            .toList();
    return new Table<>(name, says, List.of(), columns);
  }
}
