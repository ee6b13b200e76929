package org.entente.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.lang.Found;
import org.entente.lang.Language;
import org.entente.model.EntityKind;
import org.entente.model.EventMention;
import org.entente.model.EventMention.Argument;
import org.entente.model.Mention;
import org.entente.ontology.EventType;
import org.entente.ontology.Role;

/**
 * Makes a meeting of each of those whom one party met one after the other: "melakukan pertemuan
 * bilateral dengan PM Jepang dan PM India", "met Macron and Modi separately". A word of the clause
 * says that each was met alone; weaker ones count where those met act for different states.
 */
final class Apart {
  private static final String APART = "apart";
  private static final String CALLER = "caller";
  private static final String SINGLY = "singly";
  private static final String JOINTLY = "jointly";
  private static final String GREETS = "greets";

  private final Words words;
  private final Language language;

  Apart(Words words, Language language) {
    this.words = words;
    this.language = language;
  }

  /**
   * The event, or one for each of those met.
   *
   * @param triggerTo the token behind the trigger
   */
  List<EventMention> each(EventMention event, EventType type, int triggerTo) {
    List<Argument> acting =
        event.arguments().stream().filter(a -> acts(type, a) && !plural(a)).toList();
    if (!type.traits().contains(EventType.Trait.OCCASION) || acting.size() < 3 || greeted(event)) {
      return List.of(event);
    }
    List<Argument> before = acting.stream().filter(a -> before(a, event)).toList();
    List<Argument> behind = acting.stream().filter(a -> !before(a, event)).toList();
    List<Argument> met = before.size() == 1 ? behind : behind.size() == 1 ? before : List.of();
    if (met.size() < 2
        || !said(event, triggerTo, SINGLY)
            && !(ofDifferentStates(met)
                && (said(event, triggerTo, APART)
                    || introduced(event, met, triggerTo)
                    || met == before && rang(event) && !said(event, triggerTo, JOINTLY)))) {
      return List.of(event);
    }
    List<EventMention> meetings = new ArrayList<>();
    for (Argument one : met) {
      meetings.add(
          event.withArguments(
              event.arguments().stream().filter(a -> a.equals(one) || !met.contains(a)).toList()));
    }
    return meetings;
  }

  /** "disambut A dan B": those who greet a guest stand side by side. */
  private boolean greeted(EventMention event) {
    for (int i = 0; i < words.line().size(); i++) {
      if (event.trigger().contains(words.line().token(i).span()) && markedTo(i, GREETS) > i) {
        return true;
      }
    }
    return false;
  }

  private static boolean acts(EventType type, Argument argument) {
    return type.has(argument.role(), Role.Function.ACTS);
  }

  private static boolean plural(Argument argument) {
    return argument.mention().form() == Mention.Form.PLURAL;
  }

  private static boolean before(Argument argument, EventMention event) {
    return argument.mention().span().start() < event.trigger().start();
  }

  /** Whether each acts for a state that none of the others acts for. */
  private static boolean ofDifferentStates(List<Argument> met) {
    Set<String> states = new HashSet<>();
    return met.stream()
        .map(Argument::mention)
        .allMatch(m -> state(m).filter(states::add).isPresent());
  }

  private static Optional<String> state(Mention mention) {
    return Optional.of(mention.title().country())
        .filter(c -> !c.isEmpty())
        .or(() -> mention.candidates().stream().findFirst().flatMap(c -> c.entity().country()))
        .or(() -> Optional.of(mention.title().office()).filter(o -> !o.isEmpty()))
        .or(() -> unknown(mention));
  }

  /**
   * "berbicara dengan Presiden AS Trump dan PM Jepang Ishiba": each is introduced by name, office
   * and state, as those are whom one meets in turn; not at a gathering of many.
   */
  private boolean introduced(EventMention event, List<Argument> met, int triggerTo) {
    return met.size() == 2
        && met.stream()
            .map(Argument::mention)
            .allMatch(
                m ->
                    m.kind() == EntityKind.PERSON
                        && m.form() == Mention.Form.NAME
                        && !m.title().country().isEmpty())
        && !said(event, triggerTo, JOINTLY);
  }

  /** "Seoul and Tokyo have phoned Mogherini": each rings by himself. */
  private boolean rang(EventMention event) {
    for (int i = 0; i < words.line().size(); i++) {
      if (words.line().token(i).span().start() == event.trigger().start()) {
        return markedTo(i, CALLER) > i;
      }
    }
    return false;
  }

  /** A person of whom nothing is told stands for himself. */
  private static Optional<String> unknown(Mention mention) {
    return mention.kind() == EntityKind.PERSON && mention.form() == Mention.Form.NAME
        ? Optional.of(mention.span().toString())
        : Optional.empty();
  }

  /** Whether a word of the trigger or behind it in the sentence says that each was met alone. */
  private boolean said(EventMention event, int triggerTo, String how) {
    for (int i = 0; i < words.line().size(); i++) {
      boolean own = words.line().token(i).span().start() >= event.trigger().start();
      if (own && markedTo(i, how) > i && (i < triggerTo || sameClause(triggerTo, i))) {
        return true;
      }
    }
    return inFront(event, how) || how.equals(APART) && sidelines();
  }

  /**
   * "Di sela KTT, Sugiono bertemu Lavrov dan Araghchi": beside a gathering one meets one by one.
   */
  private boolean sidelines() {
    for (int i = 0; i < words.line().size(); i++) {
      if (language
          .markers()
          .at(words.line().tokens(), i)
          .filter(f -> f.value().contains("sidelines"))
          .isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** "Jokowi antara lain bertemu Xi dan Abe": right in front of the verb. */
  private boolean inFront(EventMention event, String how) {
    for (int i = 0; i < words.line().size(); i++) {
      int to = markedTo(i, how);
      if (to > i
          && to < words.line().size()
          && words.line().token(to).span().start() == event.trigger().start()) {
        return true;
      }
    }
    return false;
  }

  /** The token behind the word at {@code i} that says so; -1 for none. */
  private int markedTo(int i, String how) {
    return language
        .markers()
        .at(words.line().tokens(), i)
        .filter(f -> f.value().contains(how))
        .map(Found::to)
        .orElse(-1);
  }

  private boolean sameClause(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean opens =
          language
              .markers()
              .at(words.line().tokens(), i)
              .filter(f -> f.value().contains("subordinate") || f.value().contains("that"))
              .isPresent();
      if (opens) {
        return false;
      }
    }
    return true;
  }
}
