package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One agency's story in several papers, each with a headline of its own, is one voice. */
class AgencyStoriesTest {
  private static final String STORY =
      "Presiden Prabowo Subianto bertemu Presiden Prancis Emmanuel Macron di Paris pada Senin"
          + " (14/7/2025). Keduanya membahas kerja sama pertahanan dan energi.";
  private static final Map<String, String> SIGNED =
      Map.of("title", "Prabowo bertemu Macron di Paris", "text", STORY + " (Antara)");
  private static final Map<String, String> DATELINE =
      Map.of(
          "title",
          "RI dan Prancis bicara pertahanan",
          "text",
          "Jakarta (ANTARA) - Presiden RI Prabowo Subianto mengadakan pertemuan dengan Presiden"
              + " Emmanuel Macron di Paris, Senin (14/7/2025), kata juru bicaranya.");
  private static final Map<String, String> BYLINE =
      Map.of(
          "title",
          "Macron terima Prabowo",
          "byline",
          "Antara",
          "text",
          "Di Paris pada Senin (14/7/2025) Prabowo Subianto bertemu dengan Emmanuel Macron untuk"
              + " makan siang bersama.");
  private static final Map<String, String> COPIED =
      Map.of("title", "Pertemuan di Elysee", "byline", "Budi", "text", STORY);
  private static final Map<String, String> OWN =
      Map.of(
          "title",
          "Prabowo di Elysee",
          "byline",
          "Siti",
          "text",
          "Wartawan kami melihat Prabowo Subianto bertemu Emmanuel Macron di Paris, Senin"
              + " (14/7/2025), di tangga istana.");

  @TempDir Path folder;

  @Test
  void countsTheStoryOfOneAgencyOnce() throws IOException {
    assertThat(meeting(List.of(SIGNED, DATELINE, BYLINE, COPIED)))
        .contains("ontology#articles> \"4\"")
        .doesNotContain("ontology#publishers>");
  }

  @Test
  void countsWhoSawItApart() throws IOException {
    assertThat(meeting(List.of(SIGNED, DATELINE, OWN)))
        .contains("ontology#articles> \"3\"")
        .contains("ontology#publishers> \"2\"");
  }

  /** The graph of these articles, each of another paper, as lines of JSON. */
  private String meeting(List<Map<String, String>> articles) throws IOException {
    String lines =
        IntStream.range(0, articles.size())
            .mapToObj(i -> line(i, articles.get(i)))
            .collect(Collectors.joining("\n"));
    Path db = folder.resolve("db");
    assertThat(Run.with(lines, "ingest", "-q", "-", "--db", db.toString()).code()).isZero();
    try (Store store = OutletRefresh.store(db)) {
      return OutletRefresh.nquads(store);
    }
  }

  private static String line(int number, Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> "\"" + field.getKey() + "\":\"" + field.getValue() + "\"")
        .collect(
            Collectors.joining(
                ",",
                "{\"id\":\"%d\",\"publisher\":\"Koran %d\",".formatted(number, number)
                    + "\"lang\":\"id\",\"published\":\"2025-07-15\",",
                "}"));
  }
}
