package org.entente.nlp.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.BadFile;

/**
 * The corpora that the name finder of a language is made from, as {@code names.tsv} names them:
 * {@code file <tab> use <tab> origin}. The file is the end of a path, as two corpora may call
 * theirs alike.
 *
 * @param parts the files, in the order of the list
 */
record NameCorpus(List<Part> parts) {

  NameCorpus {
    parts = List.copyOf(parts);
  }

  /** Trained on, never trained on, or plain text for clusters of words. */
  private static final List<String> USES = List.of("train", "test", "text");

  /**
   * One file.
   *
   * @param name the end of its path, as the list has it
   * @param use {@code train}, {@code test} or {@code text}
   * @param origin corpus, part and licence
   * @param file where it lies
   */
  record Part(String name, String use, String origin, Path file) {}

  /** Finds the files below {@code from}; throws {@link BadFile} if one is missing. */
  static NameCorpus load(Path list, Path from) {
    List<Path> files = CorpusFiles.below(from);
    List<Part> parts = new ArrayList<>();
    int number = 0;
    for (String line : CorpusFiles.lines(list)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        parts.add(part(line.split("\t"), files, from, list, number));
      }
    }
    return new NameCorpus(parts);
  }

  private static Part part(String[] cells, List<Path> files, Path from, Path list, int line) {
    if (cells.length != 3 || !USES.contains(cells[1])) {
      throw CorpusFiles.wrong(
          list, line, "no row of file, use, origin", "use " + String.join(" or ", USES));
    }
    Path file =
        files.stream()
            .filter(f -> f.endsWith(cells[0]))
            .findFirst()
            .orElseThrow(
                () ->
                    CorpusFiles.wrong(
                        list,
                        line,
                        cells[0] + " is not below " + from,
                        "download it (" + cells[2] + ") into that folder"));
    return new Part(cells[0], cells[1], cells[2], file);
  }

  /** The files with this use. */
  List<Part> parts(String use) {
    return parts.stream().filter(p -> p.use().equals(use)).toList();
  }

  /** The marked sentences of all files to train on. */
  List<NamedSentence> training() {
    return parts("train").stream().flatMap(p -> NameColumns.read(p.file()).stream()).toList();
  }

  /** All sentences but those of the tests, as words. */
  List<List<String>> text(PlainText reader) {
    return parts.stream()
        .filter(p -> !p.use().equals("test"))
        .flatMap(p -> reader.sentences(p.file()).stream())
        .toList();
  }
}
