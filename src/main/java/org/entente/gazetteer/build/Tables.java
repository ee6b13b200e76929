package org.entente.gazetteer.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the open tables: CSV, tab-separated or JSON lines, packed by gzip or not. */
final class Tables {
  private static final CSVFormat COMMA =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
  private static final CSVFormat TAB =
      CSVFormat.RFC4180.builder().setDelimiter('\t').setQuote(null).get();

  private Tables() {}

  /** Rows of a comma-separated table by column name. */
  static List<Map<String, String>> csv(Path file) {
    try (CSVParser parser = CSVParser.parse(reader(file), COMMA)) {
      return parser.stream().map(CSVRecord::toMap).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Rows of a tab-separated table by column name. */
  static List<Map<String, String>> tsv(Path file) {
    CSVFormat format =
        TAB.builder().setCommentMarker('#').setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(reader(file), format)) {
      return parser.stream().map(CSVRecord::toMap).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Rows of a tab-separated table without a header. */
  static List<List<String>> plain(Path file) {
    return lines(file).stream().map(l -> List.of(l.split("\t", -1))).toList();
  }

  /** One JSON object a line. */
  static List<JsonNode> jsonLines(Path file) {
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> nodes = new ArrayList<>();
    try {
      for (String line : lines(file)) {
        nodes.add(mapper.readTree(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return nodes;
  }

  /** One JSON value, whatever stands before its first bracket. */
  static JsonNode json(Path file) {
    String text = String.join("\n", lines(file));
    int start = Math.min(at(text, '{'), at(text, '['));
    try {
      return new ObjectMapper().readTree(text.substring(start));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static int at(String text, char bracket) {
    int at = text.indexOf(bracket);
    return at < 0 ? text.length() : at;
  }

  /** The lines of a text. */
  static List<String> lines(Path file) {
    try (BufferedReader reader = reader(file)) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** The lines of a text in Latin-1. */
  static List<String> latin1(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static BufferedReader reader(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    if (file.toString().endsWith(".gz")) {
      in = new GZIPInputStream(in, 1 << 16);
    }
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }
}
