package org.entente.nlp.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.BadFile;

/**
 * The treebanks of a language, as {@code training.tsv} names them: {@code file <tab> use <tab>
 * origin}.
 *
 * @param parts the files, in the order of the list
 */
record Corpus(List<Part> parts) {

  Corpus {
    parts = List.copyOf(parts);
  }

  /** What a file is for. */
  enum Use {
    /** Trained on; its tags are the rule. */
    STANDARD,
    /** Trained on as it is. */
    TRAIN,
    /** Trained on after its tags were brought in line with the standard's. */
    RELABEL,
    /** Never trained on. */
    TEST;

    private static Optional<Use> of(String word) {
      return Arrays.stream(values())
          .filter(u -> u.name().toLowerCase(Locale.ROOT).equals(word))
          .findFirst();
    }
  }

  /**
   * One file.
   *
   * @param file its name
   * @param use what it is for
   * @param origin treebank, part and licence
   * @param sentences what it holds
   */
  record Part(String file, Use use, String origin, List<TreebankSentence> sentences) {
    Part {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * Reads the files that {@code list} names, wherever they lie below {@code from}; throws {@link
   * BadFile} if the list is wrong or a file is missing.
   */
  static Corpus load(Path list, Path from) {
    List<Path> files = treebanks(from);
    List<Part> parts = new ArrayList<>();
    int number = 0;
    for (String line : lines(list)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        parts.add(part(line.split("\t"), files, from, list.toString(), number));
      }
    }
    return new Corpus(parts);
  }

  private static Part part(String[] cells, List<Path> files, Path from, String list, int line) {
    Optional<Use> use = cells.length == 3 ? Use.of(cells[1].strip()) : Optional.empty();
    if (use.isEmpty()) {
      throw new BadFile(
          list, line, "no row of file, use, origin", "use standard, train, relabel or test");
    }
    String name = cells[0].strip();
    Path file =
        files.stream()
            .filter(f -> f.getFileName().toString().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new BadFile(
                        list,
                        line,
                        name + " is not below " + from,
                        "download the treebank (" + cells[2].strip() + ") into that folder"));
    return new Part(name, use.get(), cells[2].strip(), Conllu.read(file));
  }

  private static List<Path> treebanks(Path from) {
    try (Stream<Path> files = Files.walk(from)) {
      return files.filter(f -> f.toString().endsWith(".conllu")).sorted().toList();
    } catch (IOException e) {
      throw new BadFile(from.toString(), 0, "cannot be listed: " + e.getMessage(), "give a folder");
    }
  }

  private static List<String> lines(Path list) {
    try {
      return Files.readAllLines(list, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new BadFile(
          list.toString(), 0, "cannot be read: " + e.getMessage(), "list the treebanks there");
    }
  }

  /** The sentences of all files with one of {@code uses}. */
  List<TreebankSentence> sentences(Use... uses) {
    return parts.stream()
        .filter(p -> List.of(uses).contains(p.use()))
        .flatMap(p -> p.sentences().stream())
        .toList();
  }
}
