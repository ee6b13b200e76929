package org.entente.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.gazetteer.Gazetteer;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Iris;
import org.entente.model.Link;
import org.entente.model.Mention;
import org.entente.model.Mention.Candidate;
import org.entente.model.MentionSource;
import org.entente.ontology.EntityType;
import org.entente.ontology.Ontology;

/**
 * Links names: the candidate that fits the title, the date and the rest of the article best, or a
 * new entity.
 */
final class NameLinks {
  private static final double NO_PERSON = 0.4;
  private static final double SEEN = 0.3;
  private static final double KIND_FITS = 1;
  private static final double USE_MEANT = 0.6;
  private static final double WRONG_USE = 1;
  private static final double COUNTRY_IN_PLAY = 0.4;
  private static final double COUNTRY_IN_SENTENCE = 0.25;
  private static final double ALIKE_IN_SENTENCE = 0.3;
  private static final double NESTED = 0.8;
  private static final double NAMED_IN_FULL = 0.75;

  /** With less a name behind a title is rather somebody whom the gazetteer does not know. */
  private static final double TITLED_FLOOR = 0.5;

  private final Ontology ontology;
  private final Context context;
  private final Offices offices;
  private final PersonNames personNames;

  NameLinks(Gazetteer gazetteer, Ontology ontology, Context context) {
    this.ontology = ontology;
    this.context = context;
    offices = new Offices(gazetteer, context.day());
    personNames = new PersonNames(gazetteer, offices);
  }

  /** Links one name to the best candidate, or to an entity of its own. */
  Link link(Mention mention, Wanted wanted) {
    String text = context.text(mention);
    if (mention.candidates().isEmpty() && mention.kind() == EntityKind.PERSON) {
      return person(mention, text, wanted);
    }
    List<Candidate> candidates = candidates(mention, text);
    return candidates.isEmpty()
        ? unknown(mention)
        : link(mention, text, scored(mention, candidates, wanted), "");
  }

  /** A name that no gazetteer entry bears as it stands. */
  private Link person(Mention mention, String text, Wanted wanted) {
    List<Candidate> full = personNames.withoutInitials(text);
    if (!full.isEmpty()) {
      return link(mention, text, scored(mention, full, wanted), "without-initials");
    }
    List<Candidate> called = new ArrayList<>();
    for (Entity person : context.calledInFull(text)) {
      called.add(new Candidate(person, NAMED_IN_FULL, text));
    }
    if (!called.isEmpty()) {
      return link(mention, text, scored(mention, called, wanted), "short-name");
    }
    Optional<Candidate> ruling =
        mention.title().present() || text.indexOf(' ') >= 0
            ? Optional.empty()
            : personNames.ruling(text, c -> context.surroundings().share(c, mention) > 0);
    if (ruling.isPresent()) {
      return link(mention, text, scored(mention, List.of(ruling.get()), wanted), "surname-in-play");
    }
    List<Scored> titled = scored(mention, personNames.titled(text, mention.title()), wanted);
    return titled.isEmpty() || titled.get(0).score() < TITLED_FLOOR
        ? unknown(mention)
        : link(mention, text, titled, "surname-and-office");
  }

  private static Link link(Mention mention, String text, List<Scored> sorted, String rule) {
    Scored best = sorted.get(0);
    return new Link(
        mention,
        List.of(best.entity()),
        rule.isEmpty() ? rule(mention, best.candidate()) : rule,
        Math.max(0, Math.min(1, best.score())),
        Scored.line(text, sorted));
  }

  /**
   * What bears the name; behind a title also whoever held the office and has the surname, for a
   * name of something else also whom the article names in full with this as a part.
   */
  private List<Candidate> candidates(Mention mention, String text) {
    List<Candidate> all = new ArrayList<>(mention.candidates());
    if (mention.form() != Mention.Form.NAME) {
      return all;
    }
    if (mention.kind() != EntityKind.PERSON && !state(mention)) {
      context.calledInFull(text).forEach(p -> all.add(new Candidate(p, NAMED_IN_FULL, text)));
    } else if (mention.title().present() && text.indexOf(' ') < 0) {
      personNames.titled(text, mention.title()).stream()
          .filter(c -> all.stream().noneMatch(k -> k.entity().equals(c.entity())))
          .toList()
          .forEach(all::add);
    }
    return all;
  }

  /** "Israel" is the state also where Israel Katz is named. */
  private static boolean state(Mention mention) {
    return mention.kind() == EntityKind.STATE && !mention.title().present();
  }

  private List<Scored> scored(Mention mention, List<Candidate> candidates, Wanted wanted) {
    return candidates.stream().map(c -> new Scored(c, score(mention, c, wanted))).sorted().toList();
  }

  private static String rule(Mention mention, Candidate candidate) {
    if (mention.source() == MentionSource.SHORT) {
      return "short-name";
    }
    if (mention.source() == MentionSource.CAPITAL) {
      return "capital-of";
    }
    if (candidate.standIn()) {
      return "stands-for";
    }
    boolean label = candidate.entity().labels().containsValue(candidate.name());
    return mention.form() == Mention.Form.DEMONYM ? "demonym" : label ? "full-name" : "alias";
  }

  private double score(Mention mention, Candidate candidate, Wanted wanted) {
    Entity entity = candidate.entity();
    double score = candidate.prior() + use(mention, candidate, wanted);
    if (entity.kind() == EntityKind.PERSON) {
      score += offices.score(mention.title(), entity);
    } else if (mention.title().present()) {
      score -= NO_PERSON;
    }
    if (!candidate.standIn() && context.names(entity)) {
      score += SEEN;
    }
    return score + where(mention, entity);
  }

  /** Whether what the name means fits the role; without a role, the words around it. */
  private double use(Mention mention, Candidate candidate, Wanted wanted) {
    EntityKind kind = candidate.entity().kind();
    if (wanted.any()) {
      double fit = wanted.admits(kind) ? KIND_FITS : 0;
      return wanted.place() && candidate.standIn() ? fit - WRONG_USE : fit;
    }
    boolean several =
        mention.candidates().stream().anyMatch(Candidate::standIn)
            && mention.candidates().stream().anyMatch(c -> !c.standIn());
    return several && candidate.standIn() != context.surroundings().located(mention)
        ? USE_MEANT
        : 0;
  }

  /** What the countries around a name say for one of its meanings. */
  private double where(Mention mention, Entity entity) {
    if (entity.country().isEmpty() || mention.candidates().size() < 2) {
      return 0;
    }
    String country = entity.country().get();
    Surroundings around = context.surroundings();
    double score = COUNTRY_IN_PLAY * around.share(country, mention);
    if (entity.kind() == EntityKind.PLACE || entity.kind() == EntityKind.STATE) {
      score += around.inSentence(country, mention) ? COUNTRY_IN_SENTENCE : 0;
      score += around.alike(entity, mention) ? ALIKE_IN_SENTENCE : 0;
      score += around.nested(entity, mention) ? NESTED : 0;
    }
    return score;
  }

  /**
   * A name that no gazetteer explains: the same IRI for the same folded name and kind (for a single
   * word also the state that its title tells, unless the article has named the same before).
   */
  private Link unknown(Mention mention) {
    String folded = Names.fold(context.text(mention));
    Optional<String> country =
        mention.title().country().length() == 2
            ? Optional.of(mention.title().country())
            : Optional.empty();
    Optional<Entity> met =
        folded.contains(" ") ? Optional.empty() : context.minted(folded, mention.kind(), country);
    if (met.isPresent()) {
      return new Link(mention, List.of(met.get()), "unknown-name", 0.5);
    }
    String key = folded.contains(" ") ? folded : folded + country.map(c -> " " + c).orElse("");
    return new Link(
        mention,
        List.of(
            minted(
                mention.kind(),
                ontology.entityType(mention.kind()).name(),
                key,
                context.text(mention),
                country)),
        "unknown-name",
        0.5);
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
        minted(
            EntityKind.ORGANIZATION,
            ontology.entityType(EntityType.Trait.UNNAMED).name(),
            Names.fold(text),
            text,
            Optional.empty());
    return new Link(mention, List.of(entity), "unnamed-source", 0.5);
  }
}
