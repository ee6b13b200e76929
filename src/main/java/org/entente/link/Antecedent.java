package org.entente.link;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Layer;
import org.entente.model.Link;
import org.entente.model.Mention;
import org.entente.model.Sentence;
import org.entente.model.Span;
import org.entente.model.Tags;
import org.entente.model.Token;

/**
 * Whom "he" or "his" means of the persons that a sentence names before it: the nearest one who is
 * the subject of a verb; a pronoun that is itself an object, and one of a later sentence, the first
 * one. What is quoted names nobody for what stands outside of the quotation.
 */
final class Antecedent {
  private static final Set<String> VERBAL = Set.of("VERB", "AUX");
  private static final Set<String> GOVERNING = Set.of("VERB", "ADP");
  private static final Set<String> OWNED = Set.of("NOUN", "PROPN", "ADJ", "NUM");
  private static final String MARKS = "\"“”";

  private final Context context;
  private final Map<Integer, Tags> tags;

  Antecedent(Context context) {
    this.context = context;
    tags =
        context.document().get(Layer.TAGS).stream()
            .collect(Collectors.toMap(Tags::sentence, t -> t, (a, b) -> a));
  }

  /** The person that {@code pronoun} means, if {@code sentence} names one before it. */
  Optional<Entity> of(Mention pronoun, Sentence sentence) {
    boolean own = sentence.span().contains(pronoun.span());
    List<Link> persons =
        context.links().values().stream()
            .filter(l -> sentence.span().contains(l.mention().span()))
            .filter(l -> l.mention().span().end() <= pronoun.span().start())
            .filter(l -> l.entities().size() == 1)
            .filter(l -> l.entities().get(0).kind() == EntityKind.PERSON)
            .filter(l -> !own || !quoted(l.mention().span().end(), pronoun.span().start()))
            .sorted(Comparator.comparing(l -> l.mention().span()))
            .toList();
    List<Link> subjects = persons.stream().filter(l -> acts(l, sentence)).toList();
    if (subjects.isEmpty() || !own || object(pronoun, sentence)) {
      return persons.stream().findFirst().map(l -> l.entities().get(0));
    }
    return Optional.of(subjects.get(subjects.size() - 1).entities().get(0));
  }

  /** Whether a quotation ends between the two that does not begin there. */
  private boolean quoted(int from, int to) {
    long marks =
        context
            .document()
            .text()
            .substring(from, to)
            .chars()
            .filter(c -> MARKS.indexOf(c) >= 0)
            .count();
    return marks % 2 != 0;
  }

  /** Whether a verb stands right behind the name. */
  private boolean acts(Link link, Sentence sentence) {
    return VERBAL.contains(tag(sentence, link.mention().span(), 1));
  }

  private boolean object(Mention pronoun, Sentence sentence) {
    return GOVERNING.contains(tag(sentence, pronoun.span(), -1))
        && !OWNED.contains(tag(sentence, pronoun.span(), 1));
  }

  /** The tag of the word behind the span, or in front of it. */
  private String tag(Sentence sentence, Span span, int step) {
    Tags tagged = tags.get(sentence.index());
    if (tagged == null) {
      return "";
    }
    List<Token> tokens = sentence.tokens();
    int at = 0;
    while (at < tokens.size() && tokens.get(at).span().end() <= span.start()) {
      at++;
    }
    if (step > 0) {
      while (at < tokens.size() && tokens.get(at).span().start() < span.end()) {
        at++;
      }
    } else {
      at--;
    }
    return at >= 0 && at < tokens.size() ? tagged.tags().get(at) : "";
  }
}
