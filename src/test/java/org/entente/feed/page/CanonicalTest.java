package org.entente.feed.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The address that a page calls its own, without reading the page. */
class CanonicalTest {
  private static final URI BASE = URI.create("https://www.example.com/a?page=all");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <link rel="canonical" href="https://www.example.com/x">                 | https://www.example.com/x
          <link href='/x?a=1&amp;b=2' rel='canonical'/>                           | https://www.example.com/x?a=1&b=2
          <LINK REL=canonical HREF=https://www.example.com/x>                     | https://www.example.com/x
          <link rel="alternate canonical" href="/x"><meta property="og:url" content="/y"> | https://www.example.com/x
          <meta property="og:url" content="/y"><link rel="canonical" href="/x">   | https://www.example.com/x
          <meta content="https://m.example.com/y" property="og:url">              | https://m.example.com/y
          <meta name="OG:URL" content=" /y ">                                     | https://www.example.com/y
          <meta property="og:url" content="https://www.example.org/y">            |
          <link rel="canonical" href="https://www.example.com/">                  |
          <link rel="canonical" href="">                                          |
          <link rel="canonical">                                                  |
          <link rel="preload" href="/canonical.css" as="style">                   |
          <title>x</title></head><body><link rel="canonical" href="/x">           |
          """)
  void isWhatTheParsedPageSays(String head, String expected) {
    String html = "<html><head>" + head + "</head><body><p>canonical</body></html>";
    Optional<URI> told = Canonical.of(html.getBytes(StandardCharsets.UTF_8), BASE);

    assertThat(told.map(URI::toString)).isEqualTo(Optional.ofNullable(expected));
    if (!head.contains("<body>")) {
      assertThat(told).isEqualTo(PageLinks.canonical(Jsoup.parse(html), BASE));
    }
  }
}
