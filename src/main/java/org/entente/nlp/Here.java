package org.entente.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.lang.Language;
import org.entente.model.EntityKind;
import org.entente.model.Mention;
import org.entente.model.Mention.Candidate;
import org.entente.model.Mention.Form;
import org.entente.model.Mention.Title;
import org.entente.model.MentionSource;
import org.entente.model.Sentence;
import org.entente.model.Span;

/**
 * Reads "here" as the city of the dateline, and lets "the city" mean it: where an article was
 * written is no place of an event, unless the text points to it.
 */
final class Here {
  private final Language language;
  private Optional<Mention> city = Optional.empty();

  Here(Language language) {
    this.language = language;
  }

  /** Keeps the place that {@code dateline} names among {@code mentions}, if there is none yet. */
  void writtenAt(Span dateline, List<Mention> mentions) {
    if (city.isEmpty()) {
      city =
          mentions.stream()
              .filter(m -> dateline.contains(m.span()) && !places(m).isEmpty())
              .findFirst();
    }
  }

  /** The words of {@code sentence} that point to it. */
  List<Mention> in(Sentence sentence) {
    List<Mention> found = new ArrayList<>();
    for (int i = 0; city.isPresent() && i < sentence.tokens().size(); i++) {
      if (language.markers().is(sentence.tokens(), i, "here")) {
        found.add(
            new Mention(
                sentence.tokens().get(i).span(),
                Form.PRONOUN,
                EntityKind.PLACE,
                places(city.get()),
                Title.NONE,
                MentionSource.HERE));
      }
    }
    return found;
  }

  /**
   * The same mentions; those that point at a place of the kind that it is ("the city") may mean it.
   */
  List<Mention> offeredTo(List<Mention> mentions) {
    List<Candidate> here = city.map(Here::places).orElse(List.of());
    return mentions.stream().map(m -> pointsAt(m, here) ? meaning(m, here) : m).toList();
  }

  private static boolean pointsAt(Mention mention, List<Candidate> here) {
    return mention.source() == MentionSource.PLACE
        && here.stream().limit(1).anyMatch(c -> mention.placeTypes().contains(c.entity().type()));
  }

  private static Mention meaning(Mention pointer, List<Candidate> here) {
    return new Mention(
        pointer.span(),
        pointer.form(),
        pointer.kind(),
        here,
        pointer.title(),
        pointer.source(),
        pointer.placeTypes());
  }

  private static List<Candidate> places(Mention mention) {
    return mention.candidates().stream()
        .filter(c -> c.entity().kind() == EntityKind.PLACE)
        .toList();
  }
}
