package org.entente.extract;

import org.entente.lang.Language;
import org.entente.model.Sentence;

/** Whether a sentence holds a marker of a class, of one word or several. */
final class Marked {
  private Marked() {}

  static boolean in(Sentence sentence, Language language, String marker) {
    for (int i = 0; i < sentence.tokens().size(); i++) {
      boolean phrase =
          language
              .markers()
              .at(sentence.tokens(), i)
              .filter(f -> f.value().contains(marker))
              .isPresent();
      if (phrase || language.markers().is(sentence.tokens(), i, marker)) {
        return true;
      }
    }
    return false;
  }
}
