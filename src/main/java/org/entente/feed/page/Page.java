package org.entente.feed.page;

import java.net.URI;
import java.util.Optional;
import org.entente.model.Credit;

/**
 * The article on a web page, as told by the page. An empty string is what it does not tell.
 *
 * @param headline the headline
 * @param text the running text, a blank line between paragraphs
 * @param published day, or day and time, as written
 * @param language code that the page claims
 * @param publisher the outlet
 * @param credit who wrote it, and the news agency that it came from
 * @param canonical the address that the page calls its own
 * @param next where the article goes on
 * @param truncated whether there is more of it that the page does not show
 */
public record Page(
    String headline,
    String text,
    String published,
    String language,
    String publisher,
    Credit credit,
    Optional<URI> canonical,
    Optional<URI> next,
    boolean truncated) {

  /** This page with the text of {@code further} behind its own, where that is not there yet. */
  public Page joined(Page further) {
    StringBuilder all = new StringBuilder(text);
    for (String paragraph : further.text().split("\n\n")) {
      if (!paragraph.isBlank() && all.indexOf(paragraph) < 0) {
        all.append(all.isEmpty() ? "" : "\n\n").append(paragraph);
      }
    }
    return new Page(
        headline,
        all.toString(),
        published,
        language,
        publisher,
        credit,
        canonical,
        further.next(),
        truncated || further.truncated());
  }
}
