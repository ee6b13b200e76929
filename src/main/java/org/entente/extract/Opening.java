package org.entente.extract;

import org.entente.model.Sentence;
import org.entente.model.Token;

/** Where a sentence opens: at its first word, or behind the dateline of the article. */
final class Opening {
  private static final int FEWEST_LETTERS = 4;

  private Opening() {}

  /** Whether nothing stands up to the token {@code i} but a dateline: "WASHINGTON In a call". */
  static boolean upTo(Grid grid, int i) {
    if (i < 0) {
      return true;
    }
    Sentence sentence = grid.words().sentence();
    String first = grid.line().token(0).text();
    if (sentence.paragraph() != 0
        || first.length() < FEWEST_LETTERS
        || !first.chars().allMatch(Character::isUpperCase)) {
      return false;
    }
    for (int k = 0; k <= i; k++) {
      Token token = grid.line().token(k);
      if (grid.words().mentionAt(k).isPresent() || token.word() && !token.capitalized()) {
        return false;
      }
    }
    return true;
  }
}
