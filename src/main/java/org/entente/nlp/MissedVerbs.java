package org.entente.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.model.Document;
import org.entente.model.EntityKind;
import org.entente.model.Layer;
import org.entente.model.Mention;
import org.entente.model.Sentence;
import org.entente.model.Token;

/**
 * Finds verbs that the tagger takes for nouns.
 *
 * <p>"Putin shrugs off warrant": short sentences and headlines look like a heap of nouns to a model
 * that was trained on long ones; a word with the ending of the present right behind a name is the
 * verb then. "Pirates hijack eight ships": so is what stands between a plural and an article. "flew
 * to Beijing, meeting Xi", "by meeting Xi": a gerund that is also a noun, but a noun would not
 * stand right in front of a person without anything that belongs to it.
 */
public final class MissedVerbs {
  private static final String VERB = "VERB";
  private static final String NOUN = "NOUN";

  /** Tags of what stands in front of a noun in its own phrase. */
  private static final Set<String> OF_PHRASE =
      Set.of("DET", "ADJ", NOUN, "PROPN", "NUM", "PRON", "PART", "SYM", "X");

  /** Tags of what opens a phrase. */
  private static final Set<String> OPENS = Set.of("DET", "NUM");

  /** How far behind a gerund a person may be named. */
  private static final int DESCRIBED = 5;

  private final String present;
  private final String gerund;
  private final String plural;

  private MissedVerbs(String present, String gerund, String plural) {
    this.present = present;
    this.gerund = gerund;
    this.plural = plural;
  }

  /** Looks for the verbs of a language by the endings in its settings; without them for none. */
  public static MissedVerbs of(Map<String, String> settings) {
    return new MissedVerbs(
        settings.getOrDefault("presentSuffix", ""),
        settings.getOrDefault("gerundSuffix", ""),
        settings.getOrDefault("pluralSuffix", ""));
  }

  /** The tags, with the nouns made verbs that are some. */
  List<String> repair(Document document, Sentence sentence, List<String> tags) {
    if (!document.has(Layer.MENTIONS)) {
      return tags;
    }
    List<String> repaired = new ArrayList<>(tags);
    if (!gerund.isEmpty()) {
      gerunds(document, sentence.tokens(), repaired);
    }
    if (!plural.isEmpty()) {
      behindPlural(sentence.tokens(), repaired);
    }
    if (!present.isEmpty() && !tags.contains(VERB)) {
      onlyVerb(document, sentence.tokens(), repaired);
    } else if (!present.isEmpty()) {
      betweenNames(document, sentence.tokens(), repaired);
    }
    return repaired;
  }

  private void onlyVerb(Document document, List<Token> tokens, List<String> tags) {
    for (int i = 1; i + 1 < tokens.size(); i++) {
      if (tags.get(i).equals(NOUN)
          && tokens.get(i).lower().endsWith(present)
          && named(document, tokens.get(i - 1))
          && !tokens.get(i + 1).text().equals(",")) {
        tags.set(i, VERB);
        return;
      }
    }
  }

  /** "pirates hijack eight ships": between a plural and an article or number stands its verb. */
  private void behindPlural(List<Token> tokens, List<String> tags) {
    for (int i = 1; i + 1 < tokens.size(); i++) {
      if (tags.get(i).equals(NOUN)
          && tags.get(i - 1).equals(NOUN)
          && tokens.get(i - 1).text().endsWith(plural)
          && !tokens.get(i).text().endsWith(plural)
          && Character.isLowerCase(tokens.get(i).text().charAt(0))
          && OPENS.contains(tags.get(i + 1))) {
        tags.set(i, VERB);
      }
    }
  }

  /** "Trump visits France to meet Macron": between a person and a state no noun stands alone. */
  private void betweenNames(Document document, List<Token> tokens, List<String> tags) {
    for (int i = 1; i + 1 < tokens.size(); i++) {
      Token before = tokens.get(i - 1);
      Token behind = tokens.get(i + 1);
      if (tags.get(i).equals(NOUN)
          && tokens.get(i).text().endsWith(present)
          && names(document).anyMatch(m -> person(m) && m.span().end() == before.span().end())
          && names(document)
              .anyMatch(m -> !person(m) && m.span().start() == behind.span().start())) {
        tags.set(i, VERB);
      }
    }
  }

  private static Stream<Mention> names(Document document) {
    return document.get(Layer.MENTIONS).stream().filter(m -> m.form() == Mention.Form.NAME);
  }

  private static boolean person(Mention mention) {
    return mention.kind() == EntityKind.PERSON;
  }

  private void gerunds(Document document, List<Token> tokens, List<String> tags) {
    for (int i = 1; i + 1 < tokens.size(); i++) {
      if (tags.get(i).equals(NOUN)
          && tokens.get(i).text().endsWith(gerund)
          && !OF_PHRASE.contains(tags.get(i - 1))
          && personBehind(document, tokens, tags, i + 1)) {
        tags.set(i, VERB);
      }
    }
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

  /** "meeting German Chancellor Friedrich Merz": a person, behind what describes him. */
  private static boolean personBehind(
      Document document, List<Token> tokens, List<String> tags, int from) {
    for (int i = from; i < Math.min(tokens.size(), from + DESCRIBED); i++) {
      if (person(document, tokens.get(i))) {
        return true;
      }
      if (!OF_PHRASE.contains(tags.get(i)) || !tokens.get(i).word()) {
        return false;
      }
    }
    return false;
  }

  /** Whether the name or title of a person starts with {@code token}. */
  private static boolean person(Document document, Token token) {
    return document.get(Layer.MENTIONS).stream()
        .filter(m -> m.span().start() == token.span().start())
        .filter(m -> m.form() == Mention.Form.NAME || m.form() == Mention.Form.TITLE)
        .anyMatch(m -> m.kind() == EntityKind.PERSON);
  }
}
