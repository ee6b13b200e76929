package org.entente.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads a JSON object as one article, an array of objects as many; the file at once. */
final class JsonReader implements ArticleReader {
  private final ObjectMapper mapper = Json.mapper();

  @Override
  public void read(Source source, InputStream in, ReadOptions options, ArticleSink sink)
      throws IOException, BadInputException {
    JsonNode json = parse(source, Bytes.decode(source, 1, Bytes.all(source, in, options.limit())));
    if (!json.isArray()) {
      JsonArticles.draft(source, source.name(), source.id(), json).finish(options, sink);
      return;
    }
    int count = 0;
    for (JsonNode one : json) {
      count++;
      if (sink.stopped()) {
        return;
      }
      String where = source.name() + " (article " + count + ")";
      String id = source.id() + ":" + count;
      try {
        JsonArticles.draft(source, where, id, one).finish(options, sink);
      } catch (BadInputException e) {
        sink.leftOut(Optional.of(id), e.issue());
      }
    }
  }

  private JsonNode parse(Source source, String text) throws IOException, BadInputException {
    try {
      return mapper.readTree(text);
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new BadInputException(
          source.issue("input.json", line, Json.problem(e, "mend the file")));
    }
  }
}
