package org.entente.link;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.gazetteer.Gazetteer;
import org.entente.gazetteer.Tenure;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Iris;
import org.entente.model.Link;
import org.entente.model.Mention;
import org.entente.model.Mention.Candidate;

/**
 * Links names: the candidate that fits the title, the date and the rest of the article best, or a
 * new entity.
 */
final class NameLinks {
  private static final double TITLE_FITS = 0.4;
  private static final double COUNTRY_FITS = 0.2;
  private static final double IN_OFFICE = 0.15;
  private static final double SEEN = 0.3;
  private static final double COUNTRY_IN_PLAY = 0.1;
  private static final double KIND_FITS = 0.5;

  private final Gazetteer gazetteer;
  private final Context context;

  NameLinks(Gazetteer gazetteer, Context context) {
    this.gazetteer = gazetteer;
    this.context = context;
  }

  /** A candidate with its score. */
  private record Scored(Candidate candidate, double score) {}

  /** Links one name; {@code wanted} are the kinds that its roles admit, empty if it fills none. */
  Optional<Link> link(Mention mention, Set<EntityKind> wanted) {
    if (mention.candidates().isEmpty()) {
      return Optional.of(unknown(mention));
    }
    Scored best =
        mention.candidates().stream()
            .map(c -> new Scored(c, score(mention, c, wanted)))
            .max(
                Comparator.comparingDouble(Scored::score)
                    .thenComparing(s -> s.candidate().entity().iri()))
            .orElseThrow();
    return Optional.of(
        new Link(
            mention,
            List.of(best.candidate().entity()),
            rule(mention, best.candidate()),
            Math.min(1, best.score())));
  }

  private String rule(Mention mention, Candidate candidate) {
    if (mention.source().equals("short")) {
      return "short-name";
    }
    boolean label = candidate.entity().labels().containsValue(candidate.name());
    return mention.form() == Mention.Form.DEMONYM ? "demonym" : label ? "full-name" : "alias";
  }

  private double score(Mention mention, Candidate candidate, Set<EntityKind> wanted) {
    Entity entity = candidate.entity();
    double score = candidate.prior();
    if (!wanted.isEmpty() && wanted.contains(entity.kind())) {
      score += KIND_FITS;
    }
    if (entity.kind() == EntityKind.PERSON) {
      score += officeScore(mention.title(), entity);
    } else if (mention.title().present()) {
      score -= TITLE_FITS;
    }
    if (context.links().values().stream().anyMatch(l -> l.entities().contains(entity))) {
      score += SEEN;
    }
    if (entity.country().filter(c -> context.weight(c) > 0).isPresent()) {
      score += COUNTRY_IN_PLAY;
    }
    return score;
  }

  private double officeScore(Mention.Title title, Entity person) {
    double score = 0;
    if (!title.country().isEmpty()
        && person.country().filter(title.country()::equals).isPresent()) {
      score += COUNTRY_FITS;
    }
    List<Tenure> offices = gazetteer.offices(person.iri());
    if (offices.stream().anyMatch(t -> context.day().filter(d -> holds(t, d)).isPresent())) {
      score += IN_OFFICE;
    }
    if (title.present() && offices.stream().anyMatch(t -> t.office().equals(title.office()))) {
      score += TITLE_FITS;
    }
    return score;
  }

  /** Whether the office was held on {@code day}. */
  static boolean holds(Tenure tenure, LocalDate day) {
    return tenure.from().filter(day::isBefore).isEmpty()
        && tenure.to().filter(day::isAfter).isEmpty();
  }

  /**
   * A name that no gazetteer explains: the same IRI for the same folded name and kind, or the
   * longer name it is part of.
   */
  private Link unknown(Mention mention) {
    String folded = Names.fold(context.text(mention));
    Optional<Entity> longer = longerUnknown(folded);
    if (longer.isPresent()) {
      return new Link(mention, List.of(longer.get()), "short-name", 0.7);
    }
    Optional<String> country =
        mention.title().country().length() == 2
            ? Optional.of(mention.title().country())
            : Optional.empty();
    return new Link(
        mention,
        List.of(minted(mention.kind(), "Person", folded, context.text(mention), country)),
        "unknown-name",
        0.5);
  }

  private Optional<Entity> longerUnknown(String folded) {
    return context.links().values().stream()
        .flatMap(l -> l.entities().stream())
        .filter(e -> e.iri().startsWith(Iris.BASE + "name/"))
        .filter(
            e -> (" " + Names.fold(e.label(context.language())) + " ").contains(" " + folded + " "))
        .findFirst();
  }

  private Entity minted(
      EntityKind kind, String type, String folded, String label, Optional<String> country) {
    return new Entity(
        Iris.unknown(type, folded),
        kind,
        type,
        Map.of(context.language(), label),
        List.of(),
        country,
        Optional.empty(),
        Optional.empty());
  }

  /** A source that is named only by its part: "para analis". */
  Link unnamed(Mention mention) {
    String text = context.text(mention);
    Entity entity =
        minted(EntityKind.ORGANIZATION, "UnnamedSource", Names.fold(text), text, Optional.empty());
    return new Link(mention, List.of(entity), "unnamed-source", 0.5);
  }
}
