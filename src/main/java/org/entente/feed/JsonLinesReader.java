package org.entente.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads one article from each line of JSON. A bad line is an issue, and the next is read. A line
 * without {@code id} is known by file and line number.
 */
final class JsonLinesReader implements ArticleReader {
  private final ObjectMapper mapper = Json.mapper();

  @Override
  public void read(Source source, InputStream in, ReadOptions options, ArticleSink sink)
      throws IOException {
    Lines lines = new Lines(in, options.limit());
    while (!sink.stopped() && lines.next()) {
      try {
        line(source, lines, options, sink);
      } catch (BadInputException e) {
        sink.leftOut(Optional.of(id(source, lines)), e.issue());
      }
    }
  }

  /** What an article is called that does not say: its file and line. */
  private static String id(Source source, Lines lines) {
    return source.id() + ":" + lines.number();
  }

  private void line(Source source, Lines lines, ReadOptions options, ArticleSink sink)
      throws BadInputException {
    if (lines.tooLong()) {
      throw new BadInputException(
          source.issue(
              "input.large",
              lines.number(),
              "longer than "
                  + options.limit()
                  + " bytes, so hardly an article; split it, or raise --max-bytes"));
    }
    String text = Bytes.decode(source, lines.number(), lines.bytes());
    if (text.isBlank()) {
      return;
    }
    String where = source.name() + ":" + lines.number();
    try {
      JsonArticles.draft(source, where, id(source, lines), mapper.readTree(text))
          .finish(options, sink);
    } catch (JsonProcessingException e) {
      throw new BadInputException(
          source.issue("input.json", lines.number(), Json.problem(e, "mend or remove the line")));
    }
  }
}
