package org.entente.feed;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the user says about inputs that do not say it themselves.
 *
 * @param language ISO 639-1 code
 * @param published day of publication
 * @param feed slug of the source; otherwise the name of the file, or of the folder it was found in
 * @param format the form of the inputs; otherwise told from name and content
 * @param limit the largest article that is read, in bytes
 */
public record ReadOptions(
    Optional<String> language,
    Optional<LocalDate> published,
    Optional<String> feed,
    Optional<InputFormat> format,
    int limit) {

  private static final int LIMIT = 8 << 20;

  /** Everything told from the inputs; articles up to 8 MiB. */
  public static final ReadOptions DEFAULT =
      new ReadOptions(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), LIMIT);

  /** These options for articles without a language of their own. */
  public ReadOptions withLanguage(String code) {
    return new ReadOptions(Optional.of(code), published, feed, format, limit);
  }

  /** These options for articles without a day of publication of their own. */
  public ReadOptions withPublished(LocalDate day) {
    return new ReadOptions(language, Optional.of(day), feed, format, limit);
  }

  /** These options with the name of the source. */
  public ReadOptions withFeed(String slug) {
    return new ReadOptions(language, published, Optional.of(slug), format, limit);
  }

  /** These options with another largest size, in bytes. */
  public ReadOptions withLimit(int bytes) {
    return new ReadOptions(language, published, feed, format, bytes);
  }
}
