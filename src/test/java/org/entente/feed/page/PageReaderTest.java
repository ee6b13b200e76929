package org.entente.feed.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.model.BadFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
  private static final URI BASE = URI.create("https://www.example.com/dunia/paris");
  private static final String FIRST =
      "Presiden Prabowo Subianto bertemu Presiden Emmanuel Macron di Istana Elysee, Paris, pada Senin"
          + " (14/7) untuk membahas kerja sama pertahanan dan energi antara kedua negara itu.";
  private static final String SECOND =
      "Kedua pemimpin menandatangani pernyataan bersama, kata juru bicara istana kepada wartawan.";

  @TempDir Path folder;

  private static Page read(String html) {
    PageRules rules = PageRules.load(Path.of("data", "pages"), Path.of("data", "lang"));
    return new PageReader(rules).read(html, BASE);
  }

  private static String article(String... paragraphs) {
    return "<html><body><nav><p>Beranda Dunia Ekonomi Olahraga</p></nav><article><h1>Judul</h1><p>"
        + String.join("</p><p>", paragraphs)
        + "</p></article><footer><p>Hak cipta</p></footer></body></html>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KABAR.CO.ID, JAKARTA -- ",
        "Kabar6.com, Jakarta - ",
        "Jakarta, kabar.id - ",
        "JAKARTA - ",
        "KABAR – ",
        "Kabar.com - \"",
        "PARIS (Reuters) - ",
      })
  void beginsAtItsDateline(String dateline) {
    assertThat(
            read(article(
                    "Kunjungan itu menunggu waktu yang tepat.",
                    "Presiden Macron (kanan) menyambut tamunya di tangga istana",
                    dateline + FIRST,
                    SECOND))
                .text())
        .isEqualTo(dateline + FIRST + "\n\n" + SECOND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NATO – sebuah aliansi – ", "Presiden - ", "ICYMI – this is new: "})
  void keepsWhatStandsBeforeADashThatIsNoDateline(String opening) {
    assertThat(read(article(FIRST, opening + "dan lain-lain ikut dibahas.", SECOND)).text())
        .startsWith(FIRST);
  }

  @Test
  void keepsALongTextBeforeALateDateline() {
    assertThat(read(article(FIRST, SECOND, "JAKARTA - " + FIRST)).text()).startsWith(FIRST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Baca juga: <a href='/x'>Harga beras naik</a>",
        "<strong>BACA JUGA : Harga beras naik</strong>",
        "Simak juga: Video banjir",
        "Pilihan Editor: Banjir di Demak",
        "ADVERTISEMENT",
        "SCROLL TO CONTINUE WITH CONTENT",
        "[Gambas:Video CNN]",
        "Read more: Rice prices rise",
        "Also read: Rice prices rise",
        "Sign up to our newsletter to get the latest in your inbox",
        "Story continues below advertisement",
        "Editor: Budi",
        "(ant/kum)",
        "[rin]",
        "(fru)",
        "(Z-2)",
        "Rep: Budi Santoso/ Red: Siti",
        "Produser: Budi Santoso",
        "(Kabar.com/Budi Santoso)",
        "KABARNEWS/BUDI SANTOSO",
        "Presiden Macron tiba di Jakarta, Senin (14/7) (Budi Santoso/Kabar.com)",
        "Presiden Macron tiba di Jakarta. Penyambutan berlangsung meriah. [ANTARA FOTO/Budi/pd/18]",
        "Presiden Macron tiba di Jakarta, 14 Juli 2025. Foto : Budi kabar.net",
        "oleh Budi Santoso diperbarui 14 Jul 2025, 12:30 WIB",
        "Olahraga | 2 hari yang lalu",
        "Potret Kota Selengkapnya",
        "Ayo berlangganan buletin mingguan kami!",
        "Follow Kabar.com untuk mendapatkan informasi terkini.",
        "Budi Santoso - kabarNews.com",
        "Kabar.com - 14/07/2025, 13:43 WIB",
        "Senin, 14 Juli 2025 | 16:58 WIB | Laporan: Budi",
        "Presiden Prabowo. (Tangkapan layar YouTube)",
        "Presiden Macron/ Budi detikcom",
        "Scroll ke bawah untuk lanjut membaca",
        "Dapatkan update berita pilihan setiap hari dari Kabar.com.",
        "-- Budi Santoso contributed to this report.",
        "This article is more than 2 years old.",
        "<a href='/x'>Harga beras naik</a>"
      })
  void leavesOutWhatStandsBetweenTheParagraphs(String line) {
    assertThat(read(article(FIRST, line, SECOND)).text()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Editor surat kabar itu ditahan polisi pada Rabu di ibu kota setelah menulis tentang korupsi.",
        "Read the treaty before you sign it, Lavrov told reporters.",
        "Related to this, both leaders agreed on a ceasefire.",
        "Kunjungan itu berlangsung pada 12 Januari 2024 di Istana Merdeka, Jakarta.",
        "Hubungan RI/Tiongkok membaik, kata pengamat.",
        "Populer di kalangan pemilih muda, partai itu menang."
      })
  void keepsSentencesThatBeginAlike(String sentence) {
    assertThat(read(article(FIRST, sentence, SECOND)).text()).contains(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "To view the full story, please subscribe to The Daily. You can choose a weekly pass.",
        "Subscribe to continue reading. Our members get all of it.",
        "Untuk membaca artikel ini selengkapnya, silakan berlangganan."
      })
  void endsAtABarrierAndSaysSo(String barrier) {
    Page page = read(article(FIRST, SECOND, barrier, "Members also get our weekly paper by post."));

    assertThat(page.text()).isEqualTo(FIRST + "\n\n" + SECOND);
    assertThat(page.truncated()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gallery col3", "m-article-slideshow", "inline-video", "RenderKeyPoints-list"})
  void leavesOutWhatIsShownBesideTheText(String kind) {
    String beside =
        "<div class='" + kind + "'><p>Foto itu menunjukkan istana pada hari itu.</p></div>";

    assertThat(read(article(FIRST, SECOND + "</p>" + beside + "<p>")).text())
        .isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void endsWhereTheArticleEnds() {
    assertThat(
            read(article(
                    FIRST, SECOND, "Pewarta: Budi. Editor: Siti. Copyright © ANTARA 2025", "Lain"))
                .text())
        .isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void dropsCaptionsAsidesAndWhatIsHidden() {
    String html =
        article(
            FIRST,
            "</p><figure><img><figcaption>Macron. Foto: AFP</figcaption></figure>"
                + "<div class='related-stories'><p>Lain lagi di sini untuk dibaca nanti.</p></div>"
                + "<div style='display: none'><p>Rahasia yang tidak terlihat.</p></div><p>",
            SECOND);

    assertThat(read(html).text()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void believesTheBodyToldToMachinesAboutWhichParagraphsBelong() {
    String html =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"J\",\"author\":"
            + "[{\"name\":\"Budi\"}],\"datePublished\":\"2025-07-15T08:00:00+07:00\",\"articleBody\":\""
            + FIRST
            + " "
            + SECOND
            + "\"}</script>"
            + article(FIRST, "Kutipan penarik yang diulang-ulang oleh redaksi.", SECOND);

    Page page = read(html);

    assertThat(page.text()).isEqualTo(FIRST + "\n\n" + SECOND);
    assertThat(page.credit().byline()).contains("Budi");
    assertThat(page.published()).isEqualTo("2025-07-15T08:00:00+07:00");
  }

  @Test
  void joinsWhatElementsHoldThatAreEachAPart() {
    String html =
        "<article><div data-component=text-block><p>"
            + FIRST
            + "</p></div><div data-component=links-block><p>Lain</p></div>"
            + "<div data-component=text-block><p>"
            + SECOND
            + "</p></div></article>";

    assertThat(read(html).text()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void tellsAgencyAndThatThereIsMoreBehindABarrier() {
    Page page = read(article("Jakarta (ANTARA) - " + FIRST, "Subscribe to continue reading"));

    assertThat(page.credit().agency()).contains("Antara");
    assertThat(page.truncated()).isTrue();
    assertThat(read(article(FIRST, SECOND)).truncated()).isFalse();
  }

  @Test
  void followsAnArticleToItsNextPageAndNoOther() {
    String more = "<a href='/dunia/paris?page=2'>Selanjutnya</a>";
    String other = "<a href='/ekonomi/beras'>Selanjutnya</a>";

    assertThat(read(article(FIRST, SECOND) + more).next())
        .contains(URI.create("https://www.example.com/dunia/paris?page=2"));
    assertThat(read(article(FIRST, SECOND) + other).next()).isEmpty();
    assertThat(read(article(FIRST)).joined(read(article(FIRST, SECOND))).text())
        .isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/dunia/paris",
        "https://www.example.com/",
        "javascript:alert(1)",
        "",
        "http://["
      })
  void believesNoAddressOfAnotherSiteNorTheFrontPage(String canonical) {
    assertThat(read("<link rel=canonical href='" + canonical + "'>" + article(FIRST)).canonical())
        .isEmpty();
  }

  @Test
  void believesItsOwnAddress() {
    String html = "<link rel=canonical href='https://example.com/dunia/paris-2'>";

    assertThat(read(html + article(FIRST)).canonical())
        .contains(URI.create("https://example.com/dunia/paris-2"));
  }

  @Test
  void survivesWhatIsNoPage() {
    assertThat(read("").text()).isEmpty();
    assertThat(read("<div>".repeat(100_000) + "x").text()).isNotNull();
    assertThat(read("<p " + "a".repeat(1 << 20) + "='1'>" + FIRST).text()).contains("Prabowo");
    assertThat(read("&amp;".repeat(200_000)).headline()).isEmpty();
  }

  @Test
  void saysInWhichLineARuleIsWrong() throws IOException {
    Path pages = Files.createDirectories(folder.resolve("pages"));
    Files.writeString(pages.resolve("elements.tsv"), "# x\narticle\tarticle\nnonsense\tp\n");
    Files.writeString(pages.resolve("agencies.tsv"), "Reuters\tReuters\n");

    assertThatThrownBy(() -> PageRules.load(pages, folder))
        .isInstanceOf(BadFile.class)
        .hasMessageContaining("elements.tsv:3: unknown kind");
    Files.writeString(pages.resolve("elements.tsv"), "article\tp[\n");
    assertThatThrownBy(() -> PageRules.load(pages, folder)).hasMessageContaining(":1: no sound");
  }

  @Test
  void tellsCharacterSets() {
    String text = "<meta charset=utf-8>Málaga é";

    assertThat(Charsets.text(text.getBytes(Charset.forName("windows-1252")), "charset=utf-8"))
        .isEqualTo(text);
    assertThat(Charsets.text(text.getBytes(StandardCharsets.UTF_8), "text/html; charset=latin1"))
        .isEqualTo(text);
    assertThat(Charsets.text(text.getBytes(StandardCharsets.UTF_16), "")).isEqualTo(text);
    assertThat(Charsets.of(new byte[] {(byte) 0xff, 'x'}, "charset=nonsense").name())
        .isEqualTo("windows-1252");
  }
}
