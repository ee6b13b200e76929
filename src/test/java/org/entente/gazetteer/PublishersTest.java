package org.entente.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.model.BadFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishersTest {
  @TempDir Path folder;

  private Path file(String row) throws IOException {
    return Files.writeString(
        folder.resolve("publishers.tsv"), "publisher\treliability\tnote\n" + row + "\n");
  }

  @Test
  void gradesAPublisherWhateverTheCase() throws IOException {
    Publishers publishers = Publishers.load(file("Warta Nusantara\tB\tours"));
    assertThat(publishers.reliability("WARTA nusantara ")).contains("B");
    assertThat(publishers.reliability("Warta")).isEmpty();
  }

  @Test
  void namesTheLineOfAGradeThatIsNone() throws IOException {
    Path file = file("Warta Nusantara\tG\t");
    assertThatThrownBy(() -> Publishers.load(file))
        .isInstanceOf(BadFile.class)
        .hasMessageStartingWith("publishers.tsv:2: ")
        .hasMessageContaining("A to F");
  }

  @Test
  void gradesNobodyUnlessItsReadersDo() {
    assertThat(Publishers.load(Path.of("data/publishers.tsv")).reliability("Antara")).isEmpty();
  }
}
