package org.entente.nlp.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.BadFile;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.nlp.Tokenizer;
import org.entente.nlp.train.NamedSentence.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameCorpusTest {
  @TempDir private Path dir;

  private Path write(String name, String text) throws IOException {
    Path file = dir.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void readsTagsThatOnlyEverSayInside() throws IOException {
    Path file = write("a.txt", "The O\nBBC I-ORG\nKim I-PER\nJones I-PER\n\n");

    assertThat(NameColumns.read(file).get(0).names())
        .containsExactly(new Name(1, 2, "organization"), new Name(2, 4, "person"));
  }

  @Test
  void readsNumberedColumnsDocumentByDocument() throws IOException {
    Path file =
        write(
            "a.iob2",
            "# newdoc id = 1\n1\tParis\tB-LOC\t-\tx\n2\tIraqi\tB-OTH\t-\tx\n\n1\t7\tO\n\n");

    List<NamedSentence> sentences = NameColumns.read(file);

    assertThat(sentences).extracting(NamedSentence::opens).containsExactly(true, false);
    assertThat(sentences.get(0).words()).containsExactly("Paris", "Iraqi");
    assertThat(sentences.get(0).names()).containsExactly(new Name(0, 1, "place"));
    assertThat(sentences.get(1).words()).containsExactly("7");
  }

  @Test
  void refusesALineWithoutATag() throws IOException {
    Path file = write("a.txt", "Paris B-LOC\nis\n");

    assertThatThrownBy(() -> NameColumns.read(file))
        .isInstanceOf(BadFile.class)
        .hasMessageContaining("a.txt:2:");
  }

  @Test
  void namesACorpusThatIsMissing() throws IOException {
    Path list = write("names.tsv", "# files\na/train.txt\ttrain\tours\n");
    write("b/train.txt", "Paris B-LOC\n");

    assertThatThrownBy(() -> NameCorpus.load(list, dir))
        .isInstanceOf(BadFile.class)
        .hasMessageContaining("names.tsv:2: a/train.txt is not below");
  }

  @Test
  void keepsTheTestsOutOfTheTextForClusters() throws IOException {
    write("a/test.txt", "Paris B-LOC\n");
    write("a/train.txt", "Jakarta B-LOC\n");
    write("a/news.jsonl", "{\"id\": 1, \"text\": \"\\\"Kim\\\" tiba.\"}\n");
    write("a/tokens.tsv", "clitic\t's\n");
    write("a/abbreviations.txt", "dr.\n");
    Path list =
        write(
            "names.tsv", "test.txt\ttest\tours\ntrain.txt\ttrain\tours\nnews.jsonl\ttext\tours\n");

    assertThat(NameCorpus.load(list, dir).text(new PlainText(Tokenizer.of(dir.resolve("a")))))
        .containsExactly(List.of("Jakarta"), List.of("\"", "Kim", "\"", "tiba", "."));
  }

  @Test
  void tellsWhatTheWordsOfKnownNamesAreUsedFor() {
    Map<String, String> classes =
        NameLexicon.of(
            Stream.of(
                entity(EntityKind.PERSON, "Ursula von der Leyen"),
                entity(EntityKind.PLACE, "San Jose"),
                entity(EntityKind.PLACE, "Leyen")));

    assertThat(classes)
        .containsOnly(
            Map.entry("Ursula", "f"),
            Map.entry("Leyen", "lp"),
            Map.entry("San", "q"),
            Map.entry("Jose", "r"));
  }

  private static Entity entity(EntityKind kind, String name) {
    return new Entity(
        name,
        kind,
        "Thing",
        Map.of("en", name),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
