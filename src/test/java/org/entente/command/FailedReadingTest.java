package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.Home;
import org.entente.model.Article;
import org.entente.model.Credit;
import org.entente.model.Issue;
import org.entente.refresh.Graphs;
import org.junit.jupiter.api.Test;

/** What becomes of an article that the program fails at, and of those behind it. */
class FailedReadingTest {
  @Test
  void tellsWhichArticleAndWhereTheProgramFailed() {
    Issue issue = FailedReading.of("a.jsonl:7", failure());

    assertThat(issue.code()).isEqualTo("article.failed");
    assertThat(issue.source()).isEqualTo("a.jsonl:7");
    assertThat(issue.detail()).contains("this is a bug", "no such token", "FailedReadingTest");
  }

  @Test
  void leavesWhatIsNoFaultOfTheProgramToEndTheRun() {
    RuntimeException disk = new UncheckedIOException(new IOException("No space left on device"));

    assertThatThrownBy(() -> FailedReading.of("a.jsonl:7", disk)).isSameAs(disk);
  }

  @Test
  void readsTheArticlesBehindOneThatFails() {
    Article sound = article("Prabowo bertemu Macron di Paris pada Kamis.");
    Article bad = article(null); // what no reader hands on
    List<Graphs.Made<String>> made = new ArrayList<>();

    new PipelineGraphs(Home.find().orElseThrow(), 1)
        .make(
            List.of(work("first", sound), work("bad", bad), work("last", sound)).iterator(),
            made::add);

    assertThat(made).extracting(Graphs.Made::what).containsExactly("first", "bad", "last");
    assertThat(made).extracting(Graphs.Made::events).containsExactly(1, 0, 1);
    assertThat(made.get(1).issues()).extracting(Issue::code).containsExactly("article.failed");
  }

  private static RuntimeException failure() {
    return new IllegalStateException("no such token");
  }

  private static Graphs.Work<String> work(String what, Article article) {
    return new Graphs.Work<>(what, () -> Optional.of(article));
  }

  private static Article article(String text) {
    return new Article(
        "a",
        "test",
        Optional.empty(),
        Optional.empty(),
        "id",
        "",
        text,
        Optional.of(LocalDate.of(2026, 5, 29)),
        Credit.NONE);
  }
}
