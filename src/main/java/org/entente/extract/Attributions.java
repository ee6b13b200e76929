package org.entente.extract;

import java.util.List;
import java.util.Optional;
import org.entente.lang.Language;
import org.entente.model.EntityKind;
import org.entente.model.EventMention.Argument;
import org.entente.model.Mention;
import org.entente.model.MentionSource;
import org.entente.model.Span;

/**
 * Finds who says what a clause tells: "kata militer Korsel", "menurut KCNA", "analysts predict
 * that".
 */
final class Attributions {
  static final String ROLE = "attribution";

  private final Speakers speakers;
  private final Triggers triggers;

  Attributions(Language language, Triggers triggers) {
    speakers = new Speakers(language);
    this.triggers = triggers;
  }

  /** The source in the text, if the sentence names one outside the trigger. */
  Optional<Argument> of(Grid grid, Clause clause) {
    return clause
        .reporter()
        .or(() -> according(grid))
        .or(() -> saying(grid))
        .map(phrase -> new Argument(ROLE, source(grid, phrase)));
  }

  /** "menurut X", "according to X", anywhere in the sentence. */
  private Optional<Phrase> according(Grid grid) {
    for (int i = 0; i + 1 < grid.size(); i++) {
      if (grid.cell(i) == Cell.SLOT && grid.slot(i).equals(SlotNames.REPORT)) {
        int noun = grid.unitEnd(i);
        if (noun < grid.size() && grid.cell(noun) == Cell.NOUN) {
          return Optional.of(grid.phrase(noun));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * A verb of saying that is not the trigger: its subject in front of it, or behind it if it is
   * inverted.
   */
  private Optional<Phrase> saying(Grid grid) {
    for (int i = 0; i < grid.size(); i++) {
      if (grid.cell(i) == Cell.TRIGGER
          || grid.words().mentionAt(i).isPresent()
          || !statement(grid, i)) {
        continue;
      }
      Optional<Phrase> speaker = speakers.of(grid, i, grid.unitEnd(i));
      if (speaker.isPresent()) {
        return speaker;
      }
    }
    return Optional.empty();
  }

  private boolean statement(Grid grid, int i) {
    List<Triggers.Match> matches = triggers.at(grid.line(), i);
    return !matches.isEmpty()
        && matches.get(0).frame().type().filter(StatementExtractor::states).isPresent();
  }

  /** The mention that the phrase names, or a mention of the phrase itself: "para analis". */
  private static Mention source(Grid grid, Phrase phrase) {
    if (!phrase.fillers().isEmpty() && !phrase.fillers().get(0).owner()) {
      return phrase.fillers().get(0).mention();
    }
    Span span = grid.words().span(phrase.from(), phrase.to());
    return new Mention(
        span,
        Mention.Form.NAME,
        EntityKind.ORGANIZATION,
        List.of(),
        Mention.Title.NONE,
        MentionSource.UNNAMED);
  }
}
