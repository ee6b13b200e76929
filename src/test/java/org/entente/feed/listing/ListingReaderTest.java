package org.entente.feed.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.feed.Outlet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingReaderTest {
  private static final URI BASE = URI.create("https://kabar.example/rss/dunia.xml");

  private static Listing read(String document) throws ListingProblem {
    return read(document.getBytes(StandardCharsets.UTF_8), "text/xml");
  }

  private static Listing read(byte[] document, String type) throws ListingProblem {
    return new ListingReader(Optional.empty()).read(document, BASE, type);
  }

  private static String rss(String items) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>Kabar"
        + " Dunia</title><language>id</language>"
        + items
        + "</channel></rss>";
  }

  @Test
  void readsRssWithRelativeLinksAndEachAddressOnce() throws ListingProblem {
    Listing listing =
        read(
            rss(
                "<item><title>Satu &amp; dua</title><link>/a</link>"
                    + "<pubDate>Tue, 15 Jul 2025 08:00:00 +0700</pubDate></item>"
                    + "<item><title>Lagi</title><link>https://kabar.example/a</link></item>"
                    + "<item><title>Tanpa tautan</title></item>"
                    + "<item><title>x</title><link>javascript:alert(1)</link></item>"));

    assertThat(listing.title()).isEqualTo("Kabar Dunia");
    assertThat(listing.language()).isEqualTo("id");
    assertThat(listing.items())
        .containsExactly(
            new Item(
                URI.create("https://kabar.example/a"),
                "Satu & dua",
                Optional.of(Instant.parse("2025-07-15T01:00:00Z")),
                Optional.empty()));
    assertThat(listing.skipped()).containsEntry("item.again", 1L).containsEntry("item.no-link", 2L);
  }

  @Test
  void readsAtom() throws ListingProblem {
    Listing listing =
        read(
            "<feed xmlns='http://www.w3.org/2005/Atom'><title>World</title><entry><title>One</title>"
                + "<link href='/one'/><id>x</id><published>2025-07-15T08:00:00+07:00</published>"
                + "<updated>2025-07-16T08:00:00+07:00</updated></entry></feed>");

    assertThat(listing.items()).hasSize(1);
    assertThat(listing.items().get(0).updated()).contains(Instant.parse("2025-07-16T01:00:00Z"));
  }

  @Test
  void readsJsonFeed() throws ListingProblem {
    Listing listing =
        read(
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"W\",\"items\":["
                + "{\"id\":\"1\",\"url\":\"https://kabar.example/1\",\"title\":\"One\","
                + "\"date_published\":\"2025-07-15T08:00:00+07:00\"},{\"id\":\"2\"}]}");

    assertThat(listing.items()).extracting(Item::title).contains("One");
  }

  @Test
  void readsTitleAndDayFromASitemapOfNews() throws ListingProblem {
    Listing listing =
        read(
            "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
                + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url>"
                + "<loc>https://kabar.example/a</loc><news:news><news:publication>"
                + "<news:name>Kabar</news:name><news:language>id</news:language>"
                + "</news:publication><news:publication_date>2025-07-15T08:00:00+07:00"
                + "</news:publication_date><news:title>Satu</news:title></news:news></url></urlset>");

    assertThat(listing.language()).isEqualTo("id");
    assertThat(listing.items())
        .containsExactly(
            new Item(
                URI.create("https://kabar.example/a"),
                "Satu",
                Optional.of(Instant.parse("2025-07-15T01:00:00Z")),
                Optional.empty()));
  }

  @Test
  void readsTheNewestSitemapsOfAnIndexFirst() throws ListingProblem {
    Listing listing =
        read(
            "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                + "<sitemap><loc>https://kabar.example/1.xml</loc><lastmod>2025-01-01</lastmod></sitemap>"
                + "<sitemap><loc>https://kabar.example/2.xml</loc><lastmod>2025-02-01</lastmod></sitemap>"
                + "</sitemapindex>");

    assertThat(listing.more())
        .containsExactly(
            URI.create("https://kabar.example/2.xml"), URI.create("https://kabar.example/1.xml"));
  }

  @Test
  void findsArticlesOnASectionPage() throws ListingProblem {
    String page =
        "<!doctype html><html lang=id><a href='/dunia/menlu-bertemu-di-jakarta-hari-ini'>Menlu</a>"
            + "<a href='/tentang'>Tentang</a><a href='https://lain.example/satu-dua-tiga-empat'>x</a>"
            + "<a href='/berita/123456/putin-tiba'>Putin</a>";

    assertThat(read(page).items()).extracting(Item::title).containsExactly("Menlu", "Putin");
    assertThat(
            new ListingReader(Optional.of(Pattern.compile("/tentang")))
                .read(page.getBytes(StandardCharsets.UTF_8), BASE, "text/html")
                .items())
        .extracting(Item::title)
        .containsExactly("Tentang");
  }

  @Test
  void readsAFeedThatLiesAboutItsCharacterSet() throws ListingProblem {
    String document = rss("<item><title>Málaga</title><link>/a</link></item>");

    assertThat(read(document.getBytes(Charset.forName("windows-1252")), "text/xml; charset=utf-8"))
        .extracting(l -> l.items().get(0).title())
        .isEqualTo("Málaga");
    assertThat(read(document.getBytes(StandardCharsets.UTF_16), "text/xml"))
        .extracting(l -> l.items().get(0).title())
        .isEqualTo("Málaga");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "plain words", "{\"a\":1}", "{", "<?xml version='1.0'?><x/>"})
  void saysThatADocumentIsNoFeed(String document) {
    assertThatThrownBy(() -> read(document)).isInstanceOf(ListingProblem.class);
  }

  // Attacks.

  @Test
  void refusesEveryDocumentTypeAndConnectsNowhere() {
    try (Outlet canary = Outlet.at("127.0.0.1")) {
      String outside = canary.uri("/x.dtd").toString();
      String billion =
          "<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
              + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'>";
      String[] types = {
        "<!DOCTYPE x SYSTEM '" + outside + "'>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM '" + outside + "'>]>",
        "<!DOCTYPE x [<!ENTITY % p SYSTEM '" + outside + "'> %p;]>",
        "<!DOCTYPE x [" + billion + "<!ENTITY e '&d;&d;&d;&d;'>]>",
        "<!DOCTYPE x [<!ENTITY e '" + "a".repeat(100_000) + "'>]>"
      };
      String[] roots = {
        "<rss version='2.0'><channel><title>&e;</title></channel></rss>",
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>&e;</title></feed>",
        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>&e;</loc></url></urlset>",
        "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>&e;</loc></sitemap></sitemapindex>"
      };
      for (String type : types) {
        for (String root : roots) {
          String document = "<?xml version='1.0'?>" + type + root;
          for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16}) {
            assertThatThrownBy(() -> read(document.getBytes(charset), "text/xml"))
                .isInstanceOf(ListingProblem.class);
          }
        }
      }
      assertThat(canary.asked()).isEmpty();
    }
  }

  @Test
  void survivesTagsThatNeverEnd() {
    // Were the end of each looked for anew, this would take hours.
    String endless = "<rss><channel>" + "<a</".repeat(2_000_000);

    assertThatThrownBy(() -> read(endless)).isInstanceOf(ListingProblem.class);
  }

  @Test
  void survivesDeepNestingAndAMillionItems() throws ListingProblem {
    String deep =
        rss("<item><link>/a</link>" + "<x>".repeat(50_000) + "</x>".repeat(50_000) + "</item>");
    assertThatThrownBy(() -> read(deep)).hasMessageContaining("nested too deeply");
    String hidden = deep.replace("<item>", "<!--" + "</x>".repeat(60_000) + "--><item>");
    assertThatThrownBy(() -> read(hidden)).hasMessageContaining("nested too deeply");
    StringBuilder many = new StringBuilder("{\"items\":[");
    for (int i = 0; i < 50_010; i++) {
      many.append(i == 0 ? "" : ",")
          .append("{\"url\":\"https://kabar.example/")
          .append(i)
          .append("\"}");
    }
    Listing listing = read(many.append("]}").toString());

    assertThat(listing.items()).hasSize(50_000);
    assertThat(listing.skipped()).containsEntry("item.too-many", 10L);
  }
}
