package org.entente.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.model.BadFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagSetTest {
  @TempDir private Path folder;

  private TagSet tagSet(String text) throws IOException {
    return TagSet.load(Files.writeString(folder.resolve("tagset.tsv"), text)).orElseThrow();
  }

  @Test
  void takesTheFirstRowThatFitsWordAndNextVerb() throws IOException {
    TagSet set =
        tagSet("# comment\nVBZ\tAUX\tis\nVBZ\tAUX\thas\tVBN\nVBZ\tVERB\nRB\tADV\nVBN\tVERB\n");

    assertThat(set.universal(List.of("Has", "never", "met"), new String[] {"VBZ", "RB", "VBN"}))
        .containsExactly("AUX", "ADV", "VERB");
    assertThat(set.universal(List.of("has"), new String[] {"VBZ"})).containsExactly("VERB");
    assertThat(set.universal(List.of("is"), new String[] {"VBZ"})).containsExactly("AUX");
  }

  @Test
  void callsATagThatNoRowKnowsX() throws IOException {
    assertThat(tagSet("NN\tNOUN\n").universal(List.of("%"), new String[] {"%%"}))
        .containsExactly("X");
  }

  @Test
  void isMissingWhereTheModelTagsInTheUniversalSet() {
    assertThat(TagSet.load(folder.resolve("none.tsv"))).isEmpty();
  }

  @Test
  void refusesARowWithoutTagAndNamesItsLine() {
    assertThatThrownBy(() -> tagSet("NN\tNOUN\nVB\n"))
        .isInstanceOf(BadFile.class)
        .hasMessageContaining("tagset.tsv:2");
  }
}
