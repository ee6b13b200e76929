package org.entente.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entente.history.RunRecord.Outcome;
import org.entente.model.When;
import org.entente.store.ArticleQuads;
import org.entente.store.EventChange.Op;
import org.entente.store.EventChange.Why;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history says what each run did to events, whatever became of the process. */
class HistoryTest extends RecordedStore {
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
  void knowsWhichRunWasTheLastToTouchEventsAndArticles() throws IOException {
    run(() -> put(meeting("a", "", 13), meeting("b", "", 20)));
    run(() -> put(meeting("c", "", 13)));

    try (LastRuns last = History.in(folder).last()) {
      assertKnown(last);
    }
  }

  /** Each line goes to a file of its own, as full pages of a large store do. */
  @Test
  void knowsTheLastRunsThroughFilesAsInMemory() throws IOException {
    run(() -> put(meeting("a", "", 13), meeting("b", "", 20)));
    run(() -> put(meeting("c", "", 13)));

    try (LastRuns last = LastRuns.of(RunFiles.in(folder), 1)) {
      assertKnown(last);
    }
  }

  private void assertKnown(LastRuns last) {
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

  @Test
  void keepsLinesAsAnAnalystReadsThem() {
    run(() -> put(meeting("a", "", 13)));

    assertThat(net().get(0).json().getBytes(StandardCharsets.UTF_8)).hasSizeBetween(300, 800);
    assertThat(net().get(0).json())
        .startsWith("{\"op\":\"ADD\",\"run\":\"20261123T040500Z-ingest-aaaa\",\"why\":\"feed\"")
        .contains("\"type\":\"Meeting\",\"date\":\"2023-09-13\",\"factuality\":\"happened\"");
  }
}
