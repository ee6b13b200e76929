package org.entente.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.Document;
import org.entente.model.Layer;
import org.entente.model.Mention;
import org.entente.model.Sentence;
import org.entente.model.Token;

/**
 * Finds the verb of a sentence in which the tagger has found none: "Putin shrugs off warrant".
 * Short sentences and headlines look like a heap of nouns to a model that was trained on long ones;
 * a word with the ending of the present right behind a name is the verb then.
 */
final class MissedVerbs {
  private static final String VERB = "VERB";
  private static final String NOUN = "NOUN";

  private final String ending;

  /**
   * Looks for verbs of a language.
   *
   * @param ending of its verbs in the present; empty if it has none, then nothing is changed
   */
  MissedVerbs(String ending) {
    this.ending = ending;
  }

  /** The tags, with one noun made a verb if the sentence has none. */
  List<String> repair(Document document, Sentence sentence, List<String> tags) {
    if (ending.isEmpty() || tags.contains(VERB) || !document.has(Layer.MENTIONS)) {
      return tags;
    }
    List<Token> tokens = sentence.tokens();
    for (int i = 1; i + 1 < tokens.size(); i++) {
      if (tags.get(i).equals(NOUN)
          && tokens.get(i).lower().endsWith(ending)
          && named(document, tokens.get(i - 1))
          && !tokens.get(i + 1).text().equals(",")) {
        List<String> repaired = new ArrayList<>(tags);
        repaired.set(i, VERB);
        return repaired;
      }
    }
    return tags;
  }

  /** Whether the name of somebody or something that acts ends in {@code token}. */
  private static boolean named(Document document, Token token) {
    Optional<Mention> mention =
        document.get(Layer.MENTIONS).stream()
            .filter(m -> m.span().end() == token.span().end())
            .findFirst();
    return mention
        .filter(m -> m.form() == Mention.Form.NAME || m.form() == Mention.Form.TITLE)
        .isPresent();
  }
}
