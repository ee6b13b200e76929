package org.entente.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.Credit;

/**
 * Reads one article of plain text.
 *
 * <p>It may open with lines such as {@code title: ...}, {@code date: 2023-09-13}, {@code lang: id},
 * {@code url: ...}, {@code publisher: ...}, {@code id: ...}, ended by a blank line. Where no title
 * is given, a first line of at most 160 characters that does not end with a full stop and is
 * followed by a blank line is the headline. All the rest is the text.
 */
final class TextReader implements ArticleReader {
  private static final int LONGEST_HEADLINE = 160;
  private static final Pattern FIELD =
      Pattern.compile("(?i)(title|date|lang|url|publisher|id):[ \\t]*(.*)");

  @Override
  public void read(Source source, InputStream in, ReadOptions options, ArticleSink sink)
      throws IOException, BadInputException {
    byte[] bytes = Bytes.all(source, in, options.limit());
    String text = Bytes.decode(source, 1, bytes).replace("\r\n", "\n");
    Map<String, String> fields = new HashMap<>();
    int body = skipBlankLines(text, fields(text, fields));
    String title = fields.getOrDefault("title", "");
    if (title.isBlank()) {
      title = headline(text, body);
      body = skipBlankLines(text, body + title.length());
    }
    new Draft(
            source.name(),
            fields.getOrDefault("id", source.id()),
            source.feed(),
            fields.getOrDefault("publisher", ""),
            fields.getOrDefault("url", ""),
            fields.getOrDefault("lang", ""),
            title,
            text.substring(body).stripTrailing(),
            fields.getOrDefault("date", ""),
            Credit.NONE)
        .finish(options, sink);
  }

  /** Fills {@code fields} from the opening lines; gives the offset behind them, 0 if none. */
  private static int fields(String text, Map<String, String> fields) {
    int at = skipBlankLines(text, 0);
    while (at < text.length()) {
      int end = lineEnd(text, at);
      Matcher field = FIELD.matcher(text.substring(at, end));
      if (!field.matches()) {
        break;
      }
      fields.put(field.group(1).toLowerCase(Locale.ROOT), field.group(2).strip());
      at = Math.min(end + 1, text.length());
    }
    boolean closed = at == text.length() || text.substring(at, lineEnd(text, at)).isBlank();
    if (!closed) {
      fields.clear();
      return 0;
    }
    return at;
  }

  private static String headline(String text, int at) {
    int end = lineEnd(text, at);
    String first = text.substring(at, end);
    boolean blankBehind =
        end < text.length() && text.substring(end + 1, lineEnd(text, end + 1)).isBlank();
    boolean fits = first.strip().length() <= LONGEST_HEADLINE && !first.strip().endsWith(".");
    boolean body = !text.substring(end).isBlank();
    return fits && blankBehind && body ? first : "";
  }

  private static int skipBlankLines(String text, int from) {
    int at = from;
    while (at < text.length() && text.substring(at, lineEnd(text, at)).isBlank()) {
      at = Math.min(lineEnd(text, at) + 1, text.length());
    }
    return at;
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }
}
