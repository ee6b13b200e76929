package org.entente.extract;

import java.util.Optional;
import org.entente.lang.Language;
import org.entente.model.EntityKind;
import org.entente.model.Mention;

/** Brackets that only give the short form of what stands in front of them. */
final class ShortForms {
  private ShortForms() {}

  /**
   * The token behind such brackets at {@code i}, which are of the phrase in front: "Perdana Menteri
   * (PM) Pakistan", "Uni Emirat Arab (UEA)"; {@code i} for any other.
   */
  static int end(Words words, Language language, int i) {
    int close = i + 2;
    if (close >= words.line().size()
        || !words.line().token(i).text().equals("(")
        || !words.line().token(close).text().equals(")")) {
      return i;
    }
    Optional<Mention> inside = words.mentionAt(i + 1);
    boolean title =
        inside.isEmpty() && language.titles().at(words.line().tokens(), i + 1).isPresent();
    return title || same(words.mentionAt(i - 1), inside) ? close + 1 : i;
  }

  private static boolean same(Optional<Mention> name, Optional<Mention> shorter) {
    return name.isPresent()
        && name.get().kind() != EntityKind.PERSON
        && shorter.isPresent()
        && shorter.get().candidates().stream()
            .anyMatch(
                s -> name.get().candidates().stream().anyMatch(n -> n.entity().equals(s.entity())));
  }
}
