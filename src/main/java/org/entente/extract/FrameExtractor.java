package org.entente.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.extract.FactualityReader.Told;
import org.entente.lang.Frame;
import org.entente.lang.Language;
import org.entente.model.Document;
import org.entente.model.EntityKind;
import org.entente.model.EventMention;
import org.entente.model.EventMention.Argument;
import org.entente.model.Layer;
import org.entente.model.Mention;
import org.entente.model.Sentence;
import org.entente.ontology.EventType;
import org.entente.ontology.Role;

/**
 * Applies the frames of a language: a trigger, the slots of its clause, and the roles that they
 * fill.
 */
public final class FrameExtractor implements Extractor {
  private final Language language;
  private final Triggers triggers;
  private final ClauseReader clauses;
  private final FactualityReader factuality;
  private final Attributions attributions;
  private final Trace trace;

  /** Extracts with the frames of {@code language}. */
  public FrameExtractor(Language language) {
    this(language, Trace.NONE);
  }

  /** The same, telling {@code trace} each frame that is tried. */
  public FrameExtractor(Language language, Trace trace) {
    this.language = language;
    this.trace = trace;
    triggers = new Triggers(language.frames());
    clauses = new ClauseReader(language);
    factuality = new FactualityReader(language);
    attributions = new Attributions(language, triggers);
  }

  @Override
  public List<EventMention> extract(Document document) {
    List<EventMention> mentions = new ArrayList<>();
    boolean sport = document.get(Layer.SENTENCES).stream().anyMatch(s -> s.headline() && sport(s));
    for (Sentence sentence : document.get(Layer.SENTENCES)) {
      if (document.tags(sentence.index()).isPresent() && !sport && !sport(sentence)) {
        mentions.addAll(extract(Words.of(document, sentence, language)));
      }
    }
    return mentions;
  }

  /** "Indonesia bertemu Korea di semifinal": teams, not states. */
  private boolean sport(Sentence sentence) {
    for (int i = 0; i < sentence.tokens().size(); i++) {
      if (language.markers().is(sentence.tokens(), i, "sport")) {
        return true;
      }
    }
    return false;
  }

  private List<EventMention> extract(Words words) {
    List<EventMention> mentions = new ArrayList<>();
    for (int i = 0; i < words.line().size(); ) {
      if (words.mentionAt(i).isPresent() && !verbInHeadline(words, i)) {
        i = words.mentionEnd(i);
        continue;
      }
      i = tryAt(words, i, mentions);
    }
    return mentions;
  }

  /** "Rusia Serang Kiev": in a headline a verb is capitalized too, and may look like a town. */
  private static boolean verbInHeadline(Words words, int i) {
    Mention mention = words.mentionAt(i).orElseThrow();
    return words.sentence().headline()
        && i > 0
        && mention.kind() == EntityKind.PLACE
        && words.mentionEnd(i) == i + 1
        && words.mentionAt(i - 1).isPresent();
  }

  /** Tries the frames at token {@code i}; gives the token to go on at. */
  private int tryAt(Words words, int i, List<EventMention> mentions) {
    for (Triggers.Match match : triggers.at(words.line(), i)) {
      if (match.frame().type().isEmpty()) {
        return match.to();
      }
      if (StatementExtractor.states(match.frame().type().get())) {
        return match.to();
      }
      Optional<EventMention> mention = apply(words, match);
      trace.tried(words.sentence(), match.frame(), mention);
      if (mention.isPresent()) {
        mentions.add(mention.get());
        return match.to();
      }
    }
    return i + 1;
  }

  private Optional<EventMention> apply(Words words, Triggers.Match match) {
    Frame frame = match.frame();
    EventType type = frame.type().orElseThrow();
    Grid grid = new Grid(words, language, match.from(), match.to(), frame.nominal());
    Clause clause = clauses.read(grid, frame);
    List<Argument> arguments = new Arguments(frame, type, clause, Places.beyond(grid, type)).fill();
    boolean acted =
        arguments.stream()
            .anyMatch(a -> type.role(a.role()).orElseThrow().function() == Role.Function.ACTS);
    if (!complete(frame, clause) || !acted && !new PointsBack(language, grid).to(frame)) {
      return Optional.empty();
    }
    Optional<Argument> attribution = attributions.of(grid, clause);
    Told told = factuality.read(grid, frame, attribution.isPresent());
    Map<String, String> details = new HashMap<>(frame.details());
    return Optional.of(
        new EventMention(
            type.name(),
            words.span(match.from(), match.to()),
            words.sentence().index(),
            arguments,
            Dating.of(language, grid, clause),
            told.factuality(),
            told.explicit(),
            attribution,
            details,
            frame.id(),
            "frame",
            confidence(frame, told)));
  }

  private static boolean complete(Frame frame, Clause clause) {
    for (String slot : frame.required()) {
      if (clause.slot(slot).stream().noneMatch(f -> admitted(frame.roles(slot), f.mention()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean admitted(List<Role> roles, Mention mention) {
    return roles.stream().anyMatch(r -> Arguments.admits(r, mention));
  }

  private static double confidence(Frame frame, Told told) {
    double score = frame.nominal() ? 0.75 : 0.9;
    return told.explicit() ? score : score - 0.05;
  }

  /** Fills the roles of a frame from the slots of a clause. */
  private record Arguments(Frame frame, EventType type, Clause clause, List<Filler> beyond) {

    List<Argument> fill() {
      Set<Mention> used = new LinkedHashSet<>();
      Map<Mention, Role> roles = new LinkedHashMap<>();
      for (Map.Entry<String, List<Role>> slot : frame.slots().entrySet()) {
        for (Filler filler : clause.slot(slot.getKey())) {
          role(slot.getValue(), filler)
              .filter(r -> used.add(filler.mention()))
              .ifPresent(r -> roles.put(filler.mention(), r));
        }
      }
      secondParty(roles, used);
      place(roles, used);
      List<Argument> arguments = new ArrayList<>();
      roles.forEach((mention, role) -> arguments.add(new Argument(role.name(), mention)));
      return arguments;
    }

    /** The first role that what the name means best may fill, else one for its other meanings. */
    private static Optional<Role> role(List<Role> roles, Filler filler) {
      List<Role> open =
          roles.stream()
              .filter(r -> admits(r, filler.mention()))
              .filter(r -> !filler.owner() || r.function() != Role.Function.ACTS)
              .toList();
      return open.stream()
          .filter(r -> r.admits(filler.mention().kind()))
          .findFirst()
          .or(() -> open.stream().findFirst());
    }

    /** "Xi attended the talks with Putin": the subject of the clause is a party too. */
    private void secondParty(Map<Mention, Role> roles, Set<Mention> used) {
      List<Role> acting = type.roles(Role.Function.ACTS);
      if (!frame.nominal() || type.fewestParties() < 2 || roles.size() != 1) {
        return;
      }
      for (Filler filler : clause.slot("subj")) {
        if (!filler.owner()
            && admits(acting.get(0), filler.mention())
            && used.add(filler.mention())) {
          roles.put(filler.mention(), acting.get(0));
        }
      }
    }

    /** Every event takes a place, if no role of its own has claimed it. */
    private void place(Map<Mention, Role> roles, Set<Mention> used) {
      Optional<Role> place = type.role("place");
      if (place.isEmpty() || roles.containsValue(place.get())) {
        return;
      }
      Stream.concat(clause.slot(SlotNames.AT).stream(), beyond.stream())
          .filter(f -> admits(place.get(), f.mention()))
          .filter(f -> used.add(f.mention()))
          .findFirst()
          .ifPresent(f -> roles.put(f.mention(), place.get()));
    }

    static boolean admits(Role role, Mention mention) {
      return role.admits(mention.kind())
          || mention.candidates().stream().anyMatch(c -> role.admits(c.entity().kind()));
    }
  }
}
