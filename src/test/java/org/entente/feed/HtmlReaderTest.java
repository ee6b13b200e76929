package org.entente.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.entente.model.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReaderTest {
  private static final String BODY =
      "<p>The president of Finland received the prime minister of Estonia in Helsinki on Monday,"
          + " and the two spoke of the security of the Baltic Sea for more than two hours.</p>"
          + "<p>They will <a href='/m'>meet again</a> in Tallinn in the spring, both offices said"
          + " in a joint statement that was published in the evening.</p>";

  @TempDir Path folder;

  private Article read(String html) throws IOException {
    return Heard.of(Files.writeString(folder.resolve("page.html"), html)).article();
  }

  private static String twoParagraphs() {
    return "The president of Finland received the prime minister of Estonia in Helsinki on Monday,"
        + " and the two spoke of the security of the Baltic Sea for more than two hours.\n\n"
        + "They will meet again in Tallinn in the spring, both offices said in a joint statement"
        + " that was published in the evening.";
  }

  @Test
  void takesTheParagraphsOfTheArticleAndNothingAroundThem() throws IOException {
    Article article =
        read(
            "<html lang=id><head><title>Talks - The Example</title><script>var a='x'</script></head>"
                + "<body><nav><p>Home World Sport</p></nav><article><h1>Talks in Helsinki</h1>"
                + "<figure><figcaption>A photo</figcaption></figure>"
                + BODY
                + "<p><a href='/x'>Read also: something else entirely</a></p>"
                + "<aside><p>Subscribe now</p></aside></article>"
                + "<footer><p>Copyright</p></footer></body></html>");

    assertThat(article.headline()).isEqualTo("Talks in Helsinki");
    assertThat(article.text()).isEqualTo(twoParagraphs());
  }

  @Test
  void believesWhatThePageTellsMachines() throws IOException {
    Article article =
        read(
            "<html><head><script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebPage\"},"
                + "{\"@type\":[\"NewsArticle\"],\"headline\":\"Talks &amp; more\","
                + "\"datePublished\":\"2025-03-01T00:30:00+07:00\",\"inLanguage\":\"id\","
                + "\"url\":\"https://example.org/talks\",\"publisher\":{\"name\":\"The Example\"}}]}"
                + "</script></head><body><h1>Other</h1><main>"
                + BODY
                + "</main></body></html>");

    assertThat(article.headline()).isEqualTo("Talks & more");
    assertThat(article.published()).contains(LocalDate.of(2025, 3, 1));
    assertThat(article.url()).contains("https://example.org/talks");
    assertThat(article.publisher()).contains("The Example");
  }

  @Test
  void readsMetaTagsWhereThereIsNoJsonLd() throws IOException {
    Article article =
        read(
            "<head><meta property='og:title' content='Talks'><meta property='og:site_name'"
                + " content='The Example'><meta property='article:published_time'"
                + " content='2025-03-02T09:00:00Z'><link rel=canonical href='https://example.org/2'>"
                + "<script type='application/ld+json'>{broken</script></head><body><div>"
                + BODY
                + "</div></body>");

    assertThat(article.headline()).isEqualTo("Talks");
    assertThat(article.published()).contains(LocalDate.of(2025, 3, 2));
    assertThat(article.url()).contains("https://example.org/2");
    assertThat(article.text()).isEqualTo(twoParagraphs());
  }

  @Test
  void leavesTheLanguageToBeTold() throws IOException {
    assertThat(read("<html lang=en><body>" + BODY + "</body></html>").language()).isEmpty();
  }

  @Test
  void startsAParagraphAtTwoLineBreaks() throws IOException {
    Article article = read("<article>" + "Satu. ".repeat(40) + "<br> <br/>Dua.<br>Tiga.</article>");

    assertThat(article.text()).endsWith("Satu.\n\nDua. Tiga.");
  }

  @Test
  void takesTheBodyToldToMachinesWhereThePageShowsLittle() throws IOException {
    Article article =
        read(
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"T\","
                + "\"articleBody\":\"They met in Oslo. They agreed.\"}</script><p>Log in.</p>");

    assertThat(article.text()).isEqualTo("They met in Oslo. They agreed.");
  }

  @Test
  void readsThePageInItsOwnCharacterSet() throws IOException {
    Path file = folder.resolve("latin.html");
    String html = "<meta charset=windows-1252><article><p>Café in Kraków? No: Málaga</p></article>";
    Files.write(file, html.getBytes(Charset.forName("windows-1252")));

    assertThat(Heard.of(file).article().text()).contains("Café").contains("Málaga");
  }

  @Test
  void readsAPageThatLiesAboutItsCharacterSet() throws IOException {
    Path file = folder.resolve("wrong.html");
    String html = "<meta charset=utf-8><article><p>é è à ü ö ä é è à ü ö ä</p></article>";
    Files.write(file, html.getBytes(Charset.forName("windows-1252")));

    assertThat(Heard.of(file).article().text()).isEqualTo("é è à ü ö ä é è à ü ö ä");
  }

  @Test
  void refusesAPageThatFitsNoCharacterSet() throws IOException {
    Path file = folder.resolve("broken.html");
    String html = "<meta charset=utf-8><article><p>\u0081\u008d\u008f\u0090 a</p></article>";
    Files.write(file, html.getBytes(Charset.forName("ISO-8859-1")));

    assertThat(Heard.of(file).lines())
        .containsExactly(
            file
                + ": the page does not hold to its character set (windows-1252); save it as UTF-8");
  }

  @Test
  void doesNotChokeOnAMillionNestedTags() throws IOException {
    Article article = read("<p>They met.</p>" + "<div>".repeat(100_000));

    assertThat(article.text()).contains("They met.");
  }
}
