package org.entente.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.entente.model.Article;
import org.entente.model.Credit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextReaderTest {
  @TempDir Path folder;

  private Article read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("kunjungan.txt"), text);
    return Heard.of(file).article();
  }

  @Test
  void takesAShortFirstLineBeforeABlankLineAsHeadline() throws IOException {
    Article article = read("Prabowo tiba di Paris\n\nPrabowo tiba pada Rabu.\nIa disambut.\n");

    assertThat(article.headline()).isEqualTo("Prabowo tiba di Paris");
    assertThat(article.text()).isEqualTo("Prabowo tiba pada Rabu.\nIa disambut.");
  }

  @Test
  void leavesASentenceAtTheTopInTheText() throws IOException {
    Article article = read("Prabowo tiba di Paris.\n\nIa disambut Macron.");

    assertThat(article.headline()).isEmpty();
    assertThat(article.text()).isEqualTo("Prabowo tiba di Paris.\n\nIa disambut Macron.");
  }

  @Test
  void leavesALineAloneInTheText() throws IOException {
    Article article = read("Prabowo tiba di Paris");

    assertThat(article.headline()).isEmpty();
    assertThat(article.text()).isEqualTo("Prabowo tiba di Paris");
  }

  @Test
  void readsTheFieldsAtTheTop() throws IOException {
    Article article =
        read(
            "Title: Talks in Paris\ndate: 2025-07-14T23:30:00-05:00\nlang: en-GB\n"
                + "url: https://example.org/1\npublisher: The Example\nid: a-1\n\nThey met.\n");

    assertThat(article)
        .isEqualTo(
            new Article(
                "a-1",
                folder.getFileName().toString(),
                java.util.Optional.of("The Example"),
                java.util.Optional.of("https://example.org/1"),
                "en",
                "Talks in Paris",
                "They met.",
                java.util.Optional.of(LocalDate.of(2025, 7, 14)),
                Credit.NONE,
                java.util.Optional.of(OffsetDateTime.parse("2025-07-14T23:30:00-05:00"))));
  }

  @Test
  void takesNoFieldsFromRunningText() throws IOException {
    assertThat(read("Title: not a field\nbecause the text goes on.").text())
        .isEqualTo("Title: not a field\nbecause the text goes on.");
  }

  @Test
  void readsWindowsLineEndsAndByteOrderMarks() throws IOException {
    Article article = read("\ufeffTalks in Paris\r\n\r\nThey met.\r\nThey agreed.\r\n");

    assertThat(article.headline()).isEqualTo("Talks in Paris");
    assertThat(article.text()).isEqualTo("They met.\nThey agreed.");
  }

  @Test
  void readsUtf16WithAByteOrderMark() throws IOException {
    Path file = folder.resolve("u.txt");
    Files.write(file, "\ufeffTalks\n\nThey met in Kraków.".getBytes(StandardCharsets.UTF_16LE));

    assertThat(Heard.of(file).article().text()).isEqualTo("They met in Kraków.");
  }

  @Test
  void replacesWhatNoStoreCanHold() throws IOException {
    assertThat(read("They met.\u0001 \u000bYes.").text()).isEqualTo("They met.\ufffd \ufffdYes.");
  }

  @Test
  void isKnownByItsNameAndFolder() throws IOException {
    Article article = read("They met.");

    assertThat(article.id()).isEqualTo("kunjungan");
    assertThat(article.feed()).isEqualTo(folder.getFileName().toString());
  }
}
