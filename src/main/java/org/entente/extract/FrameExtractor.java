package org.entente.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
import org.entente.model.TimeMention;
import org.entente.ontology.EventType;
import org.entente.ontology.Role;

/**
 * Applies the frames of a language: a trigger, the slots of its clause, and the roles that they
 * fill.
 */
public final class FrameExtractor implements Extractor {
  /** "a 1-0 win": how a game ended. */
  private static final Pattern SCORE = Pattern.compile("[0-9][-–][0-9]");

  private final Language language;
  private final Triggers triggers;
  private final ClauseReader clauses;
  private final FactualityReader factuality;
  private final Attributions attributions;
  private final Counts counts;
  private final Map<String, EventType> types = new HashMap<>();
  private final Trace trace;

  /** Extracts with the frames of {@code language}. */
  public FrameExtractor(Language language) {
    this(language, Trace.NONE);
  }

  /** The same, telling {@code trace} each frame that is tried. */
  public FrameExtractor(Language language, Trace trace) {
    this.language = language;
    this.trace = trace;
    triggers = new Triggers(language);
    clauses = new ClauseReader(language);
    factuality = new FactualityReader(language);
    attributions = new Attributions(language, triggers);
    counts = new Counts(language.numbers());
    language.frames().all().stream()
        .flatMap(f -> f.type().stream())
        .forEach(t -> types.put(t.name(), t));
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
    return new Scene(document, language, types).date(mentions);
  }

  /** "Indonesia bertemu Korea di semifinal": teams, not states. */
  private boolean sport(Sentence sentence) {
    for (int i = 0; i < sentence.tokens().size(); i++) {
      if (language.markers().is(sentence.tokens(), i, "sport")
          || SCORE.matcher(sentence.tokens().get(i).text()).matches()) {
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
    return new Purposes(words, language).without(mentions);
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

  /**
   * Tries the frames at token {@code i}; gives the token to go on at. A frame that finds all the
   * parties that its event needs goes before an earlier one that does not.
   */
  private int tryAt(Words words, int i, List<EventMention> mentions) {
    Optional<Applied> best = Optional.empty();
    for (Triggers.Match match : triggers.at(words.line(), i)) {
      Optional<EventType> type = match.frame().type();
      if (type.isEmpty() || StatementExtractor.states(type.get())) {
        if (best.isEmpty()) {
          return match.to();
        }
        break;
      }
      Optional<EventMention> mention = apply(words, match);
      trace.tried(words.sentence(), match.frame(), mention);
      if (mention.isPresent() && (best.isEmpty() || enough(type.get(), mention.get()))) {
        best = Optional.of(new Applied(mention.get(), type.get(), match.to()));
        if (enough(type.get(), mention.get())) {
          break;
        }
      }
    }
    best.ifPresent(a -> mentions.addAll(each(words, a)));
    return best.map(Applied::to).orElse(i + 1);
  }

  private List<EventMention> each(Words words, Applied applied) {
    if (words.sentence().headline()) {
      return List.of(applied.mention());
    }
    List<EventMention> apart =
        new Apart(words, language).each(applied.mention(), applied.type(), applied.to());
    return apart.size() > 1 ? apart : Destinations.each(applied.mention(), applied.type());
  }

  private record Applied(EventMention mention, EventType type, int to) {}

  private static boolean enough(EventType type, EventMention mention) {
    return mention.arguments().stream()
            .filter(
                a ->
                    type.role(a.role()).orElseThrow().function() == Role.Function.ACTS
                        || type.role(a.role()).orElseThrow().function() == Role.Function.RECEIVES)
            .count()
        >= type.fewestParties();
  }

  private Optional<EventMention> apply(Words words, Triggers.Match match) {
    Frame frame = match.frame();
    EventType type = frame.type().orElseThrow();
    Grid grid = new Grid(words, language, match.from(), match.to(), frame.nominal());
    Clause clause = clauses.read(grid, frame);
    List<Argument> arguments =
        new Understood(grid, frame, type)
            .with(clause, new Arguments(frame, type, clause, new Places(grid, type)).fill());
    boolean acted =
        arguments.stream()
            .anyMatch(a -> type.role(a.role()).orElseThrow().function() == Role.Function.ACTS);
    if (!complete(frame, clause) || !acted && !new PointsBack(language, grid).to(frame)) {
      return Optional.empty();
    }
    if (NonEvents.none(grid, language, frame, type, arguments)) {
      return Optional.empty();
    }
    Optional<Argument> attribution = attributions.of(grid, clause);
    Optional<TimeMention> time = Dating.of(language, grid, clause, type);
    Told told =
        factuality
            .read(grid, frame, attribution.isPresent())
            .dated(time.map(TimeMention::when), words.published());
    Map<String, String> details = new HashMap<>(frame.details());
    counts.read(words, match, type, details);
    return Optional.of(
        new EventMention(
            type.name(),
            words.span(match.from(), match.to()),
            words.sentence().index(),
            arguments,
            time,
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
}
