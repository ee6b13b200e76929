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
 * own.
 */
public final class StatementExtractor implements Extractor {
  /** The data property that makes a type a statement. */
  static final String QUOTATION = "quotation";

  private static final int LONGEST = 600;

  private final Language language;
  private final Triggers triggers;
  private final Speakers speakers;

  /** Extracts with the frames of {@code language}. */
  public StatementExtractor(Language language) {
    this.language = language;
    triggers = new Triggers(language.frames());
    speakers = new Speakers(language);
  }

  /** Whether events of that type are read here and not by clause. */
  static boolean states(EventType type) {
    return type.details().contains(QUOTATION);
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
      List<Triggers.Match> matches = triggers.at(words.line(), i);
      if (matches.isEmpty()
          || matches.get(0).frame().type().filter(StatementExtractor::states).isEmpty()) {
        continue;
      }
      Optional<EventMention> mention = statement(document, words, matches.get(0));
      if (mention.isPresent()) {
        return mention;
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
    Optional<Span> quoted = quotation(document.text(), grid, speaker);
    if (argument.isEmpty() || quoted.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> details = new HashMap<>(frame.details());
    details.put(QUOTATION, clipped(quoted.get().of(document.text())));
    return Optional.of(
        new EventMention(
            type.name(),
            words.span(match.from(), match.to()),
            words.sentence().index(),
            List.of(argument.get()),
            Optional.empty(),
            Factuality.HAPPENED,
            true,
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

  private static String clipped(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST
        ? line
        : line.substring(0, line.lastIndexOf(' ', LONGEST)) + " …";
  }

  /** The words between quotation marks, or else what stands behind "that" or behind the verb. */
  private static Optional<Span> quotation(String text, Grid grid, Optional<Phrase> speaker) {
    int open = -1;
    int close = -1;
    int that = -1;
    for (int i = 0; i < grid.size(); i++) {
      if (grid.cell(i) == Cell.QUOTE) {
        open = open < 0 ? i : open;
        close = i;
      } else if (grid.cell(i) == Cell.THAT && i >= grid.triggerTo() && that < 0) {
        that = i;
      }
    }
    if (open >= 0 && close > open + 1) {
      return Optional.of(grid.words().span(open + 1, close));
    }
    int from = that >= 0 ? that + 1 : grid.triggerTo();
    boolean inverted = speaker.filter(s -> s.from() >= grid.triggerTo()).isPresent();
    if (inverted) {
      return grid.triggerFrom() > 1
          ? Optional.of(grid.words().span(0, grid.triggerFrom()))
          : Optional.empty();
    }
    return from < grid.size() - 1
        ? Optional.of(grid.words().span(from, grid.size()))
        : Optional.empty();
  }
}
