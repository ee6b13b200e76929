package org.entente.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.model.Entity;
import org.entente.model.Factuality;
import org.entente.model.When;
import org.entente.ontology.Ontology;
import org.entente.rdf.EventWriter;
import org.entente.rdf.TestReading;

/** Articles for tests of the store. */
final class Articles {
  static final Ontology ONTOLOGY = Ontology.load(Path.of("ontology"));
  private static final EventWriter WRITER = new EventWriter(ONTOLOGY);

  private Articles() {}

  static ArticleQuads quads(TestReading reading) {
    return ArticleQuads.collect(reading.iri(), out -> WRITER.write(reading.reading(), out));
  }

  static ArticleQuads summit(String id) {
    return quads(TestReading.summit(id));
  }

  /** An article of that publisher that tells, as {@code told}, that Kim and Putin met. */
  static TestReading talks(String id, String publisher, Factuality told, double confidence) {
    TestReading reading =
        TestReading.of(
            id,
            "en",
            publisher,
            "",
            "Kim met Putin on 13 September. It was " + id + "." + ownWords(id));
    return reading.told(
        "Meeting",
        reading
            .sentence(0)
            .trigger("met")
            .kimAndPutin()
            .time("13 September", When.day(LocalDate.of(2023, 9, 13)))
            .as(told)
            .confidence(confidence));
  }

  /** Words that no other article has: who prints the same text is no other source. */
  private static String ownWords(String id) {
    return IntStream.range(0, 30).mapToObj(i -> " " + id + i).collect(Collectors.joining()) + ".";
  }

  /** Two people who meet somewhere: article {@code n} of a made-up world of some size. */
  static ArticleQuads synthetic(int n, int people) {
    Entity one = TestReading.person("P" + n % people, "Person " + n % people, "ID");
    int other = (n * 7 + 1) % people + people;
    Entity two = TestReading.person("P" + other, "Person " + other, "RU");
    LocalDate day = LocalDate.of(2023, 1, 1).plusDays(n % 500);
    TestReading reading =
        TestReading.of(
            "s" + n,
            "id",
            "Kantor " + n % 50,
            "Pertemuan " + n,
            "First met Second in Vostochny on Monday, said KCNA. "
                + ("More of " + n + " stands here. ").repeat(60)
                + "First visits Second tomorrow.");
    reading.told(
        "Meeting",
        reading
            .sentence(1)
            .trigger("met")
            .role("participant", "First", one)
            .role("participant", "Second", two)
            .role("place", "Vostochny", TestReading.VOSTOCHNY)
            .by("KCNA", TestReading.KCNA)
            .time("Monday", When.day(day)));
    reading.told(
        "Visit",
        reading
            .sentence(62)
            .trigger("visits")
            .role("visitor", "First", one)
            .role("host", "Second", two)
            .as(Factuality.PLANNED));
    return quads(reading);
  }

  static String nquads(Store store) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      store.nquads(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
