package org.entente.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.Home;
import org.entente.gazetteer.Gazetteer;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Mention.Candidate;
import org.entente.model.Mention.Title;
import org.entente.model.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The parts of the linker, each by itself. */
class LinkRulesTest {
  private static final LocalDate DAY = LocalDate.parse("2023-09-13");

  private static Gazetteer gazetteer;
  private static Offices offices;
  private static PersonNames names;

  @BeforeAll
  static void open() {
    Home home = Home.find().orElseThrow();
    gazetteer = Gazetteer.open(home.gazetteer(), home.cache());
    offices = new Offices(gazetteer, Optional.of(DAY));
    names = new PersonNames(gazetteer, offices);
  }

  private static Title title(String office, String country) {
    return new Title(new Span(0, 1), office, country);
  }

  private static Entity person(String name) {
    return gazetteer.lookup(name).get(0).entity();
  }

  private static List<String> labels(List<Candidate> candidates) {
    return candidates.stream().map(c -> c.entity().label("en")).toList();
  }

  @Test
  void findsTheHolderOfAnOfficeOnTheDay() {
    assertThat(offices.holder(title("president", "ID")).map(e -> e.label("en")))
        .contains("Joko Widodo");
    assertThat(offices.holder(title("president", "XX"))).isEmpty();
  }

  @Test
  void findsNoHolderOfAnOfficeThatSeveralHold() {
    Offices then = new Offices(gazetteer, Optional.of(LocalDate.parse("2025-10-01")));
    assertThat(then.holder(title("envoy", "US"))).isEmpty();
    assertThat(then.holder(title("foreign-minister", "US")).map(e -> e.label("en")))
        .contains("Marco Rubio");
  }

  @Test
  void scoresWhoHoldsTheOfficeAboveWhoHeldItOnce() {
    Title president = title("president", "US");
    assertThat(offices.score(president, person("Joe Biden")))
        .isGreaterThan(offices.score(president, person("George W. Bush")));
  }

  @Test
  void speaksAgainstATitleOfAnotherState() {
    Entity biden = person("Joe Biden");
    assertThat(offices.score(title("president", "RU"), biden))
        .isLessThan(offices.score(Title.NONE, biden));
  }

  @Test
  void takesALeaderForThePresidentOnlyIfTheStateIsTold() {
    Entity putin = person("Vladimir Putin");
    assertThat(offices.holds(title("leader", "RU"), putin)).isTrue();
    assertThat(offices.holds(title("leader", "US"), putin)).isFalse();
    assertThat(offices.holds(title("leader", ""), putin)).isFalse();
    assertThat(offices.holds(title("president", ""), putin)).isTrue();
  }

  @Test
  void findsASurnameBehindATitle() {
    assertThat(labels(names.titled("Kan", title("prime-minister", "")))).contains("Naoto Kan");
    assertThat(labels(names.titled("Passos Coelho", title("prime-minister", ""))))
        .containsExactly("Pedro Passos Coelho");
    assertThat(names.titled("Kan", Title.NONE)).isEmpty();
    assertThat(names.titled("Kan", title("pope", ""))).isEmpty();
  }

  @Test
  void findsAFullNameWithoutItsInitial() {
    assertThat(labels(names.withoutInitials("Joe Q. Biden"))).containsExactly("Joe Biden");
    assertThat(names.withoutInitials("Joe Biden")).isEmpty();
    assertThat(names.withoutInitials("J. Biden")).isEmpty();
  }

  @Test
  void showsMatchedNameAndScoresOfSeveralCandidatesInOneLine() {
    Scored state = scored("Georgia", EntityKind.STATE, "State", "GE", 1.124);
    Scored region = scored("Georgia", EntityKind.PLACE, "Region", "US", 0.55);
    assertThat(Scored.line("Georgia", List.of(state, region)))
        .isEqualTo("Georgia (State GE) 1.12, Georgia (Region US) 0.55");
    assertThat(Scored.line("GEORGIA", List.of(state))).isEqualTo("\"Georgia\"");
    assertThat(Scored.line("Georgia", List.of(state))).isEmpty();
  }

  @Test
  void sortsTheBestCandidateFirstAndEqualOnesByIri() {
    Scored low = scored("B", EntityKind.STATE, "State", "BB", 0.1);
    Scored high = scored("C", EntityKind.STATE, "State", "CC", 0.9);
    Scored same = scored("A", EntityKind.STATE, "State", "AA", 0.1);
    assertThat(List.of(low, high, same).stream().sorted()).containsExactly(high, same, low);
  }

  @Test
  void wantsNothingOfANameWithoutARole() {
    assertThat(Wanted.ANYTHING.any()).isFalse();
    Wanted place = new Wanted(Set.of(EntityKind.PLACE), true);
    assertThat(place.admits(EntityKind.PLACE)).isTrue();
    assertThat(place.admits(EntityKind.PERSON)).isFalse();
  }

  private static Scored scored(
      String label, EntityKind kind, String type, String country, double score) {
    Entity entity =
        new Entity(
            "x:" + label + country,
            kind,
            type,
            Map.of("en", label),
            List.of(),
            Optional.of(country),
            Optional.empty(),
            Optional.empty());
    return new Scored(new Candidate(entity, 0.5, label), score);
  }

  @Test
  void takesASpellingOfTheHoldersNameForTheHolder() {
    assertThat(labels(names.titled("Sergei Lawrow", title("foreign-minister", "RU"))))
        .containsExactly("Sergei Lavrov");
    assertThat(labels(names.titled("Lawrow", title("foreign-minister", "RU"))))
        .containsExactly("Sergei Lavrov");
    assertThat(names.titled("Sergei Lawrow", title("president", "RU"))).isEmpty();
  }
}
