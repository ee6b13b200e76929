package org.entente.feed.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.feed.page.PageRules.Line;

/** Holds the paragraphs that a page shows against the body that it tells to machines. */
final class ToldText {
  private final PageRules rules;

  ToldText(PageRules rules) {
    this.rules = rules;
  }

  /**
   * The paragraphs that are shown, unless the body that is told to machines is clearly longer.
   * Where that body is whole, and no mere opening of what is shown, it tells which paragraphs
   * belong to the article.
   */
  String text(List<String> shown, String told) {
    List<String> confirmed = new ArrayList<>();
    String plainTold = squeezed(told);
    for (String paragraph : shown) {
      if (plainTold.contains(squeezed(paragraph))) {
        confirmed.add(paragraph);
      }
    }
    int sure = squeezed(String.join("", confirmed)).length();
    String seen = String.join("\n\n", shown);
    boolean whole = sure * 2 >= squeezed(seen).length();
    if (whole && sure * 10 >= plainTold.length() * 8 && sure > 0) {
      return String.join("\n\n", confirmed);
    }
    return told.length() > seen.length() * 5 / 4 ? cleaned(told) : seen;
  }

  private String cleaned(String told) {
    List<String> kept = new ArrayList<>();
    for (String paragraph : told.split("\\R\\s*")) {
      String plain =
          rules.lines(Line.INSIDE).without(paragraph.replaceAll("[\\s\\u00a0]+", " ").strip());
      if (!plain.isEmpty()
          && !rules.lines(Line.POINTER).begins(plain)
          && !rules.lines(Line.WHOLE).is(plain)) {
        kept.add(plain);
      }
    }
    return String.join("\n\n", kept);
  }

  /** Letters and digits alone, so that quotes and blanks of two copies do not matter. */
  private static String squeezed(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
