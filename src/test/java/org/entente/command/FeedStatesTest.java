package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.serve.page.Refreshes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of feeds after a restart, and of refreshes that failed. */
class FeedStatesTest {
  private static final Instant BEGAN = Instant.parse("2026-01-05T00:00:00Z");

  @TempDir Path archive;

  @BeforeEach
  void prepare() throws IOException {
    Files.createDirectories(archive.resolve("runs"));
  }

  @Test
  void tellsTheNewestVisitOfEachFeedAndWhyTheLastRunFailed() throws IOException {
    report(1, "done", "a");
    report(2, "done", "b");
    report(3, "failed", "b");

    FeedStates states = states();

    assertThat(states.sources())
        .extracting(Refreshes.Source::last)
        .containsExactly(visit(1), visit(3));
    assertThat(states.state().trouble()).isEqualTo("full");
  }

  @Test
  void hasNoTroubleWhereOnlyAnEarlierRunFailed() throws IOException {
    report(1, "failed", "a");
    report(2, "done", "a");

    assertThat(states().state().trouble()).isEmpty();
  }

  @Test
  void countsFailuresOfThisProcessAlone() throws IOException {
    report(1, "failed", "a");
    FeedStates states = states();

    assertThat(states.metrics()).contains("entente_refresh_failed_total 0\n");
    states.ended(new ObjectMapper().readTree(json(2, "failed", "a")));
    states.failed("no room");
    assertThat(states.metrics()).contains("entente_refresh_failed_total 2\n");
  }

  private FeedStates states() throws IOException {
    return new FeedStates(archive, Map.of(), true);
  }

  private void report(int run, String outcome, String feed) throws IOException {
    Files.writeString(archive.resolve("runs").resolve(run + ".json"), json(run, outcome, feed));
  }

  private static String json(int run, String outcome, String feed) {
    return "{\"began\":\"%s\",\"outcome\":\"%s\",\"message\":\"full\",\"feeds\":[{\"feed\":\"%s\"}]}"
        .formatted(BEGAN.plusSeconds(run), outcome, feed);
  }

  private static Optional<Refreshes.Visit> visit(int run) {
    return Optional.of(
        new Refreshes.Visit(
            BEGAN.plusSeconds(run), Map.of(), Map.of(), Map.of(), false, List.of()));
  }
}
