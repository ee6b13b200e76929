package org.entente.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.entente.history.RunRecord.Outcome;
import org.entente.store.Changes;
import org.entente.store.Commit;
import org.entente.store.CommitMark;
import org.junit.jupiter.api.Test;

/** What is kept of runs that were killed or failed in the middle of a write. */
class KilledRunsTest extends RecordedStore {
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
}
