package org.entente.feed;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes the line ends out of text that was wrapped to a width, as press releases, mail and old wire
 * copy are: there a paragraph ends at a blank line, everywhere else at the end of its line.
 *
 * <p>Text is wrapped if the longest line is no longer than a page is wide, and nearly every line
 * that another follows could not have held the first word of that next line. Nothing else shows it
 * so surely: lines that end where a paragraph ends leave room.
 */
final class Wrapping {
  /** Lines that are longer are paragraphs, not lines of a page. */
  private static final int WIDEST = 100;

  /** Fewer line ends inside of paragraphs prove nothing. */
  private static final int FEWEST = 2;

  /** The share of the line ends that must be due to the width. */
  private static final double NEARLY_ALL = 0.8;

  private static final Pattern ITEM = Pattern.compile("\\s*[-*•–]\\s");

  private Wrapping() {}

  /** {@code text} with a blank in place of each line end that is due to the width; as long. */
  static String undone(String text) {
    List<String> lines = Arrays.asList(text.split("\n", -1));
    int width = lines.stream().mapToInt(line -> line.stripTrailing().length()).max().orElse(0);
    if (width > WIDEST) {
      return text;
    }
    int inside = 0;
    int due = 0;
    for (int i = 1; i < lines.size(); i++) {
      inside += goesOn(lines, i) ? 1 : 0;
      due += due(lines, i, width) ? 1 : 0;
    }
    return inside < FEWEST || due < NEARLY_ALL * inside ? text : joined(lines, width);
  }

  private static String joined(List<String> lines, int width) {
    StringBuilder text = new StringBuilder(lines.get(0));
    for (int i = 1; i < lines.size(); i++) {
      text.append(due(lines, i, width) ? ' ' : '\n').append(lines.get(i));
    }
    return text.toString();
  }

  /** Whether the line and the one before it both hold something, and it opens no item of a list. */
  private static boolean goesOn(List<String> lines, int i) {
    return !lines.get(i).isBlank()
        && !lines.get(i - 1).isBlank()
        && !ITEM.matcher(lines.get(i)).lookingAt();
  }

  /** Whether the line before could not have held the first word of this one. */
  private static boolean due(List<String> lines, int i, int width) {
    String line = lines.get(i).stripLeading();
    int blank = line.indexOf(' ');
    int word = blank < 0 ? line.stripTrailing().length() : blank;
    return goesOn(lines, i) && lines.get(i - 1).stripTrailing().length() + 1 + word > width;
  }
}
