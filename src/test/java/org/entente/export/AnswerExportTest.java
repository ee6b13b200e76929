package org.entente.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.query.QueryFactory;
import org.entente.ontology.Ontology;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerExportTest {
  @TempDir private Path folder;

  private List<String> rows(String query) throws IOException {
    try (Store store = Store.inMemory(Ontology.load(Path.of("ontology")))) {
      new AnswerExport(store, false, false, count -> {})
          .write(QueryFactory.create(query), "answer", "Rows.", folder);
    }
    return Files.readAllLines(folder.resolve("answer.csv"));
  }

  /** Far more rows than are sorted in memory: those that do not fit wait on the disk. */
  @Test
  void ordersMoreRowsThanAreHeldInMemory() throws IOException {
    String numbers =
        IntStream.range(0, 160).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    List<String> rows =
        rows(
            "SELECT DISTINCT ?n ?text { VALUES ?a {%s} VALUES ?b {%s} BIND(?a * 160 + ?b AS ?n)"
                    .formatted(numbers, numbers)
                + " BIND(STRLANG(CONCAT('a;\"b ', STR(?n)), 'id') AS ?text) } ORDER BY DESC(?n)");

    assertThat(rows).hasSize(1 + 25_600).startsWith("n,text", "25599,\"a;\"\"b 25599\"");
    assertThat(rows.subList(1, rows.size()))
        .extracting(row -> Integer.parseInt(row.split(",")[0]))
        .containsExactlyElementsOf(
            IntStream.range(0, 25_600).map(i -> 25_599 - i).boxed().toList());
  }
}
