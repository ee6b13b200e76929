package org.entente.nlp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.model.BadFile;

/**
 * The words that show a language, from {@code function-words.txt}: words in lower case between
 * blanks. Plain ones are function words; one behind a plus is evidence for the language only; one
 * behind a minus speaks against it, because a neighbour that is easily taken for it uses it.
 *
 * @param words function words, which nearly every text of the language holds
 * @param more words that count as evidence for the language, beside {@code words}
 * @param against words that it does not use
 */
record FunctionWords(Set<String> words, Set<String> more, Set<String> against) {

  FunctionWords {
    words = Set.copyOf(words);
    more = Set.copyOf(more);
    against = Set.copyOf(against);
  }

  /** Reads the file; throws {@link BadFile} with the line that is wrong. */
  static FunctionWords load(Path file) {
    Map<Character, Set<String>> found =
        Map.of(' ', new HashSet<>(), '+', new HashSet<>(), '-', new HashSet<>());
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        for (String entry : line.strip().split("\\s+")) {
          add(entry, file.toString(), number, found);
        }
      }
    }
    return new FunctionWords(found.get(' '), found.get('+'), found.get('-'));
  }

  private static void add(String entry, String file, int line, Map<Character, Set<String>> found) {
    char sign = entry.charAt(0);
    boolean signed = sign == '+' || sign == '-';
    String word = signed ? entry.substring(1) : entry;
    if (word.isEmpty() || !word.equals(word.toLowerCase(Locale.ROOT))) {
      throw new BadFile(file, line, "no word in lower case: " + entry, "write it in lower case");
    }
    if (found.values().stream().anyMatch(words -> words.contains(word))) {
      throw new BadFile(file, line, word + " stands here twice", "delete one of the two");
    }
    found.getOrDefault(signed ? sign : ' ', Set.of()).add(word);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new BadFile(
          file.toString(), 0, "cannot be read: " + e.getMessage(), "restore the file");
    }
  }
}
