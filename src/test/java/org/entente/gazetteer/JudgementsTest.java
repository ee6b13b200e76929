package org.entente.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.model.BadFile;
import org.entente.model.Iris;
import org.entente.model.Judgement;
import org.entente.model.Judgement.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgementsTest {
  private static final String HEADER = "verdict\tone\tother\tby\twhen\tnote\n";

  @TempDir Path folder;

  private static Judgement judgement(Verdict verdict, String one, String other) {
    return new Judgement(
        verdict, Iris.BASE + one, Iris.BASE + other, "Ani", "2024-01-01T00:00:00Z", "a\tb\nc");
  }

  @Test
  void keepsEveryDecisionAndGoesByTheLast() {
    Path file = folder.resolve("judgements.tsv");
    Judgements judgements = Judgements.load(file);
    judgements.add(judgement(Verdict.SAME, "name/a", "entity/Q1"));
    judgements.add(judgement(Verdict.UNSURE, "name/a", "name/b"));
    judgements.add(judgement(Verdict.OPEN, "entity/Q1", "name/a"));
    Judgements read = Judgements.load(file);
    assertThat(read.all()).hasSize(3);
    assertThat(read.all().get(0).note()).isEqualTo("a b c");
    assertThat(read.inForce()).extracting(Judgement::verdict).containsExactly(Verdict.UNSURE);
  }

  @Test
  void namesTheLineOfWhatIsNoDecision() throws IOException {
    Path file = folder.resolve("judgements.tsv");
    Files.writeString(file, HEADER + "maybe\tname/a\tname/b\tAni\t2024-01-01T00:00:00Z\t\n");
    assertThatThrownBy(() -> Judgements.load(file))
        .isInstanceOf(BadFile.class)
        .hasMessageStartingWith("judgements.tsv:2: ")
        .hasMessageContaining("same, different, unsure or open");
    Files.writeString(file, HEADER + "same\tname/a\tevent/b\tAni\t2024-01-01T00:00:00Z\t\n");
    assertThatThrownBy(() -> Judgements.load(file)).hasMessageContaining("two events");
  }
}
