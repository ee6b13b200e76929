package org.entente.nlp;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.model.BadFile;

/**
 * The words that show a language, from {@code function-words.txt}: words in lower case between
 * blanks. Plain ones are function words; one behind a plus tells the language from a neighbour that
 * is easily taken for it; one behind a minus is a word of that neighbour, and speaks against.
 *
 * @param words function words, which nearly every text of the language holds
 * @param more words that the language has and its neighbour has not
 * @param against words that the neighbour has and the language has not
 */
public record FunctionWords(Set<String> words, Set<String> more, Set<String> against) {

  /** Makes the sets unmodifiable. */
  public FunctionWords {
    words = Set.copyOf(words);
    more = Set.copyOf(more);
    against = Set.copyOf(against);
  }

  /** Reads the file; throws {@link BadFile} with the line that is wrong. */
  public static FunctionWords load(Path file) {
    Map<Character, Set<String>> found =
        Map.of(' ', new HashSet<>(), '+', new HashSet<>(), '-', new HashSet<>());
    int number = 0;
    for (String line : DataLines.of(file)) {
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
    boolean contradicts = found.get(sign == '-' ? '+' : '-').contains(word);
    if (contradicts || !found.getOrDefault(signed ? sign : ' ', Set.of()).add(word)) {
      throw new BadFile(file, line, word + " stands here twice", "delete one of the two");
    }
  }
}
