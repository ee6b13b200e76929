package org.entente.feed.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.entente.model.BadFile;

/** Reads the files of rules for pages: a word, a tab and a value a line; {@code #} opens a note. */
final class RuleFile {
  private RuleFile() {}

  /** Takes a line. */
  @FunctionalInterface
  interface Taker {
    void take(String first, String value, int line);
  }

  /** Hands on each line of {@code file}; throws {@link BadFile} for the first that is wrong. */
  static void read(Path file, Taker taker) {
    List<String> rows;
    try {
      rows = Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      throw new BadFile(file.toString(), 0, "no such file", "restore it");
    } catch (IOException e) {
      throw new BadFile(file.toString(), 0, "cannot be read as UTF-8", "check it");
    }
    for (int i = 0; i < rows.size(); i++) {
      String row = rows.get(i);
      if (row.isBlank() || row.startsWith("#")) {
        continue;
      }
      int tab = row.indexOf('\t');
      if (tab < 0 || row.substring(tab).isBlank()) {
        throw new BadFile(file.toString(), i + 1, "not a kind, a tab and a value", "mend it");
      }
      taker.take(row.substring(0, tab).strip(), row.substring(tab + 1).strip(), i + 1);
    }
  }

  /** The pattern that {@code value} writes; throws {@link BadFile} if it writes none. */
  static Pattern pattern(Path file, String value, int line, int flags) {
    try {
      return Pattern.compile(value, flags);
    } catch (PatternSyntaxException e) {
      throw new BadFile(
          file.toString(), line, "no sound pattern: " + e.getDescription(), "mend it");
    }
  }
}
