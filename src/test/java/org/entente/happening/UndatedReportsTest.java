package org.entente.happening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.happening.Telling.Thing;
import org.entente.model.EntityKind;
import org.junit.jupiter.api.Test;

/** Reports without a day, and which dated ones they join. */
class UndatedReportsTest {
  private static final Thing PRABOWO = thing("prabowo", EntityKind.PERSON, "ID");
  private static final Thing MACRON = thing("macron", EntityKind.PERSON, "FR");
  private static final Thing FRANCE = thing("france", EntityKind.STATE, "FR");
  private static final Thing MALI = thing("mali", EntityKind.STATE, "ML");
  private static final Thing NIGER = thing("niger", EntityKind.STATE, "NE");
  private static final LocalDate DAY = LocalDate.of(2026, 5, 28);

  @Test
  void givesAnUndatedReportToTheOnlyMeetingNearItsPublication() {
    assertThat(
            groups(
                meeting("a").day(DAY).build(),
                meeting("b").day(DAY.minusDays(44)).build(),
                meeting("c").published(DAY.plusDays(1)).build()))
        .containsExactly(List.of("a", "c"), List.of("b"));
  }

  @Test
  void leavesAnUndatedReportAloneIfTwoMeetingsAreAsLikely() {
    assertThat(
            groups(
                meeting("a").day(DAY).build(),
                meeting("b").day(DAY.minusDays(1)).build(),
                meeting("c").published(DAY).build()))
        .hasSize(3);
  }

  @Test
  void takesTheStateThatWasStruckForThePlaceOfTheStrike() {
    assertThat(
            groups(
                attack("a").against(MALI).day(DAY).build(),
                attack("b").in(MALI).published(DAY.plusDays(1)).build()))
        .containsExactly(List.of("a", "b"));
  }

  @Test
  void keepsStrikesOnTwoStatesApart() {
    assertThat(
            groups(
                attack("a").against(MALI).day(DAY).build(),
                attack("b").in(NIGER).published(DAY.plusDays(1)).build()))
        .hasSize(2);
  }

  @Test
  void leavesStrikesApartOfWhichNeitherTellsWhere() {
    assertThat(
            groups(
                attack("a").against(MALI).day(DAY).build(),
                attack("b").against(MALI).published(DAY.plusDays(1)).build()))
        .hasSize(2);
  }

  private static List<List<String>> groups(Telling... tellings) {
    return new Happenings(Decisions.NONE)
        .of(Arrays.asList(tellings)).stream()
            .map(h -> h.members().stream().map(Telling::iri).toList())
            .toList();
  }

  private static Builder meeting(String iri) {
    return new Builder(iri, "Meeting", 2).parties(PRABOWO, MACRON);
  }

  private static Builder attack(String iri) {
    return new Builder(iri, "Attack", 1).parties(FRANCE);
  }

  private static Thing thing(String iri, EntityKind kind, String country) {
    return new Thing(iri, kind, Optional.of(country), Optional.empty());
  }
}
