package org.entente.history;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entente.history.RunRecord.Outcome;
import org.entente.model.Factuality;
import org.entente.model.When;
import org.entente.ontology.Ontology;
import org.entente.rdf.EventWriter;
import org.entente.rdf.TestReading;
import org.entente.store.ArticleQuads;
import org.entente.store.CommitMark;
import org.entente.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A store whose runs are recorded, and articles to put into it. */
abstract class RecordedStore {
  static final Ontology ONTOLOGY = Ontology.load(Path.of("ontology"));
  static final EventWriter WRITER = new EventWriter(ONTOLOGY);
  static final Instant NOW = Instant.parse("2026-11-23T04:05:00.25Z");
  static final CommitMark NOT_THERE =
      new CommitMark("<http://a.org/s> <http://a.org/p> <http://a.org/o> <http://a.org/g> .", true);
  static final CommitMark THERE = new CommitMark(NOT_THERE.quad(), false);

  @TempDir Path folder;
  Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder, ONTOLOGY);
  }

  @AfterEach
  void close() {
    store.close();
  }

  // What a run is.

  // Why.

  // What several runs come to.

  // Processes that die.

  // Making.

  Run begin(String letters) {
    return Run.begin(store, "ingest", InstantSource.fixed(NOW), letters);
  }

  void run(Runnable work) {
    String letters = (char) ('a' + History.in(folder).runs().size()) + "aaa";
    try (Run run = begin(letters)) {
      work.run();
      run.end(Outcome.DONE, 2);
    }
  }

  void put(ArticleQuads... articles) {
    store.replaceAll(List.of(articles));
  }

  List<Change> net() {
    List<Change> changes = new ArrayList<>();
    History.in(folder).changes(run -> true, changes::add);
    return changes;
  }

  List<Change> changes(int number) {
    List<Change> changes = new ArrayList<>();
    History.in(folder).changes(run -> run.number() == number, changes::add);
    return changes;
  }

  static int sum(RunRecord.Events events) {
    return (int) (events.added() + events.changed() + events.withdrawn());
  }

  static ArticleQuads random(Random random) {
    int day = 1 + random.nextInt(4);
    return talks(
        "r" + random.nextInt(12),
        LocalDate.of(2023, 9, day),
        random.nextBoolean()
            ? When.day(LocalDate.of(2023, 9, 1 + random.nextInt(3)))
            : When.parse("2023-09"));
  }

  /** Kim and Putin meet on that day of September; the text does not depend on the day. */
  static ArticleQuads meeting(String id, String headline, int day) {
    return quads(
        TestReading.of(id, "en", "Kantor " + id, headline, "Kim met Putin on that day."),
        When.day(LocalDate.of(2023, 9, day)));
  }

  static ArticleQuads talks(String id, LocalDate published, When when) {
    return quads(
        TestReading.published(
            published, id, "en", "Kantor " + id, "", "Kim met Putin on that day."),
        when);
  }

  static ArticleQuads quads(TestReading reading, When when) {
    reading.told(
        "Meeting",
        reading
            .sentence(reading.reading().document().article().headline().isEmpty() ? 0 : 1)
            .trigger("met")
            .kimAndPutin()
            .time("that day", when)
            .as(Factuality.HAPPENED));
    return ArticleQuads.collect(reading.iri(), out -> WRITER.write(reading.reading(), out));
  }
}
