package org.entente.feed.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Reads WARC and WET files of others: the web pages among their responses, and texts that were made
 * of such, as Common Crawl publishes them. A record that is broken or too large is counted and
 * passed over.
 */
public final class WarcSource {
  private static final String ENCODING = "Content-Encoding";

  private WarcSource() {}

  /**
   * Hands the documents of {@code file} to {@code taker} until that says no.
   *
   * @param mostBytes the largest document that is taken
   * @param problems told code and detail of what is passed over
   */
  public static void read(
      Path file, int mostBytes, Predicate<Capture> taker, BiConsumer<String, String> problems)
      throws IOException {
    try (WarcReader reader = new WarcReader(file)) {
      reader.setLenient(true);
      while (true) {
        Optional<WarcRecord> record = reader.next();
        if (record.isEmpty()) {
          return;
        }
        Optional<Capture> capture = capture(record.get(), mostBytes, problems);
        if (capture.isPresent() && !taker.test(capture.get())) {
          return;
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      problems.accept("input.warc", file + " is broken or cut off: " + e.getMessage());
    }
  }

  private static Optional<Capture> capture(
      WarcRecord record, int mostBytes, BiConsumer<String, String> problems) throws IOException {
    try {
      if (record instanceof WarcResponse response) {
        return page(response, mostBytes);
      }
      if (record instanceof WarcConversion conversion) {
        byte[] text = capped(conversion.body().stream().readNBytes(mostBytes + 1), mostBytes);
        return Optional.of(
            new Capture(
                conversion.targetURI(),
                conversion.date(),
                200,
                Capture.CONVERTED,
                html(new String(text, StandardCharsets.UTF_8))));
      }
      return Optional.empty();
    } catch (TooLarge e) {
      problems.accept("fetch.large", "a record larger than " + mostBytes + " bytes");
    } catch (IOException | IllegalArgumentException e) {
      problems.accept("input.record", "a broken record: " + e.getMessage());
    }
    return Optional.empty();
  }

  private static Optional<Capture> page(WarcResponse response, int mostBytes)
      throws IOException, TooLarge {
    if (!response.contentType().base().equals(MediaType.HTTP)
        || response.http().status() != 200
        || !response.http().contentType().base().toString().contains("html")) {
      return Optional.empty();
    }
    boolean packed = response.http().headers().first(ENCODING).isPresent();
    byte[] body =
        packed
            ? response.http().bodyDecoded().stream().readNBytes(mostBytes + 1)
            : response.http().body().stream().readNBytes(mostBytes + 1);
    return Optional.of(
        new Capture(
            response.targetURI(),
            response.date(),
            200,
            response.http().contentType().toString(),
            capped(body, mostBytes)));
  }

  /** A page of the lines of a text, the first as its headline. */
  private static byte[] html(String text) {
    StringBuilder html = new StringBuilder("<html><body><article>");
    String open = "<h1>";
    String close = "</h1>";
    for (String line : text.split("\\R")) {
      if (!line.isBlank()) {
        String plain = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        html.append(open).append(plain.strip()).append(close).append('\n');
        open = "<p>";
        close = "</p>";
      }
    }
    return html.append("</article></body></html>").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] capped(byte[] bytes, int most) throws TooLarge {
    if (bytes.length > most) {
      throw new TooLarge();
    }
    return bytes;
  }

  private static final class TooLarge extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
