package org.entente.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguageGuesserTest {
  private static final String INDONESIAN =
      "Presiden Prabowo Subianto tiba di Paris pada Rabu dan bertemu dengan Presiden Prancis"
          + " Emmanuel Macron di Istana Elysee. Kedua pemimpin membahas kerja sama pertahanan"
          + " yang telah disepakati tahun lalu, kata juru bicara kementerian.";
  private static final String MALAY =
      "Perdana Menteri Anwar Ibrahim tiba di Paris pada hari Rabu dan bertemu dengan Presiden"
          + " Perancis Emmanuel Macron di Istana Elysee. Kedua-dua pemimpin itu membincangkan"
          + " kerjasama pertahanan yang telah dipersetujui tahun lalu, kata jurucakap"
          + " kementerian, kerana lawatan itu diadakan selepas mesyuarat di Kuala Lumpur.";
  private static final String ENGLISH =
      "President Prabowo Subianto arrived in Paris on Wednesday and met President Emmanuel"
          + " Macron of France at the Elysee Palace. The two leaders talked about the defence"
          + " pact that was agreed last year, a spokesman for the ministry said.";

  private final LanguageGuesser guesser =
      LanguageGuesser.among(
          List.of(
              LanguageGuesser.Profile.of(
                  Path.of("data/lang/id"),
                  Map.of("detectorCode", "ind", "detectorNeighbours", "msa")),
              LanguageGuesser.Profile.of(Path.of("data/lang/en"), Map.of("detectorCode", "eng"))));

  @Test
  void tellsTheLanguagesOfTheHouse() {
    assertThat(guesser.guess("", INDONESIAN)).contains("id");
    assertThat(guesser.guess("", ENGLISH)).contains("en");
  }

  @Test
  void malayIsNotIndonesian() {
    assertThat(guesser.guess("", MALAY)).contains(LanguageGuesser.OTHER);
  }

  @Test
  void theBodyOutweighsAHeadlineInAnotherLanguage() {
    assertThat(guesser.guess("Breaking News: Live Update of the Summit", INDONESIAN + INDONESIAN))
        .contains("id");
  }

  @Test
  void aQuotedForeignSentenceDoesNotMislead() {
    assertThat(guesser.guess("", INDONESIAN + " \"We are ready for peace,\" katanya."))
        .contains("id");
  }

  @Test
  void otherLanguagesAreForeign() {
    assertThat(
            guesser.guess(
                "",
                "Der Präsident ist am Mittwoch in Berlin angekommen und hat dort mit der Kanzlerin"
                    + " über die Lage gesprochen, sagte ein Sprecher des Ministeriums."))
        .contains(LanguageGuesser.OTHER);
    assertThat(guesser.guess("", "Президент прибыл в Москву в среду.")).contains("other");
    assertThat(guesser.guess("", "总统星期三抵达北京，与国家主席举行会谈。")).contains("other");
  }

  @Test
  void tooFewWordsTellNothing() {
    assertThat(guesser.guess("", "")).isEmpty();
    assertThat(guesser.guess("Kim", "Putin")).isEmpty();
    assertThat(guesser.guess("", "13/9 2023")).isEmpty();
  }

  @Test
  void aShortSentenceIsToldByTheDetector() {
    assertThat(guesser.guess("", "Putin arrives to meet Kim.")).contains("en");
  }
}
