package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.lang.Frame;
import org.entente.lang.Language;
import org.entente.model.EntityKind;
import org.entente.model.EventMention.Argument;
import org.entente.model.Mention;
import org.entente.ontology.EventType;
import org.entente.ontology.EventType.Trait;
import org.entente.ontology.Role;

/**
 * Adds who took part in talks of which the text only tells that something was said there: "Munir
 * mengatakan kepada Wang Yi bahwa ... Munir menyampaikan hal itu dalam pertemuan di Beijing" is a
 * meeting of who spoke with who was spoken to.
 */
final class Addressed {
  private static final List<String> PARTIES =
      List.of("of", "poss", SlotNames.WITH, SlotNames.BETWEEN);

  private final Grid grid;
  private final Language language;
  private final Frame frame;
  private final EventType type;

  Addressed(Grid grid, Language language, Frame frame, EventType type) {
    this.grid = grid;
    this.language = language;
    this.frame = frame;
    this.type = type;
  }

  /** The arguments, with both if the noun names nobody and what was said points back. */
  List<Argument> with(Clause clause, List<Argument> arguments) {
    Role acting = type.roles(Role.Function.ACTS).get(0);
    boolean open =
        frame.nominal()
            && type.traits().contains(Trait.OCCASION)
            && arguments.stream().noneMatch(a -> a.role().equals(acting.name()))
            && PARTIES.stream().allMatch(slot -> clause.slot(slot).isEmpty());
    Optional<Mention> speaker =
        Optional.of(clause.slot("subj"))
            .filter(subjects -> open && subjects.size() == 1 && pointsBack(clause))
            .map(subjects -> subjects.get(0).mention())
            .filter(m -> m.kind() == EntityKind.PERSON && m.form() == Mention.Form.NAME);
    Optional<Mention> spokenTo =
        speaker.flatMap(s -> grid.words().before().flatMap(before -> spokenTo(before, s)));
    if (spokenTo.isEmpty()) {
      return arguments;
    }
    List<Argument> all = new ArrayList<>(arguments);
    all.add(new Argument(acting.name(), speaker.get()));
    all.add(new Argument(acting.name(), spokenTo.get()));
    return all;
  }

  /** "menyampaikan hal tersebut", "hal itu disampaikan": what was said was told before. */
  private boolean pointsBack(Clause clause) {
    return clause.governors().stream()
        .filter(grid::says)
        .anyMatch(verb -> grid.is(verb + 2, "definite") || grid.is(verb - 1, "definite"));
  }

  /** Whom the sentence tells {@code speaker} speaking to. */
  private Optional<Mention> spokenTo(Words before, Mention speaker) {
    Grid told = new Grid(before, language, 0, 0, false);
    boolean speaks = false;
    for (int i = 0; i + 2 < before.line().size(); i++) {
      speaks |= before.mentionAt(i).filter(m -> same(m, speaker)).isPresent();
      if (speaks && told.says(i)) {
        int noun = SlotNames.TO.equals(told.slot(i + 1)) ? told.unitEnd(i + 1) : i + 1;
        boolean to = noun > i + 1 || told.tells(i);
        return Optional.of(noun)
            .filter(n -> to && n < before.line().size())
            .flatMap(before::mentionAt)
            .filter(m -> m.kind() == EntityKind.PERSON && !same(m, speaker));
      }
    }
    return Optional.empty();
  }

  /** Whether the last words of both names are the same. */
  private boolean same(Mention one, Mention other) {
    return last(one).equals(last(other));
  }

  private String last(Mention mention) {
    String text = grid.words().text(mention.span());
    return text.substring(text.lastIndexOf(' ') + 1);
  }
}
