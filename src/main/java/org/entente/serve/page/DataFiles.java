package org.entente.serve.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.model.BadFile;
import org.entente.serve.web.Refusal;

/**
 * What the pages read of the folder {@code data}: their words in each language ({@code
 * ui/<code>.tsv}: key, tab, text) and the outlines of countries ({@code map/countries.geojson}).
 */
final class DataFiles {
  private static final String SUFFIX = ".tsv";
  private static final String FIRST = "en";

  private final Map<String, Asset> words;
  private final Asset outlines;

  private DataFiles(Map<String, Asset> words, Asset outlines) {
    this.words = words;
    this.outlines = outlines;
  }

  /** Reads both; throws {@link BadFile} if a line is wrong or a language lacks a text. */
  static DataFiles load(Path data) {
    Map<String, ObjectNode> words = new TreeMap<>();
    for (Path file : files(data.resolve("ui"))) {
      words.put(file.getFileName().toString().replace(SUFFIX, ""), words(file));
    }
    complete(words, data.resolve("ui"));
    Path outlines = data.resolve("map").resolve("countries.geojson");
    try {
      Map<String, Asset> assets = new TreeMap<>();
      words.forEach((language, texts) -> assets.put(language, Json.asset(texts)));
      return new DataFiles(assets, Asset.of("application/geo+json", Files.readAllBytes(outlines)));
    } catch (IOException e) {
      throw new BadFile(outlines.toString(), 0, "cannot be read", "put it there again");
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    } catch (IOException e) {
      throw new BadFile(folder.toString(), 0, "no such folder", "put the words of the pages there");
    }
  }

  private static ObjectNode words(Path file) {
    ObjectNode words = Json.object();
    int number = 0;
    try {
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          if (cells.length != 2 || !cells[0].matches("[a-z][A-Za-z0-9.-]*") || cells[1].isBlank()) {
            throw new BadFile(file.toString(), number, "not understood", "write key, tab, text");
          }
          words.put(cells[0], cells[1]);
        }
      }
    } catch (IOException e) {
      throw new BadFile(file.toString(), number, "cannot be read as UTF-8", "save it as UTF-8");
    }
    return words;
  }

  private static void complete(Map<String, ObjectNode> words, Path folder) {
    ObjectNode first = words.get(FIRST);
    if (first == null) {
      throw new BadFile(folder.resolve(FIRST + SUFFIX).toString(), 0, "no such file", "write it");
    }
    words.forEach(
        (language, texts) -> {
          String file = folder.resolve(language + SUFFIX).toString();
          first
              .fieldNames()
              .forEachRemaining(
                  key -> {
                    if (!texts.has(key)) {
                      throw new BadFile(file, 0, "no text for " + key, "add a line for it");
                    }
                  });
          texts
              .fieldNames()
              .forEachRemaining(
                  key -> {
                    if (!first.has(key)) {
                      throw new BadFile(
                          file, 0, key + " is not in " + FIRST + SUFFIX, "add it there or drop it");
                    }
                  });
        });
  }

  /** Answers with the words of a language, {@code /words/<code>}. */
  void words(Asked asked, HttpServletResponse response) throws IOException {
    Asset texts = words.get(asked.rest());
    if (texts == null) {
      throw new Refusal(
          Refusal.NOT_FOUND, "There are words in " + String.join(", ", words.keySet()));
    }
    texts.send(asked, response, "no-cache");
  }

  /** Answers with the outlines of countries. */
  void outlines(Asked asked, HttpServletResponse response) throws IOException {
    outlines.send(asked, response, "max-age=86400");
  }
}
