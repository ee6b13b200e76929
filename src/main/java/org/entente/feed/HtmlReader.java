package org.entente.feed;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.entente.feed.page.Characters;
import org.entente.feed.page.Charsets;
import org.entente.feed.page.Page;
import org.entente.feed.page.PageReader;

/**
 * Reads one article from a web page. The language that a page claims is not believed, as templates
 * claim the wrong one too often.
 */
final class HtmlReader implements ArticleReader {
  private static final double MOST_REPLACED = 0.01;
  private static final URI NOWHERE = URI.create("file:///");

  private final PageReader pages;

  HtmlReader(PageReader pages) {
    this.pages = pages;
  }

  @Override
  public void read(Source source, InputStream in, ReadOptions options, ArticleSink sink)
      throws IOException, BadInputException {
    byte[] bytes = Bytes.all(source, in, options.limit());
    Page page = pages.read(Charsets.text(bytes, ""), NOWHERE);
    if (Characters.replaced(page.text()) > MOST_REPLACED) {
      throw new BadInputException(
          source.issue(
              "input.encoding",
              "the page does not hold to its character set ("
                  + Charsets.of(bytes, "").name()
                  + "); save it as UTF-8"));
    }
    new Draft(
            source.name(),
            source.id(),
            source.feed(),
            page.publisher(),
            page.canonical().map(URI::toString).orElse(""),
            "",
            page.headline(),
            page.text(),
            page.published(),
            page.credit())
        .finish(options, sink);
  }
}
