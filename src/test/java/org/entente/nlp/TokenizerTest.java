package org.entente.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.model.Span;
import org.entente.model.Token;
import org.junit.jupiter.api.Test;

class TokenizerTest {
  private static final Tokenizer INDONESIAN = Tokenizer.of(Path.of("data/lang/id"));
  private static final Tokenizer ENGLISH = Tokenizer.of(Path.of("data/lang/en"));

  private static String id(String text) {
    return joined(INDONESIAN.tokenize(text));
  }

  private static String en(String text) {
    return joined(ENGLISH.tokenize(text));
  }

  private static String joined(List<Token> tokens) {
    return tokens.stream().map(Token::text).collect(Collectors.joining(" "));
  }

  @Test
  void cutsAHyphenBetweenTwoNames() {
    assertThat(id("hubungan AS-Korut")).isEqualTo("hubungan AS - Korut");
    assertThat(id("Prabowo-Macron bertemu")).isEqualTo("Prabowo - Macron bertemu");
    assertThat(en("US-China talks")).isEqualTo("US - China talks");
    assertThat(en("the Trump-Xi summit")).isEqualTo("the Trump - Xi summit");
    assertThat(id("forum Rusia-Ukraina-AS")).isEqualTo("forum Rusia - Ukraina - AS");
  }

  @Test
  void keepsANameWhoseSecondHalfIsInLowerCase() {
    assertThat(id("Kim Jong-un dan Ban Ki-moon")).isEqualTo("Kim Jong-un dan Ban Ki-moon");
  }

  @Test
  void keepsGivenNamesWithACapitalInTheMiddle() {
    assertThat(id("Kim Jong-Un dan Moon Jae-In")).isEqualTo("Kim Jong-Un dan Moon Jae-In");
    assertThat(en("Jean-Marc Ayrault")).isEqualTo("Jean-Marc Ayrault");
  }

  @Test
  void keepsTheArticleOfArabicNames() {
    assertThat(id("Bashar Al-Assad")).isEqualTo("Bashar Al-Assad");
    assertThat(en("Bashar al-Assad and As-Sisi")).isEqualTo("Bashar al-Assad and As-Sisi");
  }

  @Test
  void cutsAnArticleThatIsAnAcronym() {
    assertThat(id("pakta AS-Jepang")).isEqualTo("pakta AS - Jepang");
  }

  @Test
  void keepsCompoundsOnTheList() {
    assertThat(id("Timor-Leste di Asia-Pasifik")).isEqualTo("Timor-Leste di Asia-Pasifik");
  }

  @Test
  void keepsReduplicationAndDesignations() {
    assertThat(id("Perserikatan Bangsa-Bangsa")).isEqualTo("Perserikatan Bangsa-Bangsa");
    assertThat(id("pejabat-pejabat F-16 ke-79 1990-an"))
        .isEqualTo("pejabat-pejabat F-16 ke-79 1990-an");
  }

  @Test
  void cutsParticiplesOffTheNameBeforeThem() {
    assertThat(en("the US-led coalition")).isEqualTo("the US - led coalition");
    assertThat(en("a long-planned visit")).isEqualTo("a long-planned visit");
  }

  @Test
  void keepsCompoundsOfHeadlinesThatCapitalizeEveryWord() {
    assertThat(en("North Korea Test-Fires Long-Range Missile"))
        .isEqualTo("North Korea Test-Fires Long-Range Missile");
  }

  @Test
  void makesMarksTokens() {
    assertThat(id("Rabu (13/9), “damai”…")).isEqualTo("Rabu ( 13 / 9 ) , “ damai ” …");
    assertThat(id("Jakarta – Kim/Putin -- 2023-2024"))
        .isEqualTo("Jakarta – Kim / Putin -- 2023 - 2024");
  }

  @Test
  void keepsMarksInsideNumbers() {
    assertThat(id("1.250,5 km pukul 15.30 atau 15:30, 70%"))
        .isEqualTo("1.250,5 km pukul 15.30 atau 15:30 , 70 %");
    assertThat(id("2023-09-13")).isEqualTo("2023-09-13");
  }

  @Test
  void cutsACurrencyOffItsNumber() {
    assertThat(id("Rp100 miliar, $15")).isEqualTo("Rp 100 miliar , $ 15");
  }

  @Test
  void cutsEnglishClitics() {
    assertThat(en("Kim's sister didn’t say it’s over"))
        .isEqualTo("Kim 's sister did n’t say it ’s over");
    assertThat(en("the allies' talks")).isEqualTo("the allies ' talks");
    assertThat(en("Kim 's visit")).isEqualTo("Kim 's visit");
  }

  @Test
  void keepsApostrophesInsideNames() {
    assertThat(en("O'Brien in Sana'a")).isEqualTo("O'Brien in Sana'a");
    assertThat(id("Ma'ruf Amin")).isEqualTo("Ma'ruf Amin");
  }

  @Test
  void leavesIndonesianCliticsAtTheirWord() {
    assertThat(id("pertemuannya dengannya")).isEqualTo("pertemuannya dengannya");
  }

  @Test
  void keepsTheFullStopOfAnAbbreviation() {
    assertThat(en("Mr. J. Smith Jr. of the U.S. left."))
        .isEqualTo("Mr. J. Smith Jr. of the U.S. left .");
    assertThat(id("Jl. Sudirman No. 5, dll.")).isEqualTo("Jl. Sudirman No. 5 , dll.");
    assertThat(en("She said no.")).isEqualTo("She said no .");
  }

  @Test
  void keepsAddressesAndTagsWhole() {
    assertThat(en("See https://example.org/a?b=1, or write to press@example.org."))
        .isEqualTo("See https://example.org/a?b=1 , or write to press@example.org .");
    assertThat(en("@entente #KTT KOMPAS.com")).isEqualTo("@entente #KTT KOMPAS.com");
  }

  @Test
  void spansAreExactAndInOrderWhateverTheText() {
    String text = "  \u200BKim\u00A0Jong-un’s “visit” …😀 to\tSão Tomé—Élysée, 北朝鮮 (N.K.)\uFEFF ";
    int last = 0;
    for (Token token : ENGLISH.tokenize(text, new Span(1, text.length()))) {
      assertThat(token.span().start()).isGreaterThanOrEqualTo(last);
      assertThat(token.span().of(text)).isEqualTo(token.text());
      assertThat(text.substring(last, token.span().start()).codePoints())
          .allMatch(Characters::space);
      last = token.span().end();
    }
    assertThat(text.substring(last).codePoints()).allMatch(Characters::space);
  }
}
