package org.entente.refresh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.jsoup.nodes.Entities;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/**
 * Makes a WARC file of articles in JSON lines ({@code url, title, published, text}), each a page as
 * outlets write them, with which the way from archive to graph is timed against {@code ingest} of
 * the same lines.
 */
final class TextsToWarc {
  private TextsToWarc() {}

  /** Reads the lines of the first file, writes the second. */
  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]), Path.of(args[1]));
  }

  static void write(Path lines, Path warc) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    try (BufferedReader in = Files.newBufferedReader(lines);
        WarcWriter writer =
            new WarcWriter(
                FileChannel.open(warc, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                WarcCompression.GZIP)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode article = mapper.readTree(line);
        HttpResponse page =
            new HttpResponse.Builder(200, "OK")
                .body(MediaType.HTML_UTF8, html(article).getBytes(StandardCharsets.UTF_8))
                .build();
        writer.write(
            new WarcResponse.Builder(URI.create(article.path("url").asText()))
                .date(Instant.parse("2026-01-05T00:00:00Z"))
                .body(page)
                .build());
      }
    }
  }

  private static String html(JsonNode article) {
    String paragraphs = Entities.escape(article.path("text").asText()).replace("\n\n", "</p><p>");
    return "<!doctype html><html><head><title>"
        + Entities.escape(article.path("title").asText())
        + "</title><meta property=article:published_time content="
        + article.path("published").asText()
        + "><link rel=canonical href='"
        + article.path("url").asText()
        + "'></head><body><nav><a href='/'>News</a> <a href='/world'>World</a></nav><article><h1>"
        + Entities.escape(article.path("title").asText())
        + "</h1><p>"
        + paragraphs
        + "</p></article><aside><a href='/other'>Other news of the day</a></aside></body></html>";
  }
}
