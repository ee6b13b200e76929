package org.entente.gazetteer.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.gazetteer.Gazetteer;

/** The words that the names in the gazetteer's files are made of. */
final class Names {
  private static final List<String> COLUMNS =
      List.of("en", "id", "aliases", "aliases_en", "aliases_id", "short", "acronyms", "seats");

  private Names() {}

  /** The folded names of one word, and the folded words in capitals within longer names. */
  static Set<String> words(Path data) {
    Set<String> words = new HashSet<>();
    try (Stream<Path> walk = Files.walk(data, 2)) {
      walk.filter(p -> p.toString().endsWith(".tsv") && !p.getParent().equals(data))
          .filter(p -> !p.getParent().endsWith("build"))
          .sorted()
          .forEach(p -> add(p, words));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + data, e);
    }
    return words;
  }

  private static void add(Path file, Set<String> words) {
    List<List<String>> rows =
        Tables.plain(file).stream().filter(r -> !r.get(0).startsWith("#")).toList();
    List<String> columns = rows.get(0);
    for (List<String> row : rows.subList(1, rows.size())) {
      for (String column : COLUMNS) {
        int at = columns.indexOf(column);
        if (at >= 0) {
          for (String name : row.get(at).split("\\|")) {
            add(name, words);
          }
        }
      }
    }
  }

  private static void add(String name, Set<String> words) {
    String folded = Gazetteer.fold(name);
    if (!folded.contains(" ")) {
      words.add(folded);
      return;
    }
    for (String part : name.split("[ -]")) {
      if (part.length() > 1 && part.equals(part.toUpperCase(Locale.ROOT))) {
        words.add(Gazetteer.fold(part));
      }
    }
  }
}
