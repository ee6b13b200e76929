package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.feed.Outlet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Adding and trying a feed that is a sitemap index: what it lists stands in other documents. */
class FeedsCommandTest {
  private static final String SITEMAPS = " xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>";

  @TempDir Path folder;

  private Outlet outlet;

  @BeforeEach
  void open() throws IOException {
    Files.copy(Path.of("data/feeds/defaults.ttl"), folder.resolve("defaults.ttl"));
    outlet = Outlet.at("127.0.0.2");
    outlet.page(
        "/index.xml",
        "application/xml",
        "<sitemapindex" + SITEMAPS + loc("sitemap", "/news.xml") + "</sitemapindex>");
    outlet.page(
        "/news.xml", "application/xml", "<urlset" + SITEMAPS + loc("url", "/paris") + "</urlset>");
    outlet.page(
        "/paris",
        "text/html",
        OutletRefresh.page("Prabowo ke Paris", "Prabowo bertemu Macron di Paris."));
  }

  @AfterEach
  void close() {
    outlet.close();
  }

  private String loc(String element, String path) {
    return "<%1$s><loc>%2$s</loc></%1$s>".formatted(element, outlet.uri(path));
  }

  private Run feeds(String... more) {
    List<String> all = new ArrayList<>(List.of("feeds"));
    all.addAll(List.of(more));
    all.addAll(List.of("--feeds", folder.toString(), "--allow-network", "127.0.0.2/32"));
    return Run.of(all.toArray(String[]::new));
  }

  @Test
  void looksIntoTheFirstDocumentOfAnIndex() {
    Run added = feeds("add", outlet.uri("/index.xml").toString(), "--slug", "peta");
    Run tried = feeds("test", "peta");

    assertThat(added.err()).contains("peta lists 1 articles in the first of its 1 documents");
    assertThat(tried.code()).isZero();
    assertThat(tried.lines()).contains("0 articles, 1 further documents");
    assertThat(tried.out()).contains("headline   Prabowo ke Paris");
  }
}
