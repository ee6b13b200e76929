package org.entente.nlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.gazetteer.Gazetteer;
import org.entente.lang.Language;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Mention;
import org.entente.model.Mention.Candidate;
import org.entente.model.Mention.Form;
import org.entente.model.Mention.Title;
import org.entente.model.MentionSource;
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
 * words. It only ever takes the place of one shorter name: of a person, unless the gazetteer knows
 * that one in full ("Apple Tim Cook"), or of a place that is part of a person's name. States and
 * organizations stay: what is called after them mostly acts for them. A word that the gazetteer
 * knows and the readers of names passed over is not the model's to name.
 */
final class NameMerger {
  /** From this probability on, a person whom only the model knows is believed. */
  private static final double BELIEVED = 0.7;

  /**
   * The same for an organization or place, where the models err more and the gazetteer knows more,
   * and for a single word that opens a sentence: its capital tells nothing.
   */
  private static final double BELIEVED_LATE = 0.9;

  private static final double TITLE = 2;

  private final Language language;
  private final NameStart known;

  /** Whether a name that the gazetteer knows starts at a token. */
  interface NameStart {
    boolean at(List<Token> tokens, int index);
  }

  NameMerger(Language language, NameStart known) {
    this.language = language;
    this.known = known;
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
      if (known.at(tokens, name.from())) {
        return;
      }
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
    if (rivals.size() > 1 || !span.contains(rivals.get(0).span())) {
      return false;
    }
    Mention rival = rivals.get(0);
    boolean shape = rival.candidates().isEmpty();
    return switch (rival.kind()) {
      case PERSON -> rival.span().length() < span.length() && (shape || single(rival));
      case PLACE -> name.kind() == EntityKind.PERSON && rival.span().length() < span.length();
      default -> false;
    };
  }

  /** Whether a name known to the gazetteer is one word of it alone: a surname or a short name. */
  private static boolean single(Mention rival) {
    return rival.candidates().stream().anyMatch(c -> c.name().indexOf(' ') < 0);
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
    return name.probability()
            >= (start || name.kind() != EntityKind.PERSON ? BELIEVED_LATE : BELIEVED)
        && first.capitalized()
        && first.text().length() > 1
        && !lexical(tokens, name.from())
        && (name.kind() != EntityKind.PERSON || personal(tokens, name))
        && !titled(tokens, name.from());
  }

  /** Whether its words are names and particles: not "Uribe taunting Chávez". */
  private boolean personal(List<Token> tokens, NameFinder.Name name) {
    for (int i = name.from() + 1; i < name.to(); i++) {
      Token token = tokens.get(i);
      if (token.word() && !token.capitalized() && !language.markers().is(tokens, i, "particle")) {
        return false;
      }
    }
    return true;
  }

  /** Whether no word stands before the token. */
  private static boolean opens(List<Token> tokens, int i) {
    return tokens.subList(0, i).stream().noneMatch(Token::word);
  }

  /** A function word, or where the sentence opens the first word of an event: "Audiensi Kim". */
  private boolean lexical(List<Token> tokens, int i) {
    return language.markers().at(tokens, i).isPresent()
        || opens(tokens, i) && !language.frames().startingWith(tokens.get(i).lower()).isEmpty();
  }

  private boolean titled(List<Token> tokens, int i) {
    return language.titles().at(tokens, i).isPresent();
  }

  private static Mention mention(
      Span span, NameFinder.Name name, List<Candidate> candidates, Title title) {
    return new Mention(span, Form.NAME, name.kind(), candidates, title, MentionSource.MODEL);
  }
}
