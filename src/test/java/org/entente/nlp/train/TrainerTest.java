package org.entente.nlp.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.BadFile;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerTest {
  private static final String SENTENCE =
      """
      # sent_id = %1$d
      # text = Presiden H. %2$s menyetujuinya di Jakarta.
      1	Presiden	_	NOUN	_	_	4	nsubj	_	_
      2	H.	_	PROPN	_	_	1	flat	_	_
      3	%2$s	_	PROPN	_	_	1	flat	_	_
      4-5	menyetujuinya	_	_	_	_	_	_	_	_
      4	menyetujui	_	VERB	_	_	0	root	_	_
      5	nya	_	PRON	_	_	4	obj	_	_
      6	di	_	ADP	_	_	7	case	_	_
      7	Jakarta	_	PROPN	_	_	4	obl	_	SpaceAfter=No
      8	.	_	PUNCT	_	_	4	punct	_	_

      """;

  private static final String NAMES =
      """
      Presiden O
      Kim B-PER
      Yo-jong I-PER
      ke O
      Jakarta B-LOC
      . O

      Menlu O
      Retno B-PERSON
      tiba O
      di O
      PBB B-ORG
      . O

      """;

  @TempDir private Path dir;

  private Path write(String name, String text) throws IOException {
    Path file = dir.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static Trainer trainer(Path language) {
    Entity kim =
        new Entity(
            "kim",
            EntityKind.PERSON,
            "Person",
            Map.of("en", "Kim Yo-jong"),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new Trainer(language, () -> Stream.of(kim));
  }

  /** A language folder and treebanks of a few sentences. */
  private Path language() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      text.append(SENTENCE.formatted(i, List.of("Putin", "Macron", "Prabowo", "Kim").get(i % 4)));
    }
    write("treebanks/train.conllu", text.toString());
    write("treebanks/test.conllu", SENTENCE.formatted(1, "Widodo"));
    write("id/training.tsv", "# files\ntrain.conllu\tstandard\tours\ntest.conllu\ttest\tours\n");
    write("id/names.tsv", "a/names.txt\ttrain\tours\nb/names.txt\ttest\tours\n");
    write("treebanks/a/names.txt", NAMES.repeat(20));
    write("treebanks/b/names.txt", NAMES);
    write("id/abbreviations.txt", "bpk.\n");
    write("id/tokens.tsv", "clitic\t's\n");
    return dir.resolve("id");
  }

  @Test
  void readsAWordWithItsCliticAsOneTokenUnderTheTagOfTheWord() throws IOException {
    TreebankSentence sentence = Conllu.read(write("a.conllu", SENTENCE.formatted(1, "Kim"))).get(0);

    assertThat(sentence.forms())
        .containsExactly("Presiden", "H.", "Kim", "menyetujuinya", "di", "Jakarta", ".");
    assertThat(sentence.tags())
        .containsExactly("NOUN", "PROPN", "PROPN", "VERB", "ADP", "PROPN", "PUNCT");
    assertThat(sentence.text()).isEqualTo("Presiden H. Kim menyetujuinya di Jakarta.");
  }

  @Test
  void refusesALineThatIsNoTreebanksWithItsNumber() throws IOException {
    Path file = write("a.conllu", "# text = a\n1\ta\n");

    assertThatThrownBy(() -> Conllu.read(file))
        .isInstanceOf(BadFile.class)
        .hasMessageContaining("a.conllu:2: 2 columns instead of 10");
  }

  @Test
  void namesATreebankThatIsMissing() throws IOException {
    Path language = language();
    Files.delete(dir.resolve("treebanks/test.conllu"));

    assertThatThrownBy(() -> trainer(language).train(Kind.POS, dir.resolve("treebanks"), dir, 1))
        .isInstanceOf(BadFile.class)
        .hasMessageContaining("training.tsv:3: test.conllu is not below");
  }

  @Test
  void refusesAnUnknownUse() throws IOException {
    Path list = write("training.tsv", "a.conllu\tguess\tours\n");

    assertThatThrownBy(() -> Corpus.load(list, dir))
        .isInstanceOf(BadFile.class)
        .hasMessageContaining("training.tsv:1:");
  }

  @Test
  void theSameTreebanksAndSeedGiveTheSameBytes() throws IOException {
    Path language = language();
    for (Kind kind : Kind.values()) {
      TrainingReport one =
          trainer(language).train(kind, dir.resolve("treebanks"), dir.resolve("one"), 7);
      TrainingReport two =
          trainer(language).train(kind, dir.resolve("treebanks"), dir.resolve("two"), 7);

      assertThat(one.model()).hasSameBinaryContentAs(two.model());
      assertThat(one.card()).hasSameBinaryContentAs(two.card());
    }
  }

  @Test
  void theCardSaysWhatWasTrainedOnAndHowWellItDoes() throws IOException {
    TrainingReport report =
        trainer(language()).train(Kind.POS, dir.resolve("treebanks"), dir.resolve("out"), 7);

    assertThat(report.model()).hasFileName("id-pos.bin");
    assertThat(report.scores()).containsEntry("accuracy on our tokens", 1.0);
    assertThat(report.card())
        .content()
        .contains("| train.conllu | standard | 40 | ours |", "--seed 7", "| 1.0000 |");
  }

  @Test
  void aWordTakesTheTagThatTheStandardGivesIt() {
    TaggedWords now =
        new TaggedWords(List.of("ia", "telah", "tiba"), List.of("PRON", "AUX", "VERB"));
    TaggedWords then =
        new TaggedWords(List.of("Kim", "telah", "ia"), List.of("PROPN", "ADV", "NOUN"));
    Relabeler relabeler =
        new Relabeler(List.of(now, now, now), words -> new String[] {"X", "AUX", "DET"});

    TaggedWords relabelled = relabeler.relabel(List.of(then)).get(0);

    assertThat(relabelled.tags()).containsExactly("PROPN", "AUX", "NOUN");
  }

  @Test
  void knowsTheKindsByTheirNames() {
    assertThat(Kind.of("pos")).contains(Kind.POS);
    assertThat(Kind.of("POS")).isEmpty();
  }
}
