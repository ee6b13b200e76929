package org.entente.lang;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.model.Factuality;
import org.entente.model.Token;

/** The words that make an event planned, possible or denied. */
public final class Cues {
  private static final Set<String> SCOPES =
      Set.of("verb", "reported", "complement", "clause", "noun", "subject");

  private final Lexicon<Set<Cue>> words = new Lexicon<>(Sets::union);

  private Cues() {}

  /**
   * What a cue does.
   *
   * @param factuality what it makes of the event
   * @param scope where the event stands: {@code verb}, {@code reported}, {@code complement}, {@code
   *     clause}, {@code subject} or {@code noun}
   */
  public record Cue(Factuality factuality, String scope) {}

  /**
   * Loads {@code cues.tsv}; throws {@link org.entente.model.BadFile} for the first row that is
   * wrong.
   */
  static Cues load(Path file) {
    Cues cues = new Cues();
    for (Tsv.Row row : Tsv.read(file, 4)) {
      cues.words.add(row, 0, Set.of(cue(row)));
    }
    return cues;
  }

  private static Cue cue(Tsv.Row row) {
    if (!SCOPES.contains(row.cell(2))) {
      throw row.bad(
          "unknown scope " + row.cell(2),
          "use verb, reported, complement, subject, clause or noun");
    }
    try {
      return new Cue(Factuality.of(row.cell(1)), row.cell(2));
    } catch (IllegalArgumentException e) {
      throw row.bad(
          "unknown factuality " + row.cell(1), "use happened, planned, possible or denied");
    }
  }

  /** The longest cue at {@code from}. */
  public Optional<Found<Set<Cue>>> at(List<Token> tokens, int from) {
    return words.longest(tokens, from);
  }

  /** Every cue at {@code from}, also those that a longer one covers. */
  public List<Found<Set<Cue>>> all(List<Token> tokens, int from) {
    return words.all(tokens, from);
  }
}
