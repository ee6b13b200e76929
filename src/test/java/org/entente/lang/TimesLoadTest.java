package org.entente.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.model.BadFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimesLoadTest {
  private static final String CEILING = "ceiling-year\tsetting\t2026\n";

  @TempDir Path folder;

  private Times load(String rows) {
    try {
      return Times.load(Files.writeString(folder.resolve("times.tsv"), CEILING + rows), "id");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void readsChoicesAndWordsThatMayMiss() {
    Times times = load("hari|malam raya? natal\tholiday\t12-25\n");

    assertThat(times.phrases())
        .extracting(Times.Phrase::words)
        .containsExactlyInAnyOrder(
            List.of("hari", "natal"),
            List.of("malam", "natal"),
            List.of("hari", "raya", "natal"),
            List.of("malam", "raya", "natal"));
  }

  @Test
  void namesThePartsOfADefinedPart() {
    Times times =
        load("april\tmonth\t4\nday month\tdefine\tdm\n- to=dm\tpattern\tdate\t-2 April => -\n");

    TimeState afterMark = times.patterns().steps().get(0).to();
    assertThat(afterMark.steps()).extracting(s -> s.part().name()).containsExactly("to-day");
  }

  @Test
  void refusesAnUnknownClass() {
    refused("weekdey\tpattern\tdate\n", ":2: unknown class weekdey; give it words, or define it");
  }

  @Test
  void refusesAnUnknownOperation() {
    refused("day\tpattern\tdated\n", ":2: unknown operation dated; ");
  }

  @Test
  void refusesAValueThatIsNoNumber() {
    refused("rabu\tweekday\tthree\n", ":2: the value of a weekday is no number: three; ");
  }

  @Test
  void refusesARowThatStandsTwice() {
    refused("rabu\tweekday\t3\nrabu\tweekday\t3\n", ":3: repeats line 2; remove one of the two");
  }

  @Test
  void refusesAPatternThatMayBeEmpty() {
    refused("day?\tpattern\tdate\n", ":2: a pattern may be empty; ");
  }

  @Test
  void refusesAPartThatContainsItself() {
    refused("day x\tdefine\tx\nx\tpattern\tdate\n", ":3: names a part that contains itself; ");
  }

  @Test
  void refusesAnExampleWithoutAResult() {
    refused("day\tpattern\tdate\t13 Mei\n", ":2: the example tells no result; ");
  }

  @Test
  void refusesAnUnknownFlag() {
    refused("mei\tmonth upper\t5\n", ":2: unknown flag upper; ");
  }

  @Test
  void refusesAFileWithoutACeiling() throws IOException {
    Path file = Files.writeString(folder.resolve("times.tsv"), "rabu\tweekday\t3\n");

    assertThatThrownBy(() -> Times.load(file, "id"))
        .isInstanceOf(BadFile.class)
        .hasMessageContaining("sets no ceiling-year");
  }

  private void refused(String rows, String message) {
    assertThatThrownBy(() -> load(rows))
        .isInstanceOf(BadFile.class)
        .hasMessageContaining("times.tsv" + message);
  }
}
