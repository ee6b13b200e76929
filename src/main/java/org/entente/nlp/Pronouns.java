package org.entente.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.lang.Found;
import org.entente.lang.Language;
import org.entente.lang.Titles;
import org.entente.model.EntityKind;
import org.entente.model.Mention;
import org.entente.model.Mention.Form;
import org.entente.model.Mention.Title;
import org.entente.model.MentionSource;
import org.entente.model.Span;
import org.entente.model.Token;

/** Finds pronouns, and plural nouns that point like them: "they", "kedua menlu". */
final class Pronouns {
  private final Language language;

  Pronouns(Language language) {
    this.language = language;
  }

  /** The pronoun, or the plural noun like one, that starts at {@code i}. */
  Optional<Mention> at(List<Token> tokens, int i) {
    Optional<Found<Set<String>>> marker = language.markers().at(tokens, i);
    if (marker.isEmpty()) {
      return Optional.empty();
    }
    Set<String> classes = marker.get().value();
    Span span = NameAnnotator.span(tokens, i, marker.get().to());
    if (classes.contains("plural")) {
      if (language.markers().is(tokens, marker.get().to(), "of")) {
        return Optional.empty(); // "the leaders of Japan and China" names whom it means
      }
      EntityKind kind =
          classes.contains("states")
              ? EntityKind.STATE
              : classes.contains("many") ? EntityKind.ORGANIZATION : EntityKind.PERSON;
      return Optional.of(
          classes.contains("three")
              ? new Mention(span, Form.PLURAL, kind, List.of(), Title.NONE, MentionSource.THREE)
              : new Mention(
                  span,
                  Form.PLURAL,
                  kind,
                  List.of(),
                  office(tokens, i, marker.get().to()),
                  classes.contains("object-form") ? MentionSource.OBJECT : MentionSource.PRONOUN));
    }
    if (classes.contains("neuter")) {
      return Optional.of(pointer(span, Form.PRONOUN, EntityKind.STATE));
    }
    if (classes.contains("side")) {
      return Optional.of(pointer(span, Form.PRONOUN, EntityKind.ORGANIZATION));
    }
    if (classes.contains("first-person")) {
      return Optional.of(
          new Mention(
              span, Form.PRONOUN, EntityKind.PERSON, List.of(), Title.NONE, MentionSource.SPEAKER));
    }
    return classes.contains("pronoun") || classes.contains("possessive")
        ? Optional.of(pointer(span, Form.PRONOUN, EntityKind.PERSON))
        : Optional.empty();
  }

  /** "kedua menlu", "the two leaders": the office that a plural names; none for "they". */
  private Title office(List<Token> tokens, int from, int to) {
    Title title = officeAt(tokens, from, to);
    return title.present() ? title : officeAt(singular(tokens.subList(0, to)), from, to);
  }

  /** The words with the last one as it is without the ending of plurals. */
  private List<Token> singular(List<Token> tokens) {
    String suffix = language.given("pluralSuffix").orElse("");
    Token last = tokens.get(tokens.size() - 1);
    if (suffix.isEmpty() || !last.lower().endsWith(suffix)) {
      return tokens;
    }
    int length = last.text().length() - suffix.length();
    List<Token> singular = new ArrayList<>(tokens);
    singular.set(
        tokens.size() - 1,
        new Token(
            last.span(), last.text().substring(0, length), last.lower().substring(0, length)));
    return singular;
  }

  private Title officeAt(List<Token> tokens, int from, int to) {
    for (int k = from; k < to; k++) {
      int start = k;
      // up to its end, as "pemimpin negara" is nobody's office and "pemimpin" is one
      Optional<Found<Titles.Title>> title =
          IntStream.of(to, k + 1)
              .mapToObj(end -> tokens.subList(0, end))
              .flatMap(part -> language.titles().at(part, start).stream())
              .filter(t -> t.value().office())
              .findFirst();
      if (title.isPresent()) {
        return new Title(
            NameAnnotator.span(tokens, k, title.get().to()), title.get().value().key(), "");
      }
    }
    return Title.NONE;
  }

  private static Mention pointer(Span span, Form form, EntityKind kind) {
    return new Mention(span, form, kind, List.of(), Title.NONE, MentionSource.PRONOUN);
  }
}
