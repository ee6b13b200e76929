package org.entente.feed;

import java.io.IOException;
import java.io.InputStream;

/** Reads the articles of one form. Implementations keep no state between inputs. */
interface ArticleReader {
  /**
   * Hands every article of {@code in} to {@code sink}.
   *
   * @throws BadInputException if the input as a whole gives none
   * @throws IOException if the stream breaks
   */
  void read(Source source, InputStream in, ReadOptions options, ArticleSink sink)
      throws IOException, BadInputException;
}
