package org.entente.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.Article;
import org.entente.model.Document;
import org.entente.model.Layer;
import org.entente.model.Sentence;
import org.junit.jupiter.api.Test;

class SentenceAnnotatorTest {
  private static final SentenceAnnotator INDONESIAN = annotator("id", Map.of());
  private static final SentenceAnnotator ENGLISH =
      annotator("en", Map.of("sentenceModel", "opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin"));

  private static SentenceAnnotator annotator(String code, Map<String, String> settings) {
    Path folder = Path.of("data/lang", code);
    return SentenceAnnotator.of(folder, Models.of(folder, settings));
  }

  private static Document document(String headline, String text) {
    return Document.of(
        new Article(
            "a", "f", Optional.empty(), Optional.empty(), "id", headline, text, Optional.empty()));
  }

  private static List<String> sentences(SentenceAnnotator annotator, String text) {
    Document document = annotator.annotate(document("", text));
    return document.get(Layer.SENTENCES).stream().map(s -> s.span().of(document.text())).toList();
  }

  private static List<String> id(String text) {
    return sentences(INDONESIAN, text);
  }

  private static List<String> en(String text) {
    return sentences(ENGLISH, text);
  }

  @Test
  void headlineIsTheFirstSentenceAndParagraphsAreCounted() {
    List<Sentence> sentences =
        INDONESIAN
            .annotate(document("Putin Tiba. Kim Menunggu", "Putin tiba.\n\n Ia lelah. Kim ada.\n"))
            .get(Layer.SENTENCES);

    assertThat(sentences).extracting(Sentence::index).containsExactly(0, 1, 2, 3);
    assertThat(sentences).extracting(Sentence::paragraph).containsExactly(-1, 0, 1, 1);
    assertThat(sentences.get(0).headline()).isTrue();
    assertThat(sentences.get(0).tokens()).hasSize(5);
  }

  @Test
  void anEmptyArticleHasNoSentence() {
    assertThat(id("")).isEmpty();
    assertThat(id(" \n \u00A0\n")).isEmpty();
  }

  @Test
  void noSentenceRunsOverALine() {
    assertThat(id("Baca juga: Kim Tiba\nPutin pulang"))
        .containsExactly("Baca juga: Kim Tiba", "Putin pulang");
  }

  @Test
  void abbreviationsDoNotEndASentence() {
    assertThat(id("Ia bertemu Bpk. Joko di Jl. Sudirman No. 5 pada 5 Jan. 2024. Lalu ia pulang."))
        .containsExactly(
            "Ia bertemu Bpk. Joko di Jl. Sudirman No. 5 pada 5 Jan. 2024.", "Lalu ia pulang.");
    assertThat(en("Lt. Gen. J. R. Smith Jr. met Mr. Putin on Sept. 13. He left."))
        .containsExactly("Lt. Gen. J. R. Smith Jr. met Mr. Putin on Sept. 13.", "He left.");
  }

  @Test
  void anAcronymWithFullStopsEndsASentenceOnlyBeforeAFunctionWord() {
    assertThat(en("He went to the U.S. The talks failed."))
        .containsExactly("He went to the U.S.", "The talks failed.");
    assertThat(en("He met U.S. Secretary of State Antony Blinken."))
        .containsExactly("He met U.S. Secretary of State Antony Blinken.");
  }

  @Test
  void anAbbreviationOfAListMayEndASentence() {
    assertThat(id("Mereka membahas beras, gula, dll. Presiden lalu pulang."))
        .containsExactly("Mereka membahas beras, gula, dll.", "Presiden lalu pulang.");
    assertThat(id("Beras, gula, dll. dibahas.")).hasSize(1);
  }

  @Test
  void aLowerCaseWordStartsNoSentence() {
    assertThat(id("\"Kapan mereka tiba?\" tanya Putin.")).hasSize(1);
    assertThat(id("Ia menang 3.5 poin vs. timnas... lalu pulang.")).hasSize(1);
  }

  @Test
  void closingQuotesBelongToTheSentence() {
    assertThat(en("“We are ready.” He left. (It was late.) \"Go!\" He ran."))
        .containsExactly("“We are ready.”", "He left.", "(It was late.)", "\"Go!\"", "He ran.");
  }

  @Test
  void anOpeningQuoteBehindAFullStopStartsTheNextSentence() {
    assertThat(id("Kami siap, kata Putin. \"Rusia kuat,\" ujarnya."))
        .containsExactly("Kami siap, kata Putin.", "\"Rusia kuat,\" ujarnya.");
  }

  @Test
  void aClosingQuoteThatStandsAloneIsNotLost() {
    assertThat(id("\" Kami siap. \" Putin lalu pulang."))
        .containsExactly("\" Kami siap. \"", "Putin lalu pulang.");
  }

  @Test
  void aDateInBracketsDoesNotCutTheSentence() {
    assertThat(id("Putin tiba pada Rabu (13/9). Kim menyambutnya pukul 10.30 WIB."))
        .containsExactly("Putin tiba pada Rabu (13/9).", "Kim menyambutnya pukul 10.30 WIB.");
  }

  @Test
  void aMissingBlankBehindAFullStopIsForgiven() {
    assertThat(id("Putin tiba di sana.Kim menyambutnya."))
        .containsExactly("Putin tiba di sana.", "Kim menyambutnya.");
    assertThat(id("KOMPAS.com melaporkan dari situs Detik.com.")).hasSize(1);
  }

  @Test
  void aMissingFullStopAtTheEndIsForgiven() {
    assertThat(id("Putin tiba. Kim menunggu")).containsExactly("Putin tiba.", "Kim menunggu");
  }

  @Test
  void aNumberedHeadingIsNotCutFromItsText() {
    assertThat(en("The No. 2 official met Kim. No. It failed.").get(0))
        .isEqualTo("The No. 2 official met Kim.");
  }

  @Test
  void textWithoutPunctuationIsCutAtABlank() {
    List<String> cut = id("kata ".repeat(3_000));

    assertThat(cut).allMatch(s -> s.length() <= SentenceSplitter.LONGEST);
    assertThat(cut).allMatch(s -> s.startsWith("kata") && s.endsWith("kata"));
    assertThat(String.join(" ", cut)).isEqualTo("kata ".repeat(3_000).strip());
  }

  @Test
  void aLongRunWithoutBlanksIsCutToo() {
    assertThat(id("😀".repeat(3_000)))
        .allMatch(
            s -> s.length() <= SentenceSplitter.LONGEST && !Character.isLowSurrogate(s.charAt(0)));
  }
}
