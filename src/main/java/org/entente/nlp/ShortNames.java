package org.entente.nlp;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.Document;
import org.entente.model.EntityKind;
import org.entente.model.Mention;
import org.entente.model.Mention.Candidate;
import org.entente.model.Mention.Form;
import org.entente.model.Mention.Title;
import org.entente.model.MentionSource;
import org.entente.model.Token;

/** Single names of persons whom the same article names in full: "Kim", "Macron", "Araghchi". */
final class ShortNames {
  private static final int SHORTEST = 2;

  /** A last name with its article, which may be left out: "al-Abadi". */
  private static final Pattern ARTICLE = Pattern.compile("(\\p{Ll}{2,3})-(\\p{Lu}[\\p{L}'’-]+)");

  private final Map<String, Set<Candidate>> byWord = new HashMap<>();

  private ShortNames() {}

  /** The words of all full person names of a document. */
  static ShortNames of(Document document, List<Mention> mentions) {
    ShortNames names = new ShortNames();
    for (Mention mention : mentions) {
      if (mention.kind() == EntityKind.PERSON && mention.form() == Form.NAME) {
        names.add(mention.span().of(document.text()).split("\\s+"), mention.candidates());
      }
    }
    return names;
  }

  private void add(String[] words, List<Candidate> candidates) {
    if (words.length < 2) {
      return;
    }
    for (String word : words) {
      if (capitalized(word)) {
        put(word, candidates);
      }
      Matcher article = ARTICLE.matcher(word);
      if (article.matches() && article.group(2).length() > SHORTEST) {
        put(article.group(2), candidates);
        put(word, candidates);
        put(Character.toUpperCase(word.charAt(0)) + word.substring(1), candidates);
      }
    }
  }

  /** Whether a name begins so: not an initial, and of two letters only one that is no acronym. */
  private static boolean capitalized(String word) {
    return word.length() >= SHORTEST
        && Character.isUpperCase(word.codePointAt(0))
        && (word.length() > SHORTEST || Character.isLowerCase(word.codePointAt(1)));
  }

  private void put(String word, List<Candidate> candidates) {
    byWord.computeIfAbsent(word, w -> new LinkedHashSet<>()).addAll(candidates);
  }

  /** Whether a mention is such a name that only the model found: it is to be read as one. */
  boolean explains(Mention mention, String text) {
    return mention.candidates().isEmpty()
        && mention.source() == MentionSource.MODEL
        && byWord.containsKey(mention.span().of(text));
  }

  /**
   * The mention that token {@code i} is, if it is such a name; without candidates where the full
   * name is unknown.
   */
  Optional<Mention> at(List<Token> tokens, int i) {
    Set<Candidate> candidates = byWord.get(tokens.get(i).text());
    if (candidates == null || tokens.get(i).text().length() == SHORTEST && !inside(tokens, i)) {
      return Optional.empty();
    }
    return Optional.of(
        new Mention(
            tokens.get(i).span(),
            Form.NAME,
            EntityKind.PERSON,
            List.copyOf(candidates),
            Title.NONE,
            MentionSource.SHORT));
  }

  /** Whether the capital tells: no sentence begins there, and not every word has one. */
  private static boolean inside(List<Token> tokens, int i) {
    return i > 0 && tokens.get(i - 1).word() && !TitleCase.titled(tokens);
  }
}
