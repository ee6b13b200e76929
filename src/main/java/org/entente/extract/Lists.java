package org.entente.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.model.EntityKind;
import org.entente.model.Mention;
import org.entente.model.MentionSource;

/** Coordinated noun phrases: "A, B, dan C", "A and B". */
final class Lists {
  /** Slots of what somebody comes from or belongs to. */
  private static final Set<String> HOME = Set.of("of", "from");

  private Lists() {}

  /**
   * A list of phrases.
   *
   * @param from its first token
   * @param to the token behind its last
   * @param fillers all that it names
   */
  record Run(int from, int to, List<Filler> fillers) {}

  /** The list that starts with the phrase at {@code i}. */
  static Run from(Grid grid, int i) {
    Phrase first = grid.phrase(i);
    List<Filler> fillers = new ArrayList<>(first.fillers());
    int to = first.to();
    int committed = to;
    int commas = fillers.size();
    while (to < grid.size()) {
      int next = joined(grid, to);
      if (next < 0) {
        break;
      }
      Phrase phrase = grid.phrase(next);
      boolean and = grid.cell(next - 1) == Cell.AND;
      if (and && ClauseBreaks.opens(grid, first, phrase)) {
        break;
      }
      if (!and && NestedPlaces.quarter(grid, first, phrase)) {
        to = phrase.to();
        continue;
      }
      if (!and
          && !NestedPlaces.nested(grid, first, phrase)
          && ClauseBreaks.fronted(grid, first.from(), next)) {
        break;
      }
      if (and && describe(grid, first, phrase)) {
        fillers.clear();
      }
      fillers.addAll(phrase.fillers());
      to = phrase.to();
      boolean lead = !and && headed(grid, first, phrase) && !ClauseBreaks.acts(grid, to);
      if (and || lead || NestedPlaces.nested(grid, first, phrase)) {
        committed = to;
        commas = fillers.size();
      }
      if (and && !examples(grid, next - 1) && !goesOn(grid, first, to) && !another(grid, to)) {
        break;
      }
    }
    if (committed > first.to() && ClauseBreaks.subjectBehind(grid, first, committed)) {
      return new Run(first.from(), first.to(), List.copyOf(first.fillers()));
    }
    return new Run(first.from(), committed, List.copyOf(fillers.subList(0, commas)));
  }

  /** "leaders including Abe and Park": what opens the examples does not close their list. */
  private static boolean examples(Grid grid, int joiner) {
    return grid.marks(grid.unitStart(joiner), "include");
  }

  /** "Japanese and South Korean officials": adjectives of one noun, which names nobody. */
  private static boolean describe(Grid grid, Phrase first, Phrase last) {
    return last.fillers().isEmpty()
        && grid.words().mentionAt(first.to() - 1).isPresent()
        && !first.fillers().isEmpty()
        && first.fillers().stream().allMatch(f -> f.mention().form() == Mention.Form.DEMONYM);
  }

  /** "China, Russia, Iran Hold Drills": in headlines a comma does for "and". */
  private static boolean headed(Grid grid, int comma, int start) {
    return comma > 0
        && grid.cell(comma - 1) == Cell.NOUN
        && headed(grid, grid.phrase(comma - 1), grid.phrase(start));
  }

  private static boolean headed(Grid grid, Phrase one, Phrase other) {
    Optional<Mention> first = party(one);
    Optional<Mention> second = party(other);
    return grid.words().sentence().headline()
        && first.isPresent()
        && second.isPresent()
        && (first.get().kind() == second.get().kind()
            || Collections.disjoint(countries(first.get()), countries(second.get())));
  }

  /** The party that the phrase names, if it names one alone; a capital may act for its state. */
  private static Optional<Mention> party(Phrase phrase) {
    return Optional.of(phrase.fillers())
        .filter(f -> f.size() == 1 && !f.get(0).owner())
        .map(f -> f.get(0).mention())
        .filter(
            m ->
                m.kind() != EntityKind.PLACE && m.kind() != EntityKind.PRODUCT
                    || m.candidates().stream()
                        .anyMatch(c -> c.entity().kind() == EntityKind.STATE));
  }

  private static Set<String> countries(Mention mention) {
    return mention.candidates().stream()
        .flatMap(c -> c.entity().country().stream())
        .collect(Collectors.toSet());
  }

  /** The list that ends with the phrase at {@code i}. */
  static Run endingAt(Grid grid, int i) {
    int start = withHome(grid, grid.phrase(i).from());
    int best = start;
    boolean joinedByAnd = false;
    while (start > 0) {
      int before = start - 1;
      boolean and = grid.cell(before) == Cell.AND;
      if (and && before > 0 && grid.cell(before - 1) == Cell.COMMA) {
        before--;
      }
      if (and && grid.cell(before - 1) == Cell.CLOSE) {
        before = grid.opening(before - 1); // "Hamas (Gaza) and Fatah": the member is in front
      }
      boolean comma =
          !and && grid.cell(before) == Cell.COMMA && (joinedByAnd || headed(grid, before, start));
      if (!(and && (!joinedByAnd || actsForMany(grid, start))) && !comma
          || before == 0
          || grid.cell(before - 1) != Cell.NOUN) {
        break;
      }
      int earlier = withHome(grid, grid.phrase(before - 1).from());
      if (and
          && !joinedByAnd
          && grid.cell(before) == Cell.COMMA
          && ClauseBreaks.anotherVerb(grid, earlier, i)) {
        break;
      }
      if (comma && ClauseBreaks.fronted(grid, earlier, start)) {
        break;
      }
      joinedByAnd = true;
      start = earlier;
      best = start;
    }
    List<Filler> fillers = new ArrayList<>();
    for (int k = best; k <= i; k++) {
      if (grid.cell(k) == Cell.NOUN) {
        if (grid.cell(k - 1) != Cell.SLOT || k == best) {
          fillers.addAll(grid.phrase(k).fillers());
        }
        k = grid.phrase(k).to() - 1;
      }
    }
    return new Run(best, grid.phrase(i).to(), List.copyOf(fillers));
  }

  /**
   * "between Tehran and the United States, Britain and Russia": the second party may be a list of
   * its own.
   */
  private static boolean goesOn(Grid grid, Phrase first, int at) {
    if (!grid.is(first.from() - 1, SlotNames.BETWEEN)) {
      return false;
    }
    for (int i = at; i < grid.size(); i = grid.unitEnd(i)) {
      switch (grid.cell(i)) {
        case COMMA, NOUN -> {}
        case AND -> {
          return i > at && grid.cell(i + 1) == Cell.NOUN;
        }
        default -> {
          return false;
        }
      }
    }
    return false;
  }

  /** "the deputy and foreign minister Dar, and Sisi": a list in which one member holds "and". */
  private static boolean another(Grid grid, int at) {
    return grid.cell(at) == Cell.COMMA
        && grid.cell(at + 1) == Cell.AND
        && grid.cell(at + 2) == Cell.NOUN;
  }

  /**
   * "Biden and the leaders of South Korea and Japan": those who act for several states are one
   * member of the list.
   */
  private static boolean actsForMany(Grid grid, int i) {
    return grid.words()
        .mentionAt(i)
        .or(() -> i + 1 < grid.size() ? grid.words().mentionAt(i + 1) : Optional.empty())
        .filter(m -> m.form() == Mention.Form.TITLE && m.source() == MentionSource.AGENT)
        .isPresent();
  }

  /** "Lavrov of Russia and Wang Yi of China": a person with the state that he comes from. */
  private static int withHome(Grid grid, int start) {
    int of = start - 1;
    if (grid.cell(of) != Cell.SLOT
        || !HOME.contains(grid.slot(of))
        || grid.cell(of - 1) != Cell.NOUN) {
      return start;
    }
    Phrase person = grid.phrase(of - 1);
    boolean named =
        person.fillers().stream().anyMatch(f -> f.mention().kind() == EntityKind.PERSON);
    return named ? person.from() : start;
  }

  /** Where the next member starts if {@code at} joins one, or -1. */
  private static int joined(Grid grid, int at) {
    boolean brackets = grid.cell(at) == Cell.OPEN && grid.cell(at + 2) == Cell.CLOSE;
    int from = pastRetinue(grid, brackets ? at + 3 : at); // "Dewan Keamanan (DK), New York"
    int next = from;
    if (grid.cell(next) == Cell.COMMA) {
      next++;
    }
    while (next < grid.size() && grid.cell(next) == Cell.AND) { // "and then"
      next++;
    }
    return next > from && next < grid.size() && grid.cell(next) == Cell.NOUN ? next : -1;
  }

  /**
   * "PM Lee beserta istri, PM Hun Sen": who is with a member is none, and does not end the list.
   */
  private static int pastRetinue(Grid grid, int at) {
    if (grid.cell(at) != Cell.SLOT || !SlotNames.WITH.equals(grid.slot(at))) {
      return at;
    }
    int who = grid.unitEnd(at);
    if (grid.cell(who) != Cell.NOUN) {
      return at;
    }
    Phrase phrase = grid.phrase(who);
    boolean aside = phrase.fillers().isEmpty() || grid.is(at, "retinue");
    boolean goesOn = grid.cell(phrase.to()) == Cell.COMMA || grid.cell(phrase.to()) == Cell.AND;
    return aside && goesOn ? phrase.to() : at;
  }
}
