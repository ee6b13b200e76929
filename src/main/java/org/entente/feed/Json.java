package org.entente.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.regex.Pattern;

/** How JSON is read here. */
final class Json {
  /**
   * Where Jackson says in the middle of a message which text it reads, and that it does not show
   * it.
   */
  private static final Pattern SOURCE =
      Pattern.compile(" \\((start marker )?at \\[Source: [^\\]]*\\]\\)");

  private Json() {}

  /** A mapper that takes one value and nothing behind it. */
  static ObjectMapper mapper() {
    return new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  /** What is wrong, in one line. */
  static String problem(JsonProcessingException e, String whatToDo) {
    String said =
        SOURCE.matcher(e.getOriginalMessage()).replaceAll("").lines().findFirst().orElse("");
    int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
    return "broken JSON at column " + column + ": " + said + "; " + whatToDo;
  }
}
