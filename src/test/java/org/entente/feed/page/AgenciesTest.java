package org.entente.feed.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.entente.model.Credit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgenciesTest {
  private static final int TYPE = 1;
  private static final int ENGLISH = 3;
  private static final PageRules RULES =
      PageRules.load(Path.of("data", "pages"), Path.of("data", "lang"));
  private static final String FIRST =
      "Presiden Prabowo Subianto bertemu Presiden Emmanuel Macron di Istana Elysee, Paris, pada Senin"
          + " (14/7) untuk membahas kerja sama pertahanan dan energi antara kedua negara itu.";
  private static final String LAST =
      "Kedua pemimpin menandatangani pernyataan bersama, kata juru bicara istana kepada wartawan.";

  private static Credit credit(String head, String... paragraphs) {
    String html =
        "<html><head>"
            + head
            + "</head><body><article><h1>Judul</h1><p>"
            + String.join("</p><p>", paragraphs)
            + "</p></article></body></html>";
    return new PageReader(RULES).read(html, URI.create("https://example.org/a")).credit();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Jakarta (ANTARA) - |Antara",
        "PARIS, July 14 (Xinhua) -- |Xinhua",
        "WASHINGTON (AP) — |AP",
        "REUTERS - |Reuters"
      })
  void findsTheAgencyOfADateline(String dateline, String agency) {
    assertThat(credit("", dateline + " " + FIRST, LAST).agency()).contains(agency);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Reuters Staff|Reuters",
        "Jane Doe, Associated Press|AP",
        "Antara|Antara",
        "AFP/dpa|AFP"
      })
  void findsTheAgencyOfAByline(String byline, String agency) {
    assertThat(credit("<meta name=author content='" + byline + "'>", FIRST, LAST).agency())
        .contains(agency);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sumber: Reuters", "(Antara/Reuters)", "Source: Reuters"})
  void findsTheAgencyThatSigns(String line) {
    String agency = line.contains("Antara") ? "Antara" : "Reuters";

    assertThat(credit("", FIRST, LAST, line).agency()).contains(agency);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Antara Jakarta dan Paris terjalin hubungan lama.",
        "The Armed Forces of the Philippines (AFP) sent ships.",
        "Reuters reported the meeting first.",
        "Wakil Presiden Ani Lestari (PTI) hadir."
      })
  void takesNoAgencyThatIsOnlyMentioned(String sentence) {
    assertThat(credit("", sentence + " " + FIRST, LAST).agency()).isEmpty();
    assertThat(credit("<meta name=author content='Ani Lestari'>", FIRST, LAST).agency()).isEmpty();
  }

  @Test
  void takesAnOutletThatIsAnAgencyForOne() {
    assertThat(credit("<meta property=og:site_name content='ANTARA News'>", FIRST).agency())
        .contains("Antara");
    assertThat(credit("<meta property=og:site_name content='Bloomberg Technoz'>", FIRST).agency())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "By Jane Doe ~ Jane Doe",
        "Penulis: Siti Rahma Editor: Budi ~ Siti Rahma",
        "Jane Doe · 3 hours ago ~ Jane Doe",
        "Oleh Budi Santoso - detikNews ~ Budi Santoso"
      })
  void keepsOfABylineTheNames(String byline, String names) {
    assertThat(credit("<meta name=author content='" + byline + "'>", FIRST).byline())
        .contains(names);
  }

  @Test
  void namesEachAgencyAsTheGazetteerDoes() throws IOException {
    Set<String> known = new TreeSet<>();
    Path organizations = Path.of("data", "gazetteer", "organizations", "curated.tsv");
    for (String line : Files.readAllLines(organizations)) {
      String[] cells = line.split("\t", -1);
      if (cells.length > ENGLISH && cells[TYPE].equals("NewsAgency")) {
        known.add(cells[ENGLISH]);
      }
    }

    assertThat(known).containsAll(RULES.agencies().names());
  }
}
