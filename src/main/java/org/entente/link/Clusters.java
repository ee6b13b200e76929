package org.entente.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.model.Document;
import org.entente.model.Entity;
import org.entente.model.Layer;
import org.entente.model.Sentence;
import org.entente.ontology.Role;

/**
 * Brings the drafts that tell one happening together: those that say most come first, the others
 * join the first one that they do not contradict, and those that name nobody the one told last.
 */
final class Clusters {
  /** How far back a noun may point to its event. */
  private static final int REACH = 4;

  private final Sameness sameness;
  private final int headlines;

  Clusters(Document document) {
    sameness = new Sameness(document.article().published());
    headlines = (int) document.get(Layer.SENTENCES).stream().filter(Sentence::headline).count();
  }

  /** The drafts of distinct happenings, in the order of their first mention. */
  List<Draft> of(List<Draft> drafts) {
    List<Draft> ordered = new ArrayList<>(drafts);
    ordered.removeIf(d -> d.bare() || Attending.joins(d));
    ordered.sort(
        Comparator.comparing(this::joint)
            .thenComparing(Comparator.comparingInt((Draft d) -> -d.participants().size())));
    List<Draft> merged = new ArrayList<>();
    for (Draft draft : ordered) {
      join(draft, merged);
    }
    List<Draft> unnamed = new ArrayList<>();
    for (Draft draft : drafts) {
      if (Attending.joins(draft) && !draft.bare()) {
        attended(draft, merged).ifPresentOrElse(m -> m.absorb(draft), () -> own(draft, merged));
      }
    }
    for (Draft draft : drafts) {
      if (draft.bare() && !draft.definite()) {
        suffered(draft, merged).ifPresentOrElse(m -> m.absorb(draft), () -> join(draft, unnamed));
      } else if (draft.bare()) {
        pointedAt(draft, merged)
            .or(() -> pointedAt(draft, unnamed))
            .ifPresent(home -> home.absorb(draft));
      }
    }
    for (Draft draft : merged) {
      if (draft.definite()) {
        pointedAt(draft, unnamed).ifPresent(draft::absorb);
      }
    }
    merged.sort(Comparator.comparingInt(d -> d.mentions().get(0).trigger().start()));
    return merged;
  }

  /** "Turut hadir X" where no event was told tells of none. */
  private void own(Draft draft, List<Draft> merged) {
    if (!Attending.only(draft)) {
      join(draft, merged);
    }
  }

  /** Of three parties and more, told in the headline: it may sum up what the text tells apart. */
  private boolean joint(Draft draft) {
    return draft.firstSentence() < headlines
        && draft.mentions().size() == 1
        && draft.participants().size() > 2;
  }

  private void join(Draft draft, List<Draft> merged) {
    List<Draft> homes = merged.stream().filter(m -> sameness.same(m, draft)).toList();
    if (homes.isEmpty()) {
      merged.add(draft);
    } else if (homes.size() == 1 || !sumsUp(draft, homes)) {
      homes.stream()
          .filter(h -> draft.participants().size() > 1)
          .filter(h -> !Collections.disjoint(h.places(), draft.places()))
          .findFirst()
          .orElse(homes.get(0))
          .absorb(draft);
    }
  }

  /** Whether the headline joins two events that the text tells apart. */
  private boolean sumsUp(Draft draft, List<Draft> homes) {
    return joint(draft)
        && homes.stream().allMatch(h -> h.participants().size() < draft.participants().size());
  }

  /** The event of its type that was told last before it. */
  private Optional<Draft> pointedAt(Draft draft, List<Draft> merged) {
    return last(draft, merged.stream()).filter(m -> sameness.same(m, draft));
  }

  /** "Fifty Houthi fighters were killed in Sanaa on Friday": the strike on them told before. */
  private Optional<Draft> suffered(Draft draft, List<Draft> merged) {
    Set<Entity> victims = draft.in(Role.Function.RECEIVES);
    return pointedAt(draft, merged)
        .filter(m -> !Collections.disjoint(victims, m.in(Role.Function.RECEIVES)));
  }

  /** The one whose other parties it tells. */
  private Optional<Draft> attended(Draft draft, List<Draft> merged) {
    return last(
        draft,
        merged.stream()
            .filter(m -> m.factuality() == draft.factuality() || !draft.explicit())
            .filter(m -> sameness.sameButParties(m, draft)));
  }

  private static Optional<Draft> last(Draft draft, Stream<Draft> merged) {
    int sentence = draft.firstSentence();
    return merged
        .filter(m -> m.type().equals(draft.type()))
        .filter(m -> m.back(sentence).orElse(REACH + 1) <= REACH)
        .min(Comparator.comparingInt(m -> m.back(sentence).orElseThrow()));
  }
}
