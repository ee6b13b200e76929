package org.entente.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.lang.Cues.Cue;
import org.entente.lang.Frame;
import org.entente.lang.Language;
import org.entente.model.Factuality;
import org.entente.model.When;

/**
 * Reads off the words of a clause whether its event is told as done, to come, thinkable or not so.
 *
 * <p>The cues that govern a trigger are collected from the inside out, as {@link CueChain} and
 * {@link NounCues} find them, and each makes something of what stands inside it: "did not agree to
 * meet" is a plan that is denied. A cue governs only what its clause holds, so a negation elsewhere
 * in the sentence changes nothing.
 */
final class FactualityReader {
  /** Times that are over when they lie before the day of publication. */
  private static final Set<When.Precision> EXACT = Set.of(When.Precision.DAY, When.Precision.MONTH);

  private final Language language;

  FactualityReader(Language language) {
    this.language = language;
  }

  /**
   * What the clause tells.
   *
   * @param factuality as told
   * @param explicit whether verb or cue say so outright; a noun, its modifiers and a purpose leave
   *     it open
   * @param governor the word of which the event is only the content ("threatened to"); -1 for none
   */
  record Told(Factuality factuality, boolean explicit, int governor) {

    /** Whether it is told as something to come, or thinkable. */
    boolean unreal() {
      return factuality == Factuality.PLANNED || factuality == Factuality.POSSIBLE;
    }

    /** What is told of a day after that of publication is to come. */
    Told dated(Optional<When> when, Optional<LocalDate> published, boolean noun) {
      boolean later =
          when.isPresent()
              && published.isPresent()
              && when.get().earliest().isAfter(published.get());
      boolean over =
          when.isPresent()
              && published.isPresent()
              && EXACT.contains(when.get().precision())
              && when.get().latest().isBefore(published.get());
      if (noun && over && factuality == Factuality.PLANNED) {
        return new Told(
            Factuality.HAPPENED,
            true,
            governor); // "will help to rebuild after the attack of May 8"
      }
      return factuality == Factuality.HAPPENED && later
          ? new Told(Factuality.PLANNED, true, governor)
          : this;
    }
  }

  /**
   * Reads the clause around the trigger of {@code frame}.
   *
   * @param reported whether the sentence says who says so, which makes "would" a future
   */
  Told read(Grid grid, Frame frame, boolean reported) {
    if (frame.factuality().filter(f -> f == Factuality.HAPPENED).isPresent()) {
      return new Told(Factuality.HAPPENED, true, -1);
    }
    CueHits hits = new CueHits(grid, language);
    CueChain chain = new CueChain(grid, language, hits, oneSided(frame));
    List<Cue> cues = new ArrayList<>();
    if (frame.nominal()) {
      NounCues noun = new NounCues(grid, frame, hits);
      cues.addAll(noun.within());
      chain.walkNoun(noun.start());
    } else {
      chain.walkVerb();
    }
    cues.addAll(chain.cues());
    boolean conditional = hits.conditionBehind();
    Optional<Factuality> told = frame.factuality();
    boolean strong = told.isPresent();
    boolean done = false;
    for (Cue cue : cues) {
      Factuality more = meant(cue, reported, conditional);
      if (more == Factuality.HAPPENED) {
        done = true;
        strong = true;
        told = told.or(() -> Optional.of(Factuality.HAPPENED));
        if (!cue.scope().equals("verb")) {
          return new Told(told.get(), true, chain.governor());
        }
        continue;
      }
      strong |= !cue.scope().equals("noun");
      told = Optional.of(over(more, told, done));
    }
    if (told.isEmpty() && (chain.purpose() || opens(grid, hits))) {
      return new Told(Factuality.PLANNED, false, chain.governor());
    }
    boolean outright = strong || (told.isEmpty() && !frame.nominal() && !tenseless(grid));
    int governor = chain.governor() < 0 ? speaks(grid, frame) : chain.governor();
    return new Told(told.orElse(Factuality.HAPPENED), outright, governor);
  }

  /** "Setelah bertemu Raja, Prabowo akan terbang": to come as well, unless told as done. */
  private static boolean opens(Grid grid, CueHits hits) {
    int i = grid.triggerFrom() - 1;
    while (grid.cell(i) == Cell.LIGHT || grid.cell(i) == Cell.NOUN) {
      i--;
    }
    boolean front = i == 0 || i > 0 && grid.cell(i - 1) == Cell.STOP;
    return front
        && grid.is(i, "after")
        && hits.futureBehind(grid.triggerTo(), Set.of("verb", "complement")).isPresent();
  }

  /** "Prabowo Terbang ke Rusia Temui Putin": the headline leaves open what the text may plan. */
  private boolean tenseless(Grid grid) {
    return language.is("headFirst") && grid.words().sentence().headline();
  }

  /** "threatened to attack", "proposed a summit": the trigger begins with what governs it. */
  private static int speaks(Grid grid, Frame frame) {
    boolean verb = frame.factuality().isPresent() && !frame.nominal();
    return verb && grid.line().tag(grid.triggerFrom()).equals("VERB") ? grid.triggerFrom() : -1;
  }

  private static boolean oneSided(Frame frame) {
    return frame.type().filter(t -> t.fewestParties() < 2).isPresent();
  }

  /**
   * "Would" is the future of what is reported, and elsewhere only thinkable; so is "will ... if".
   */
  private static Factuality meant(Cue cue, boolean reported, boolean conditional) {
    if (cue.scope().equals("reported")) {
      return reported && !conditional ? cue.factuality() : Factuality.POSSIBLE;
    }
    boolean future = cue.scope().equals("verb") || cue.scope().equals("complement");
    return conditional && cue.factuality() == Factuality.PLANNED && future
        ? Factuality.POSSIBLE
        : cue.factuality();
  }

  /** What an outer cue makes of what stands inside it; {@code done}: told as done, inside. */
  private static Factuality over(Factuality outer, Optional<Factuality> inner, boolean done) {
    return switch (outer) {
      case DENIED ->
          inner.filter(f -> f == Factuality.DENIED).isPresent()
              ? Factuality.POSSIBLE
              : Factuality.DENIED;
      case POSSIBLE -> Factuality.POSSIBLE;
      default -> done ? inner.orElse(Factuality.HAPPENED) : firm(inner);
    };
  }

  private static Factuality firm(Optional<Factuality> inner) {
    return inner.filter(f -> f != Factuality.HAPPENED).orElse(Factuality.PLANNED);
  }
}
