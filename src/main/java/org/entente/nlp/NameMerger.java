package org.entente.nlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.gazetteer.Gazetteer;
import org.entente.lang.Language;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Mention;
import org.entente.model.Mention.Candidate;
import org.entente.model.Mention.Form;
import org.entente.model.Mention.Title;
import org.entente.model.Span;
import org.entente.model.Token;

/**
 * Joins what the gazetteer and the titles say of a sentence with what the model says. Where they
 * disagree, the reading with more evidence stands. Evidence is counted by the token:
 *
 * <ul>
 *   <li>a name of the model: its probability for each token;
 *   <li>a name of the gazetteer: between a half and one, by the prior of its best candidate, for
 *       each token;
 *   <li>a title or an acting noun: two tokens more, for it tells the kind and where the name
 *       begins.
 * </ul>
 *
 * So "Hunter Biden" is not Joe Biden, "Luiz Inácio Lula da Silva" is one name, and "Israel" stays a
 * state. A name of the model takes over the candidates of the one inside it if these bear all its
 * words. A place or state is never swallowed by a longer place or by an organization: they are
 * called after it and mostly act for it.
 */
final class NameMerger {
  /** From this probability on, a name that only the model knows is believed. */
  static final double BELIEVED = 0.6;

  /** The same for a single word that opens a sentence: its capital tells nothing. */
  static final double BELIEVED_AT_START = 0.9;

  private static final double TITLE = 2;

  private final Language language;

  NameMerger(Language language) {
    this.language = language;
  }

  /** The mentions of a sentence, in no special order. */
  List<Mention> merge(List<Token> tokens, List<Mention> known, List<NameFinder.Name> found) {
    List<Mention> merged = new ArrayList<>(known);
    for (NameFinder.Name name : found) {
      if (believed(tokens, name)) {
        merge(tokens, name, merged);
      }
    }
    return merged;
  }

  private void merge(List<Token> tokens, NameFinder.Name name, List<Mention> mentions) {
    Span span = NameAnnotator.span(tokens, name.from(), name.to());
    List<Mention> rivals = mentions.stream().filter(m -> meets(m, span)).toList();
    if (rivals.isEmpty()) {
      mentions.add(mention(span, name, List.of(), Title.NONE));
      return;
    }
    double known = rivals.stream().mapToDouble(m -> evidence(tokens, m)).sum();
    if (overrules(name, span, rivals) && name.probability() * (name.to() - name.from()) > known) {
      mentions.removeAll(rivals);
      mentions.add(mention(span, name, candidates(tokens, name, rivals), Title.NONE));
    }
  }

  private static boolean meets(Mention mention, Span span) {
    return mention.span().overlaps(span) || mention.title().span().overlaps(span);
  }

  /** Whether the name is of a kind and length that may take the place of what is known. */
  private static boolean overrules(NameFinder.Name name, Span span, List<Mention> rivals) {
    for (Mention rival : rivals) {
      boolean place = rival.kind() == EntityKind.STATE || rival.kind() == EntityKind.PLACE;
      if (!span.contains(rival.span()) || place && name.kind() != EntityKind.PERSON) {
        return false;
      }
    }
    return true;
  }

  private static double evidence(List<Token> tokens, Mention mention) {
    double prior = mention.candidates().stream().mapToDouble(Candidate::prior).max().orElse(0);
    long length = tokens.stream().filter(t -> mention.span().contains(t.span())).count();
    return length * (0.5 + prior / 2) + (mention.title().present() ? TITLE : 0);
  }

  /** Whoever is named inside the name and bears all its words. */
  private static List<Candidate> candidates(
      List<Token> tokens, NameFinder.Name name, List<Mention> rivals) {
    List<String> words =
        tokens.subList(name.from(), name.to()).stream()
            .map(t -> Gazetteer.fold(t.text()))
            .filter(w -> !w.isBlank())
            .toList();
    return rivals.stream()
        .flatMap(m -> m.candidates().stream())
        .filter(c -> c.entity().kind() == name.kind() && words(c.entity()).containsAll(words))
        .distinct()
        .toList();
  }

  private static Set<String> words(Entity entity) {
    Set<String> words = new HashSet<>();
    entity.labels().values().forEach(n -> words.addAll(split(n)));
    entity.names().forEach(n -> words.addAll(split(n)));
    return words;
  }

  private static List<String> split(String name) {
    return Arrays.asList(Gazetteer.fold(name).split(" "));
  }

  /**
   * Whether a name may be one: sure enough, with a capital at its start, and not made of words that
   * a lexicon knows as no name.
   */
  private boolean believed(List<Token> tokens, NameFinder.Name name) {
    Token first = tokens.get(name.from());
    boolean start = name.to() == name.from() + 1 && opens(tokens, name.from());
    return name.probability() >= (start ? BELIEVED_AT_START : BELIEVED)
        && first.capitalized()
        && first.text().length() > 1
        && !lexical(tokens, name.from())
        && !(name.to() - name.from() == 1 && titled(tokens, name.from()));
  }

  /** Whether no word stands before the token. */
  private static boolean opens(List<Token> tokens, int i) {
    return tokens.subList(0, i).stream().noneMatch(Token::word);
  }

  private boolean lexical(List<Token> tokens, int i) {
    Optional<Set<String>> classes = language.markers().at(tokens, i).map(f -> f.value());
    return classes.isPresent();
  }

  private boolean titled(List<Token> tokens, int i) {
    return language.titles().at(tokens, i).isPresent();
  }

  private static Mention mention(
      Span span, NameFinder.Name name, List<Candidate> candidates, Title title) {
    String source = String.format(Locale.ROOT, "model %.2f", name.probability());
    return new Mention(span, Form.NAME, name.kind(), candidates, title, source);
  }
}
