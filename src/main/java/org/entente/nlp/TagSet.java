package org.entente.nlp;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.model.BadFile;

/**
 * What the tags of a tagger's model are in the universal tag set: {@code tagset.tsv} of a language,
 * whose rows are {@code tag <tab> UPOS [<tab> words] [<tab> tags of the next verb]}. A tag that no
 * row knows is {@code X}.
 */
final class TagSet {
  private static final String UNKNOWN = "X";

  /** The penn tags of what may stand between an auxiliary and its verb: "has not yet met". */
  private static final String ADVERB = "RB";

  private final Map<String, List<Row>> rows;

  private TagSet(Map<String, List<Row>> rows) {
    this.rows = rows;
  }

  private record Row(String universal, Set<String> words, Set<String> before) {

    boolean fits(String word, String next) {
      return (words.isEmpty() || words.contains(word))
          && (before.isEmpty() || before.contains(next));
    }
  }

  /** Reads the file if there is one; throws {@link BadFile} with the line that is wrong. */
  static Optional<TagSet> load(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Map<String, List<Row>> rows = new HashMap<>();
    int number = 0;
    for (String line : DataLines.of(file)) {
      number++;
      if (!line.isBlank() && !line.startsWith("# ")) {
        String[] cells = line.strip().split("\t");
        if (cells.length < 2 || cells.length > 4) {
          throw new BadFile(
              file.toString(),
              number,
              "no row of the form tag, UPOS, words, tags of the next verb",
              "part two to four cells by tabs");
        }
        rows.computeIfAbsent(cells[0], t -> new ArrayList<>())
            .add(new Row(cells[1], choice(cells, 2), choice(cells, 3)));
      }
    }
    return Optional.of(new TagSet(rows));
  }

  private static Set<String> choice(String[] cells, int at) {
    return at < cells.length && !cells[at].isBlank()
        ? Set.of(cells[at].strip().split("\\|"))
        : Set.of();
  }

  /** The universal tags of words that the model tags so. */
  List<String> universal(List<String> words, String[] tags) {
    List<String> universal = new ArrayList<>(tags.length);
    for (int i = 0; i < tags.length; i++) {
      String word = words.get(i).toLowerCase(Locale.ROOT);
      String next = next(tags, i);
      universal.add(
          rows.getOrDefault(tags[i], List.of()).stream()
              .filter(r -> r.fits(word, next))
              .map(Row::universal)
              .findFirst()
              .orElse(UNKNOWN));
    }
    return universal;
  }

  private static String next(String[] tags, int at) {
    int i = at + 1;
    while (i < tags.length && tags[i].equals(ADVERB)) {
      i++;
    }
    return i < tags.length ? tags[i] : "";
  }
}
