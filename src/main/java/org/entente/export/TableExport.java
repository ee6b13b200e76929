package org.entente.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.query.Dataset;
import org.entente.ontology.Ontology;
import org.entente.ontology.Terms;
import org.entente.store.Explanation;
import org.entente.store.Explanations;
import org.entente.store.Store;

/**
 * Writes the whole graph as five CSV files that fit together by their ids: {@code events.csv} (a
 * row an event), {@code participants.csv} (a row an entity in a role), {@code mentions.csv} (a row
 * a sentence that tells an event: the evidence), {@code entities.csv} and {@code articles.csv}.
 *
 * <p>Ids are the IRIs of the graph; days are ISO 8601; an empty cell is missing; several values in
 * a cell are separated by {@code ;}. Rows are sorted and the files are as of one moment, so that
 * the same graph gives the same bytes. They appear when all of them are whole.
 */
public final class TableExport {
  private final Store store;
  private final Ontology ontology;
  private final String language;
  private final boolean raw;

  /**
   * An export.
   *
   * @param store what is exported
   * @param ontology says which roles act and which receive, and which details there are: a column
   *     each
   * @param language language of labels, {@code en} where there is none in it
   * @param raw whether text stands as it is that a spreadsheet would take for a formula
   */
  public TableExport(Store store, Ontology ontology, String language, boolean raw) {
    this.store = store;
    this.ontology = ontology;
    this.language = language;
    this.raw = raw;
  }

  /**
   * Writes the files into {@code folder}, which is made if it is not there; says how many rows each
   * has, by its name.
   *
   * @throws IOException if a file cannot be written; then none of them is replaced
   */
  public Map<String, Long> write(Path folder) throws IOException {
    Files.createDirectories(folder);
    try {
      return store.read(
          dataset -> {
            try {
              return write(folder, dataset);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Map<String, Long> write(Path folder, Dataset dataset) throws IOException {
    EventRows rows = new EventRows(ontology, language, dataset.asDatasetGraph());
    try (CsvTable events = table(folder, "events", rows.eventColumns());
        CsvTable participants = table(folder, "participants", EventRows.PARTICIPANT_COLUMNS);
        CsvTable mentions = table(folder, "mentions", EventRows.MENTION_COLUMNS);
        CsvTable entities = table(folder, "entities", EntityRows.COLUMNS);
        CsvTable articles = table(folder, "articles", ArticleRows.COLUMNS)) {
      Facts graph = new Facts(dataset.asDatasetGraph(), Terms.EVENTS_GRAPH);
      for (String iri : graph.subjects(Terms.FACTUALITY)) {
        Explanation event = Explanations.of(dataset, iri).orElseThrow();
        events.row(rows.event(event));
        for (List<?> row : rows.participants(event)) {
          participants.row(row);
        }
        for (List<?> row : rows.mentions(event)) {
          mentions.row(row);
        }
      }
      new EntityRows(dataset.asDatasetGraph()).write(entities);
      new ArticleRows(dataset.asDatasetGraph()).write(articles);
      return publish(
          Map.of(
              "events.csv", events,
              "participants.csv", participants,
              "mentions.csv", mentions,
              "entities.csv", entities,
              "articles.csv", articles));
    }
  }

  private CsvTable table(Path folder, String name, List<String> columns) throws IOException {
    return new CsvTable(folder.resolve(name + ".csv"), columns, raw);
  }

  private static Map<String, Long> publish(Map<String, CsvTable> tables) throws IOException {
    Map<String, Long> rows = new LinkedHashMap<>();
    for (String name : new TreeSet<>(tables.keySet())) {
      CsvTable table = tables.get(name);
      table.publish();
      rows.put(name, table.rows());
    }
    return rows;
  }
}
