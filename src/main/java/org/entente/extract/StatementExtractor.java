package org.entente.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.lang.Frame;
import org.entente.lang.Language;
import org.entente.model.Document;
import org.entente.model.EventMention;
import org.entente.model.EventMention.Argument;
import org.entente.model.Factuality;
import org.entente.model.Layer;
import org.entente.model.Mention;
import org.entente.model.Sentence;
import org.entente.model.Span;
import org.entente.ontology.EventType;
import org.entente.ontology.Role;

/**
 * Reads quotations and reported speech: who says what. Frames whose type has a quotation are its
 * own. The words between quotation marks are the detail {@code quotation}; reported speech has
 * none.
 */
public final class StatementExtractor implements Extractor {
  /** The data property that makes a type a statement. */
  static final String QUOTATION = "quotation";

  private final Language language;
  private final Triggers triggers;
  private final Speakers speakers;
  private final Trace trace;

  /** Extracts with the frames of {@code language}. */
  public StatementExtractor(Language language) {
    this(language, Trace.NONE);
  }

  /** The same, telling {@code trace} each frame that is tried. */
  public StatementExtractor(Language language, Trace trace) {
    this.language = language;
    this.trace = trace;
    triggers = new Triggers(language);
    speakers = new Speakers(language);
  }

  /** Whether events of that type are read here and not by clause. */
  public static boolean states(EventType type) {
    return type.details().contains(QUOTATION);
  }

  /** Whether the mention holds words between quotation marks. */
  public static boolean quotes(EventMention mention) {
    return mention.details().containsKey(QUOTATION);
  }

  @Override
  public List<EventMention> extract(Document document) {
    List<EventMention> mentions = new ArrayList<>();
    for (Sentence sentence : document.get(Layer.SENTENCES)) {
      if (!sentence.headline() && document.tags(sentence.index()).isPresent()) {
        first(document, Words.of(document, sentence, language)).ifPresent(mentions::add);
      }
    }
    return mentions;
  }

  /**
   * The first statement of a sentence that has a speaker; a second verb of saying continues the
   * first.
   */
  private Optional<EventMention> first(Document document, Words words) {
    for (int i = 0; i < words.line().size(); i++) {
      if (words.mentionAt(i).isPresent()) {
        continue;
      }
      Optional<Triggers.Match> match = best(words, triggers.at(words.line(), i));
      if (match.isEmpty()) {
        continue;
      }
      Optional<EventMention> mention = statement(document, words, match.get());
      trace.tried(words.sentence(), match.get().frame(), mention);
      if (mention.isPresent()) {
        return mention;
      }
    }
    return Optional.empty();
  }

  /**
   * The match that reads the words as a statement, if the first does, or if it is an act of the
   * same words that asks nobody for anything ("called on the president").
   */
  private Optional<Triggers.Match> best(Words words, List<Triggers.Match> matches) {
    for (Triggers.Match match : matches) {
      if (match.to() != matches.get(0).to()) {
        break;
      }
      if (match.frame().type().filter(StatementExtractor::states).isPresent()) {
        Grid grid = new Grid(words, language, match.from(), match.to(), false);
        return Optional.of(match).filter(m -> m.equals(matches.get(0)) || NonEvents.appeal(grid));
      }
    }
    return Optional.empty();
  }

  private Optional<EventMention> statement(Document document, Words words, Triggers.Match match) {
    Frame frame = match.frame();
    EventType type = frame.type().orElseThrow();
    Grid grid = new Grid(words, language, match.from(), match.to(), false);
    Optional<Phrase> speaker = speakers.of(grid, match.from(), match.to());
    Role role = type.roles(Role.Function.ACTS).get(0);
    Optional<Argument> argument =
        speaker.flatMap(
            s ->
                s.fillers().stream()
                    .filter(
                        f -> !f.owner() && named(f.mention()) && role.admits(f.mention().kind()))
                    .map(f -> new Argument(role.name(), f.mention()))
                    .findFirst());
    Optional<Span> quoted = quotation(document.text(), words, grid);
    if (argument.isEmpty() || quoted.isEmpty() && !reported(grid, speaker)) {
      return Optional.empty();
    }
    Map<String, String> details = new HashMap<>(frame.details());
    quoted.ifPresent(span -> details.put(QUOTATION, span.of(document.text())));
    return Optional.of(
        new EventMention(
            type.name(),
            words.span(match.from(), match.to()),
            words.sentence().index(),
            List.of(argument.get()),
            Optional.empty(),
            Factuality.HAPPENED,
            true,
            false,
            false,
            Optional.empty(),
            details,
            frame.id(),
            "statement",
            0.9));
  }

  /**
   * Whether the speaker is named: whoever "he said" and "they said" go on about has been named with
   * the words before, and a name without title that no gazetteer knows is no source that counts.
   */
  private static boolean named(Mention mention) {
    return switch (mention.form()) {
      case NAME -> !mention.candidates().isEmpty() || mention.title().present();
      case TITLE -> true;
      case DEMONYM, PRONOUN, PLURAL -> false;
    };
  }

  private static Optional<Span> quotation(String text, Words words, Grid grid) {
    List<Span> marks = new ArrayList<>();
    for (int i = 0; i < grid.size(); i++) {
      if (Punctuation.quotes(words, i)) {
        marks.add(words.span(i, i + 1));
      }
    }
    return new Quotations(text, words.sentence().span()).longest(marks);
  }

  /** Whether words stand where what was said is told: behind "that", or else beside the verb. */
  private static boolean reported(Grid grid, Optional<Phrase> speaker) {
    if (speaker.filter(s -> s.from() >= grid.triggerTo()).isPresent()) {
      return grid.triggerFrom() > 1;
    }
    int from = grid.triggerTo();
    while (from < grid.size() && grid.cell(from) != Cell.THAT) {
      from++;
    }
    return (from < grid.size() ? from + 1 : grid.triggerTo()) < grid.size() - 1;
  }
}
