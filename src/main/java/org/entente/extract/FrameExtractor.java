package org.entente.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    List<EventMention> unnamed = new ArrayList<>();
    boolean sport = document.get(Layer.SENTENCES).stream().anyMatch(s -> s.headline() && sport(s));
    for (Sentence sentence : document.get(Layer.SENTENCES)) {
      if (document.tags(sentence.index()).isPresent() && !sport && !sport(sentence)) {
        mentions.addAll(extract(Words.of(document, sentence, language), unnamed));
      }
    }
    List<EventMention> dated = new Scene(document, language, types).date(mentions);
    List<EventMention> serial = new Series(document, language, types).complete(dated);
    List<EventMention> all =
        new ArrayList<>(new Gatherings(document, language, types).place(serial));
    Set<Mention> taken = fillers(all);
    unnamed.removeIf(m -> fillers(List.of(m)).stream().anyMatch(taken::contains));
    all.addAll(unnamed);
    return all;
  }

  private static Set<Mention> fillers(List<EventMention> mentions) {
    return mentions.stream()
        .flatMap(m -> m.arguments().stream())
        .map(Argument::mention)
        .collect(Collectors.toSet());
  }

  /** "Indonesia bertemu Korea di semifinal": teams, not states. */
  private boolean sport(Sentence sentence) {
    return Marked.in(sentence, language, "sport")
        || sentence.tokens().stream().anyMatch(t -> SCORE.matcher(t.text()).matches());
  }

  private List<EventMention> extract(Words words, List<EventMention> unnamed) {
    List<EventMention> mentions = new ArrayList<>();
    for (int i = 0; i < words.line().size(); ) {
      if (words.mentionAt(i).isPresent() && !verbInHeadline(words, i)) {
        i = words.mentionEnd(i);
        continue;
      }
      i = tryAt(words, i, mentions, unnamed);
    }
    Purposes purposes = new Purposes(words, language);
    return purposes.joined(purposes.without(mentions));
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
   * parties that its event needs goes before an earlier one that does not. What none but frames
   * without anybody who acts have read goes to {@code unnamed}.
   */
  private int tryAt(Words words, int i, List<EventMention> mentions, List<EventMention> unnamed) {
    Optional<Applied> best = Optional.empty();
    List<EventMention> happening = new ArrayList<>();
    for (Triggers.Match match : triggers.at(words.line(), i)) {
      Optional<EventType> type = match.frame().type();
      if (type.isEmpty() || StatementExtractor.states(type.get())) {
        if (best.isEmpty()) {
          return match.to();
        }
        break;
      }
      Optional<EventMention> read = apply(words, match);
      Optional<EventMention> mention = read.filter(m -> m.definite() || acted(type.get(), m));
      read.filter(m -> mention.isEmpty()).ifPresent(happening::add);
      trace.tried(words.sentence(), match.frame(), mention);
      if (mention.isPresent() && (best.isEmpty() || enough(type.get(), mention.get()))) {
        best = Optional.of(new Applied(mention.get(), type.get(), match.to()));
        if (enough(type.get(), mention.get())) {
          break;
        }
      }
    }
    best.ifPresentOrElse(
        a -> mentions.addAll(each(words, a)),
        () -> happening.stream().limit(1).forEach(unnamed::add));
    return best.map(Applied::to).orElse(i + 1);
  }

  private List<EventMention> each(Words words, Applied applied) {
    if (words.sentence().headline()) {
      return List.of(applied.mention());
    }
    Occasions occasions = new Occasions(words, language);
    if (occasions.counted(applied.mention())) {
      return occasions.each(applied.mention());
    }
    List<EventMention> apart =
        new Apart(words, language).each(applied.mention(), applied.type(), applied.to());
    if (apart.size() > 1) {
      return apart;
    }
    List<EventMention> gapped =
        Gapped.each(words, language, applied.mention(), applied.type(), applied.to());
    return gapped.size() > 1 ? gapped : Destinations.each(applied.mention(), applied.type());
  }

  private record Applied(EventMention mention, EventType type, int to) {}

  private static boolean acted(EventType type, EventMention mention) {
    return acted(type, mention.arguments());
  }

  private static boolean acted(EventType type, List<Argument> arguments) {
    return arguments.stream().anyMatch(a -> type.has(a.role(), Role.Function.ACTS));
  }

  private static boolean enough(EventType type, EventMention mention) {
    return mention.arguments().stream()
            .filter(
                a ->
                    type.has(a.role(), Role.Function.ACTS)
                        || type.has(a.role(), Role.Function.RECEIVES))
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
    arguments = new Addressed(grid, language, frame, type).with(clause, arguments);
    boolean definite = new PointsBack(language, grid).to(frame);
    Optional<TimeMention> any = Dating.of(language, grid, clause, type);
    boolean named = acted(type, arguments) || definite;
    if (named ? !complete(grid, frame, clause) : !happening(frame, type, clause, arguments, any)) {
      return Optional.empty();
    }
    if (NonEvents.none(grid, language, frame, type, arguments)
        || !definite && Companions.only(grid, type, clause, arguments)) {
      return Optional.empty();
    }
    Attendance attendance = new Attendance(language, grid, frame, type);
    if (attendance.ofAnother()) {
      return Optional.empty();
    }
    if (acted(type, arguments)) {
      arguments = attendance.with(arguments);
    }
    Optional<Argument> attribution = attributions.of(grid, clause);
    Told read = factuality.read(grid, frame, attribution.isPresent());
    Optional<TimeMention> time =
        read.unreal()
            ? Dating.ofContent(language, grid, clause, type, read.governor())
            : Dating.ofDone(grid, any);
    Told told = read.dated(time.map(TimeMention::when), words.published(), frame.nominal());
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
            definite,
            time.isEmpty() && (OtherTime.of(grid) || OtherTime.wayBefore(grid, type)),
            attribution,
            details,
            frame.id(),
            "frame",
            confidence(frame, told)));
  }

  /**
   * Whether a frame that finds nobody who acts tells where or when something happened, to which the
   * text may come back with a name: "A bomb went off in Kabul. The Taliban claimed the attack."
   */
  private static boolean happening(
      Frame frame,
      EventType type,
      Clause clause,
      List<Argument> arguments,
      Optional<TimeMention> time) {
    boolean placed = arguments.stream().anyMatch(a -> type.has(a.role(), Role.Function.PLACE));
    boolean oneSided = type.fewestParties() < 2; // "membahas situasi di Gaza" alone is no meeting
    return (placed || time.isPresent())
        && frame.required().stream()
            .allMatch(
                slot -> filled(frame, clause, slot) || oneSided && parties(frame.roles(slot)));
  }

  private static boolean parties(List<Role> roles) {
    return roles.stream()
        .anyMatch(
            r -> r.function() == Role.Function.ACTS || r.function() == Role.Function.RECEIVES);
  }

  private static boolean complete(Grid grid, Frame frame, Clause clause) {
    return frame.required().stream().allMatch(slot -> filled(frame, clause, slot))
        && frame.armed().stream().allMatch(slot -> Armed.strike(grid, frame, clause.slot(slot)))
        && frame.personal().stream().allMatch(slot -> personal(clause.slot(slot)))
        && frame.groups().stream().allMatch(slot -> Armed.group(grid, clause.slot(slot)));
  }

  private static boolean personal(List<Filler> fillers) {
    return fillers.stream().anyMatch(f -> !f.owner() && f.mention().kind() == EntityKind.PERSON);
  }

  private static boolean filled(Frame frame, Clause clause, String slot) {
    return clause.slot(slot).stream()
        .filter(f -> !(f.owner() && f.mention().form() == Mention.Form.PRONOUN)) // "their vaccine"
        .anyMatch(f -> admitted(frame.roles(slot), f.mention()));
  }

  private static boolean admitted(List<Role> roles, Mention mention) {
    return roles.stream().anyMatch(r -> Arguments.admits(r, mention));
  }

  private static double confidence(Frame frame, Told told) {
    double score = frame.nominal() ? 0.75 : 0.9;
    return told.explicit() ? score : score - 0.05;
  }
}
