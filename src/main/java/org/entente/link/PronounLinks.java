package org.entente.link;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.gazetteer.Gazetteer;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Link;
import org.entente.model.Mention;
import org.entente.model.MentionSource;

/** Links pronouns that stand for a person, a state or a body. */
final class PronounLinks {
  private static final int SENTENCES_BACK = 4;

  private final Gazetteer gazetteer;
  private final Context context;
  private final Antecedent antecedent;

  PronounLinks(Gazetteer gazetteer, Context context) {
    this.gazetteer = gazetteer;
    this.context = context;
    antecedent = new Antecedent(context);
  }

  /**
   * Links a pronoun: the first person (or for "it" the first state or body) named before it, in its
   * sentence or else the nearest one. "Its forces" are those of whoever comes first, of a person
   * those of his state. An object that is a suffix ("menerimanya") is somebody of a sentence
   * before.
   */
  Optional<Link> link(Mention mention) {
    Set<EntityKind> kinds =
        switch (mention.kind()) {
          case PERSON -> Set.of(EntityKind.PERSON);
          case STATE -> Set.of(EntityKind.STATE, EntityKind.ORGANIZATION);
          default -> Set.of(EntityKind.STATE, EntityKind.ORGANIZATION, EntityKind.PERSON);
        };
    if (mention.source() == MentionSource.UNDERSTOOD) {
      return topic(mention);
    }
    if (mention.source() == MentionSource.SPEAKER) {
      return Optional.empty(); // who speaks is known when all others are linked
    }
    long skip = mention.source() == MentionSource.OBJECT ? 1 : 0;
    if (mention.kind() == EntityKind.PERSON) {
      return context.backFrom(mention.span(), SENTENCES_BACK).stream()
          .skip(skip)
          .flatMap(s -> antecedent.of(mention, s).stream())
          .findFirst()
          .map(e -> new Link(mention, List.of(e), "pronoun", 0.6));
    }
    return context.backFrom(mention.span(), SENTENCES_BACK).stream()
        .skip(skip)
        .map(s -> context.mentionedIn(s, mention.span().start(), kinds))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .flatMap(found -> meant(mention, found.get(0)))
        .map(e -> new Link(mention, List.of(e), "pronoun", 0.6));
  }

  /** Who goes without saying: of the persons named near it the one whom the article names most. */
  private Optional<Link> topic(Mention mention) {
    return context.backFrom(mention.span(), SENTENCES_BACK).stream()
        .flatMap(
            s -> context.mentionedIn(s, mention.span().start(), Set.of(EntityKind.PERSON)).stream())
        .distinct()
        .reduce((a, b) -> context.timesNamed(b) > context.timesNamed(a) ? b : a)
        .map(e -> new Link(mention, List.of(e), "topic", 0.5));
  }

  private Optional<Entity> meant(Mention mention, Entity first) {
    return mention.kind() == EntityKind.PERSON || first.kind() != EntityKind.PERSON
        ? Optional.of(first)
        : first.country().flatMap(gazetteer::state);
  }
}
