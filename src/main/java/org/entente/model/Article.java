package org.entente.model;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * An article as it was read; its text is never edited afterwards, so that spans stay true.
 *
 * @param id the identifier that the source gave (feed guid, {@code id} of a JSON line, file name)
 * @param feed the slug of the feed or of the input that it came from
 * @param publisher who published it, where known
 * @param url where it can be read, where known
 * @param language ISO 639-1 code of the language that it is written in
 * @param headline the headline, empty where it has none
 * @param text the body, exactly as read
 * @param published the day of publication at the outlet, where known
 * @param credit whom it names as its makers
 * @param moment the moment of publication, on the clock of the outlet, where known
 */
public record Article(
    String id,
    String feed,
    Optional<String> publisher,
    Optional<String> url,
    String language,
    String headline,
    String text,
    Optional<LocalDate> published,
    Credit credit,
    Optional<OffsetDateTime> moment) {

  /** An article of which no more than the day of publication is known. */
  public Article(
      String id,
      String feed,
      Optional<String> publisher,
      Optional<String> url,
      String language,
      String headline,
      String text,
      Optional<LocalDate> published,
      Credit credit) {
    this(id, feed, publisher, url, language, headline, text, published, credit, Optional.empty());
  }

  /** An article that names nobody as its maker. */
  public Article(
      String id,
      String feed,
      Optional<String> publisher,
      Optional<String> url,
      String language,
      String headline,
      String text,
      Optional<LocalDate> published) {
    this(id, feed, publisher, url, language, headline, text, published, Credit.NONE);
  }

  /** What names this article for ever: its address, or else its feed and the identifier there. */
  public String iri() {
    return Iris.article(url.orElse(feed + "#" + id));
  }

  /** The same article, said to be in another language. */
  public Article withLanguage(String code) {
    return new Article(id, feed, publisher, url, code, headline, text, published, credit, moment);
  }

  /** The same article, said to be made by others. */
  public Article with(Credit makers) {
    return new Article(
        id, feed, publisher, url, language, headline, text, published, makers, moment);
  }
}
