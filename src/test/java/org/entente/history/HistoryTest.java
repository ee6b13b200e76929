package org.entente.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.entente.history.RunRecord.Outcome;
import org.entente.model.Factuality;
import org.entente.model.When;
import org.entente.ontology.Ontology;
import org.entente.rdf.EventWriter;
import org.entente.rdf.TestReading;
import org.entente.store.ArticleQuads;
import org.entente.store.Changes;
import org.entente.store.Commit;
import org.entente.store.CommitMark;
import org.entente.store.EventChange.Op;
import org.entente.store.EventChange.Why;
import org.entente.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history says what each run did to events, whatever became of the process. */
class HistoryTest {
  private static final Ontology ONTOLOGY = Ontology.load(Path.of("ontology"));
  private static final EventWriter WRITER = new EventWriter(ONTOLOGY);
  private static final Instant NOW = Instant.parse("2026-11-23T04:05:00.25Z");
  private static final CommitMark NOT_THERE =
      new CommitMark("<http://a.org/s> <http://a.org/p> <http://a.org/o> <http://a.org/g> .", true);
  private static final CommitMark THERE = new CommitMark(NOT_THERE.quad(), false);

  @TempDir private Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder, ONTOLOGY);
  }

  @AfterEach
  void close() {
    store.close();
  }

  // What a run is.

  @Test
  void numbersRunsAndCountsWhatEachDid() {
    run(() -> put(meeting("a", "", 13), meeting("b", "", 20)));
    run(() -> put(meeting("a", "", 13)));

    List<RunRecord> runs = History.in(folder).runs();
    assertThat(runs).extracting(RunRecord::number).containsExactly(1, 2);
    assertThat(runs.get(0).id()).isEqualTo("20261123T040500Z-ingest-aaaa");
    assertThat(runs.get(0).ended()).contains(Instant.parse("2026-11-23T04:05:00Z"));
    assertThat(runs.get(0).articles()).isEqualTo(new RunRecord.Articles(2, 2, 0, 0, 0));
    assertThat(runs.get(0).events()).isEqualTo(new RunRecord.Events(2, 0, 0));
    assertThat(runs.get(1).articles()).isEqualTo(new RunRecord.Articles(2, 0, 0, 1, 0));
    assertThat(runs.get(1).events()).isEqualTo(new RunRecord.Events(0, 0, 0));
  }

  @Test
  void knowsWhichRunWasTheLastToTouchEventsAndArticles() {
    run(() -> put(meeting("a", "", 13), meeting("b", "", 20)));
    run(() -> put(meeting("c", "", 13)));

    LastRuns last = History.in(folder).last();
    assertThat(net())
        .extracting(Change::what)
        .extracting(
            what -> what.event().date().orElseThrow(),
            what -> last.changed(what.event().id()).orElseThrow().number())
        .containsExactlyInAnyOrder(tuple("2023-09-13", 2), tuple("2023-09-20", 1));
    assertThat(last.tookIn(meeting("a", "", 13).article()).map(RunRecord::number)).contains(1);
    assertThat(last.tookIn(meeting("c", "", 13).article()).map(RunRecord::number)).contains(2);
    assertThat(last.changed("https://w3id.org/entente/id/event/none")).isEmpty();
  }

  @Test
  void findsAgainAllNumbersOfManyTexts() {
    LongIndex index = new LongIndex();
    for (int i = 0; i < 5_000; i++) {
      index.put("text " + i, 0);
      index.put("text " + i, i);
    }
    for (int i = 0; i < 5_000; i++) {
      assertThat(index.get("text " + i)).hasValue(i);
    }
    assertThat(index.get("text 5000")).isEmpty();
  }

  @Test
  void callsARunFailedThatDoesNotSayHowItEnded() {
    begin("oops").close();

    assertThat(History.in(folder).runs().get(0).outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void showsARunThatGoesOn() {
    try (Run run = begin("long")) {
      put(meeting("a", "", 13));

      RunRecord shown = History.in(folder).runs().get(0);
      assertThat(shown.id()).isEqualTo(run.id());
      assertThat(shown.outcome()).isEqualTo(Outcome.RUNNING);
      assertThat(shown.articles().added()).isEqualTo(1);
      assertThat(net()).hasSize(1);
    }
  }

  @Test
  void refusesTwoRunsAtOnce() {
    try (Run run = begin("one")) {
      assertThatIllegalStateException().isThrownBy(() -> begin("two"));
      assertThat(run.id()).endsWith("one");
    }
  }

  // Why.

  @Test
  void saysThatTheFeedBroughtAnEvent() {
    run(() -> put(meeting("a", "", 13)));

    Change change = net().get(0);
    assertThat(change.what().op()).isEqualTo(Op.ADD);
    assertThat(change.what().why()).isEqualTo(Why.FEED);
    assertThat(change.what().event().type()).isEqualTo("Meeting");
    assertThat(change.what().event().date()).contains("2023-09-13");
    assertThat(change.what().event().participants())
        .extracting(part -> part.name())
        .containsExactly("Kim Jong-un", "Vladimir Putin");
    assertThat(change.what().articlesAdded()).containsExactly(meeting("a", "", 13).article());
  }

  @Test
  void saysThatAnArticleWasWithdrawn() {
    ArticleQuads article = meeting("a", "", 13);
    run(() -> put(article));
    run(() -> store.removeAll(List.of(article.article())));

    assertThat(changes(2)).extracting(Change::what).extracting("op").containsExactly(Op.DEL);
    assertThat(changes(2))
        .extracting(Change::what)
        .extracting("why")
        .containsExactly(Why.WITHDRAWN);
  }

  @Test
  void tellsAChangedTextFromAnotherReading() {
    run(() -> put(meeting("a", "", 13)));
    run(() -> put(meeting("a", "", 14)));
    run(() -> put(meeting("a", "Now with a headline", 13)));

    assertThat(changes(2)).allMatch(change -> change.what().why() == Why.RE_READING).hasSize(2);
    assertThat(changes(3)).allMatch(change -> change.what().why() == Why.FEED).hasSize(2);
  }

  @Test
  void saysThatReportsWereJoinedAndParted() {
    ArticleQuads vague = talks("vague", LocalDate.of(2023, 9, 13), When.parse("2023-09"));
    ArticleQuads early = talks("early", LocalDate.of(2023, 9, 12), When.parse("2023-09-13"));
    run(() -> put(vague));
    run(() -> put(early));
    run(() -> store.removeAll(List.of(early.article())));

    List<Change> joined = changes(2);
    assertThat(joined).extracting(change -> change.what().op()).containsExactly(Op.ADD, Op.DEL);
    assertThat(joined.get(1).what().why()).isEqualTo(Why.MERGE);
    assertThat(joined.get(1).what().into()).contains(joined.get(0).what().event().id());
    assertThat(joined.get(0).what().event().articles()).isEqualTo(2);
    List<Change> parted = changes(3);
    assertThat(parted).extracting(change -> change.what().op()).containsExactly(Op.ADD, Op.DEL);
    assertThat(parted).allMatch(change -> change.what().why() == Why.MERGE);
  }

  // What several runs come to.

  @Test
  void tellsOnlyWhatItComesTo() {
    ArticleQuads passing = meeting("passing", "", 20);
    run(() -> put(meeting("a", "", 13), passing));
    run(() -> put(meeting("b", "", 13)));
    run(() -> store.removeAll(List.of(passing.article())));

    assertThat(changes(2)).extracting(change -> change.what().op()).containsExactly(Op.MOD);
    assertThat(changes(2).get(0).what().before().orElseThrow().articles()).isEqualTo(1);
    assertThat(changes(2).get(0).what().articlesAdded()).hasSize(1);
    assertThat(net()).extracting(change -> change.what().op()).containsExactly(Op.ADD);
    assertThat(net().get(0).what().event().articles()).isEqualTo(2);
    assertThat(net().get(0).what().articlesAdded()).hasSize(2);
  }

  @Test
  void tellsNothingOfWhatIsAsItWas() {
    ArticleQuads article = meeting("a", "", 13);
    run(() -> put(article));
    run(() -> store.removeAll(List.of(article.article())));
    run(() -> put(article));
    List<Change> since = new ArrayList<>();
    History.in(folder).changes(run -> run.number() > 1, since::add);

    assertThat(since).isEmpty();
  }

  @Test
  void leadsToTheEventsThatAreThere() {
    Random random = new Random(11);
    for (int i = 0; i < 5; i++) {
      run(
          () -> {
            for (int batch = 0; batch < 4; batch++) {
              put(random(random), random(random), random(random));
              store.removeAll(List.of(random(random).article()));
            }
          });
    }

    HistoryCheck.Result checked = HistoryCheck.of(History.in(folder), store, 3);
    assertThat(checked.whole()).isTrue();
    assertThat(checked.faults()).isEmpty();
    RunRecord last = History.in(folder).runs().get(4);
    assertThat(changes(5)).hasSize(sum(last.events()));
  }

  @Test
  void findsWhereTheHistoryDoesNotLeadToTheStore() {
    run(() -> put(meeting("a", "", 13)));
    put(meeting("b", "", 14), meeting("c", "", 13));

    HistoryCheck.Result checked = HistoryCheck.of(History.in(folder), store, 3);
    assertThat(checked.count()).isEqualTo(2);
    assertThat(checked.faults()).anyMatch(fault -> fault.detail().contains("no run has added it"));
    assertThat(checked.faults()).anyMatch(fault -> fault.detail().contains("otherwise"));
  }

  @Test
  void goesOnInAStoreThatWasMadeAnew(@TempDir Path other) {
    run(() -> put(meeting("a", "", 13), meeting("b", "", 20)));
    try (Store fresh = Store.open(other, ONTOLOGY)) {
      fresh.replaceAll(List.of(meeting("a", "", 13), meeting("b", "", 21)));
      Rebuilt.carry(store, fresh, InstantSource.fixed(NOW), "bbbb", 2);

      List<RunRecord> runs = History.in(other).runs();
      assertThat(runs).extracting(RunRecord::command).containsExactly("ingest", "rebuild");
      assertThat(runs.get(1).events()).isEqualTo(new RunRecord.Events(1, 0, 1));
      assertThat(HistoryCheck.of(History.in(other), fresh, 3).faults()).isEmpty();
    }
  }

  @Test
  void doesNotCompareAHistoryThatIsYoungerThanTheStore() {
    put(meeting("a", "", 13));
    run(() -> put(meeting("b", "", 20)));

    assertThat(HistoryCheck.of(History.in(folder), store, 3).whole()).isFalse();
    assertThat(HistoryCheck.of(History.in(folder), store, 3).count()).isZero();
  }

  // Processes that die.

  @Test
  void keepsAKilledRunsWriteThatTookPlace() throws IOException {
    killed(THERE);

    RunRecord run = History.mended(store).runs().get(0);
    assertThat(run.outcome()).isEqualTo(Outcome.KILLED);
    assertThat(run.ended()).isEmpty();
    assertThat(run.articles().added()).isEqualTo(2);
    assertThat(folder.resolve("runs/" + run.id() + ".log")).doesNotExist();
  }

  @Test
  void dropsAKilledRunsWriteThatDidNotTakePlace() throws IOException {
    killed(NOT_THERE);

    assertThat(History.in(folder).runs().get(0).articles().added()).isEqualTo(1);
    assertThat(History.mended(store).runs().get(0).articles().added()).isEqualTo(1);
  }

  @Test
  void dropsALineThatWasNotWrittenToItsEnd() throws IOException {
    Path log = killed(THERE);
    Files.write(log, Files.readAllBytes(log), StandardOpenOption.TRUNCATE_EXISTING);
    Files.writeString(log, "{\"done\":true}\n{\"lines\":1,\"mark\":{", StandardOpenOption.APPEND);

    assertThat(History.mended(store).runs().get(0).articles().added()).isEqualTo(2);
  }

  @Test
  void forgetsARunThatDiedBeforeItsFirstLine() throws IOException {
    Files.createDirectories(folder.resolve("runs"));
    Files.writeString(folder.resolve("runs/x.log"), "{\"number\":1,");

    assertThat(History.mended(store).runs()).isEmpty();
    assertThat(folder.resolve("runs/x.log")).doesNotExist();
  }

  @Test
  void takesBackAWriteThatFailedAndGoesOn() {
    try (Run run = begin("ingest-aaaa")) {
      run.prepare(new Commit(new Changes(5, 0, 0, 0, 1, 0), List.of(), Optional.of(NOT_THERE)));
      put(meeting("a", "", 13));
      run.end(Outcome.DONE, 1);
    }

    assertThat(History.in(folder).runs().get(0).articles().added()).isEqualTo(1);
    assertThat(net()).hasSize(1);
  }

  @Test
  void keepsLinesAsAnAnalystReadsThem() {
    run(() -> put(meeting("a", "", 13)));

    assertThat(net().get(0).json().getBytes(StandardCharsets.UTF_8)).hasSizeBetween(300, 800);
    assertThat(net().get(0).json())
        .startsWith("{\"op\":\"ADD\",\"run\":\"20261123T040500Z-ingest-aaaa\",\"why\":\"feed\"")
        .contains("\"type\":\"Meeting\",\"date\":\"2023-09-13\",\"factuality\":\"happened\"");
  }

  // Making.

  /** A log that ends without a word behind its second commit. */
  private Path killed(CommitMark mark) throws IOException {
    RunFiles files = RunFiles.in(folder);
    files.mend(store);
    RunRecord run = RunRecord.beginning(1, "ingest", NOW, "kill", false);
    try (RunLog log = RunLog.begin(files.log(run.id()), run)) {
      log.prepare(run.id(), commit(mark));
      log.committed();
      log.prepare(run.id(), commit(mark));
    }
    return files.log(run.id());
  }

  private static Commit commit(CommitMark mark) {
    return new Commit(new Changes(1, 0, 0, 0, 1, 0), List.of(), Optional.of(mark));
  }

  private Run begin(String letters) {
    return Run.begin(store, "ingest", InstantSource.fixed(NOW), letters);
  }

  private void run(Runnable work) {
    String letters = (char) ('a' + History.in(folder).runs().size()) + "aaa";
    try (Run run = begin(letters)) {
      work.run();
      run.end(Outcome.DONE, 2);
    }
  }

  private void put(ArticleQuads... articles) {
    store.replaceAll(List.of(articles));
  }

  private List<Change> net() {
    List<Change> changes = new ArrayList<>();
    History.in(folder).changes(run -> true, changes::add);
    return changes;
  }

  private List<Change> changes(int number) {
    List<Change> changes = new ArrayList<>();
    History.in(folder).changes(run -> run.number() == number, changes::add);
    return changes;
  }

  private static int sum(RunRecord.Events events) {
    return (int) (events.added() + events.changed() + events.withdrawn());
  }

  private static ArticleQuads random(Random random) {
    int day = 1 + random.nextInt(4);
    return talks(
        "r" + random.nextInt(12),
        LocalDate.of(2023, 9, day),
        random.nextBoolean()
            ? When.day(LocalDate.of(2023, 9, 1 + random.nextInt(3)))
            : When.parse("2023-09"));
  }

  /** Kim and Putin meet on that day of September; the text does not depend on the day. */
  private static ArticleQuads meeting(String id, String headline, int day) {
    return quads(
        TestReading.of(id, "en", "Kantor " + id, headline, "Kim met Putin on that day."),
        When.day(LocalDate.of(2023, 9, day)));
  }

  private static ArticleQuads talks(String id, LocalDate published, When when) {
    return quads(
        TestReading.published(
            published, id, "en", "Kantor " + id, "", "Kim met Putin on that day."),
        when);
  }

  private static ArticleQuads quads(TestReading reading, When when) {
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
