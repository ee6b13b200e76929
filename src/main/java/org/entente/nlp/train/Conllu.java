package org.entente.nlp.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.BadFile;

/**
 * Reads treebanks in the <a href="https://universaldependencies.org/format.html">CoNLL-U</a> format
 * as surface tokens: the syntactic words of a multi-word token ("menyetujui" + "nya") are put
 * together, under the tag of the one that heads the others.
 */
final class Conllu {
  private Conllu() {}

  /** The sentences of a file, in order; throws {@link BadFile} with the line that is wrong. */
  static List<TreebankSentence> read(Path file) {
    List<TreebankSentence> sentences = new ArrayList<>();
    Block block = new Block();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (line.isBlank()) {
        block.close(sentences);
        block = new Block();
      } else if (line.startsWith("# text =")) {
        block.text = line.substring("# text =".length()).strip();
      } else if (!line.startsWith("#")) {
        block.add(line.split("\t"), file, number);
      }
    }
    block.close(sentences);
    return sentences;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new BadFile(file.toString(), 0, "cannot be read: " + e.getMessage(), "check the path");
    }
  }

  /** The lines of one sentence. */
  private static final class Block {
    private final List<TreebankSentence.Word> words = new ArrayList<>();
    private final List<String[]> parts = new ArrayList<>();
    private String text = "";
    private String surface = "";
    private boolean space = true;
    private int first;
    private int last;

    void add(String[] cells, Path file, int line) {
      if (cells.length != 10) {
        throw new BadFile(
            file.toString(), line, cells.length + " columns instead of 10", "give a CoNLL-U file");
      }
      if (cells[0].contains(".")) {
        return;
      }
      boolean after = !cells[9].contains("SpaceAfter=No");
      int dash = cells[0].indexOf('-');
      if (dash > 0) {
        first = Integer.parseInt(cells[0].substring(0, dash));
        last = Integer.parseInt(cells[0].substring(dash + 1));
        surface = cells[1];
        space = after;
        return;
      }
      int id = Integer.parseInt(cells[0]);
      if (id > last) {
        words.add(new TreebankSentence.Word(cells[1], cells[3], after));
        return;
      }
      parts.add(cells);
      if (id == last) {
        words.add(new TreebankSentence.Word(surface, headTag(), space));
        parts.clear();
      }
    }

    /** The tag of the part that hangs on none of the others. */
    private String headTag() {
      for (String[] part : parts) {
        int head = part[6].equals("_") ? 0 : Integer.parseInt(part[6]);
        if (head < first || head > last) {
          return part[3];
        }
      }
      return parts.get(0)[3];
    }

    void close(List<TreebankSentence> sentences) {
      if (!words.isEmpty()) {
        sentences.add(new TreebankSentence(text, words));
      }
    }
  }
}
