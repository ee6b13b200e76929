package org.entente.extract;

import java.util.List;
import java.util.Optional;
import org.entente.lang.Language;

/**
 * Finds the understood subject of a purpose: the object of a verb that asks somebody to, the owner
 * of a plan, else the subject of the verb.
 */
final class Control {
  private final Grid grid;
  private final Language language;
  private final Clause.Builder clause;
  private final LeftWalk walk;
  private final Ranked ranked;

  Control(Grid grid, Language language, Clause.Builder clause, LeftWalk walk) {
    this.grid = grid;
    this.language = language;
    this.clause = clause;
    this.walk = walk;
    this.ranked = new Ranked(grid, walk);
  }

  /** The subject of the verb behind the function word of purpose at {@code purpose}. */
  Optional<Lists.Run> subject(int purpose, int depth) {
    Optional<Lists.Run> own =
        planner(purpose).or(() -> own(purpose)).or(() -> ranked.bearer(purpose, depth));
    if (own.isPresent()) {
      return own;
    }
    for (int k = purpose - 1; k >= 0; k--) {
      if (grid.cell(k) == Cell.VERB || willing(k, purpose)) {
        clause.governor(k);
        Optional<Lists.Run> found = ofVerb(k, purpose, depth);
        if (found.isPresent()
            && found.get().fillers().isEmpty()
            && (unnamed(k) || opens(found.get()))) {
          return found; // "allow foreign diplomats to visit": those who do it have no name
        }
        if (found.filter(run -> !run.fillers().isEmpty()).isPresent()) {
          return found;
        }
      }
      if (grid.cell(k) == Cell.STOP) {
        break;
      }
    }
    return headline(purpose);
  }

  /**
   * "mengecam Rusia karena menyerang Ukraina": of a reason, who is blamed or punished has done it;
   * "mendampingi Jokowi saat menerima Wong": at that time, who is accompanied.
   */
  Optional<Lists.Run> blamed(int reason) {
    boolean same = grid.marks(reason, "meanwhile");
    if (!grid.is(reason, "reason") && !same) {
      return Optional.empty();
    }
    String verbs = same ? "accompanies" : "blames";
    for (int k = reason - 1; k >= 0; k--) {
      if (grid.cell(k) == Cell.VERB) {
        return grid.is(k, verbs) ? object(k + 1, reason) : Optional.empty();
      }
      if (grid.cell(k) == Cell.STOP || grid.cell(k) == Cell.COMMA) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "as insurgents appear to take": who acts in a clause of its own, even if without a name. */
  private boolean opens(Lists.Run run) {
    return !language.is("headFirst") && grid.cell(run.from() - 1) == Cell.SUBORDINATE;
  }

  /** "said that Putin is keen to meet": the subject of what somebody is. */
  private boolean willing(int be, int purpose) {
    if (language.is("headFirst") || !grid.is(be, "passive") || grid.cell(be) != Cell.LIGHT) {
      return false;
    }
    int last = grid.cell(purpose - 1) == Cell.QUOTE ? purpose - 2 : purpose - 1;
    for (int k = be + 1; k < last; k++) {
      if (grid.cell(k) != Cell.LIGHT && grid.cell(k) != Cell.QUOTE) {
        return false;
      }
    }
    return last > be && grid.line().tag(last).equals("ADJ");
  }

  private Optional<Lists.Run> ofVerb(int verb, int purpose, int depth) {
    if (grid.is(verb, "object-control")) {
      Optional<Lists.Run> object = object(verb + 1, purpose);
      if (object.isPresent()) {
        return object;
      }
    }
    return walk.subject(verb, depth - 1, false);
  }

  /** Whether the object of a verb that makes others act stands right behind it. */
  private boolean unnamed(int verb) {
    int next = verb + 1;
    while (grid.cell(next) == Cell.LIGHT || grid.cell(next) == Cell.OTHER) {
      next++;
    }
    return grid.is(verb, "object-control") && grid.cell(next) == Cell.NOUN;
  }

  /** The first noun that is no agent ("invited by Macron to meet Scholz"). */
  private Optional<Lists.Run> object(int from, int to) {
    for (int k = from; k < to; k++) {
      if (grid.cell(k) == Cell.NOUN) {
        boolean agent = grid.cell(k - 1) == Cell.SLOT && grid.slot(k - 1).equals(SlotNames.BY);
        if (!agent) {
          return Optional.of(Lists.from(grid, k));
        }
        k = grid.unitEnd(k) - 1;
      }
    }
    return Optional.empty();
  }

  /** "Israel's plan to attack Iran", "rencana Israel untuk menyerang Iran": whose plan it is. */
  private Optional<Lists.Run> planner(int purpose) {
    if (grid.cell(purpose - 1) != Cell.NOUN) {
      return Optional.empty();
    }
    Phrase phrase = grid.phrase(purpose - 1);
    int by = phrase.from() - 1;
    if (grid.cell(by) == Cell.SLOT
        && grid.slot(by).equals(SlotNames.BY)
        && grid.cell(by - 1) == Cell.NOUN) {
      // "the move by Honduras to cut ties": a noun has no other agent
      return Optional.of(new Lists.Run(phrase.from(), phrase.to(), phrase.fillers()));
    }
    boolean plan = false;
    for (int k = phrase.from(); k < phrase.to(); k++) {
      plan |= grid.words().mentionAt(k).isEmpty() && (complement(k) || grid.is(k, "intention"));
    }
    List<Filler> owners =
        phrase.fillers().stream()
            .filter(Filler::owner)
            .map(f -> new Filler(f.mention(), false))
            .toList();
    return plan && !owners.isEmpty()
        ? Optional.of(new Lists.Run(phrase.from(), phrase.to(), owners))
        : Optional.empty();
  }

  /** "called for Iran to halt its attacks": an infinitive with a subject of its own. */
  private Optional<Lists.Run> own(int purpose) {
    if (language.is("headFirst") || grid.cell(purpose - 1) != Cell.NOUN) {
      return Optional.empty();
    }
    Lists.Run run = Lists.endingAt(grid, purpose - 1);
    int slot = run.from() - 1;
    return grid.cell(slot) == Cell.SLOT
            && grid.slot(slot).equals(SlotNames.FOR)
            && !destination(slot)
            && (!run.fillers().isEmpty()
                || grid.cell(slot - 1) == Cell.NOUN && complement(slot - 1))
        ? Optional.of(run)
        : Optional.empty();
  }

  /** "left for Kuwait to meet the emir": where somebody goes does nothing there. */
  private boolean destination(int slot) {
    int verb = slot - 1;
    while (grid.cell(verb) == Cell.NOUN || grid.cell(verb) == Cell.TIME) {
      verb--;
    }
    return grid.cell(verb) == Cell.VERB && grid.is(verb, "heads-for");
  }

  private boolean complement(int k) {
    return language
        .cues()
        .at(grid.line().tokens(), k)
        .filter(f -> f.value().stream().anyMatch(c -> c.scope().equals("complement")))
        .isPresent();
  }

  /** "Putin, Kim to Meet": no verb but the one that is to come. */
  private Optional<Lists.Run> headline(int purpose) {
    return grid.cell(purpose - 1) == Cell.NOUN
        ? Optional.of(Lists.endingAt(grid, purpose - 1))
        : Optional.empty();
  }
}
