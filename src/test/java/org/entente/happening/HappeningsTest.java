package org.entente.happening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.entente.happening.Telling.Thing;
import org.entente.model.Entity.Point;
import org.entente.model.EntityKind;
import org.entente.model.Factuality;
import org.entente.model.When;
import org.junit.jupiter.api.Test;

class HappeningsTest {
  private static final Thing PRABOWO = person("prabowo", "ID");
  private static final Thing MACRON = person("macron", "FR");
  private static final Thing BRIGITTE = person("brigitte", "FR");
  private static final Thing FRANCE = thing("france", EntityKind.STATE, "FR", null);
  private static final Thing PARIS =
      thing("paris", EntityKind.PLACE, "FR", new Point(48.857, 2.352));
  private static final Thing ELYSEE =
      thing("elysee", EntityKind.PLACE, "FR", new Point(48.870, 2.317));
  private static final Thing JAKARTA =
      thing("jakarta", EntityKind.PLACE, "ID", new Point(-6.2, 106.8));
  private static final LocalDate DAY = LocalDate.of(2026, 5, 28);

  @Test
  void joinsReportsOfOneMeetingThatNameSomePartiesAndPlacesMore() {
    assertThat(
            groups(
                meeting("a").day(DAY).in(PARIS).build(),
                meeting("b").day(DAY).in(ELYSEE).with(BRIGITTE).build(),
                meeting("c").day(DAY).build(),
                meeting("d").day(DAY).in(FRANCE).build()))
        .containsExactly(List.of("a", "b", "c", "d"));
  }

  @Test
  void keepsMeetingsOfOtherDaysApart() {
    assertThat(groups(meeting("a").day(DAY).build(), meeting("b").day(DAY.minusDays(44)).build()))
        .hasSize(2);
  }

  @Test
  void keepsMeetingsWithOthersApart() {
    Telling other = meeting("b").day(DAY).parties(PRABOWO, BRIGITTE).build();
    assertThat(groups(meeting("a").day(DAY).build(), other)).hasSize(2);
  }

  @Test
  void doesNotLetOneReportWithoutPlaceJoinAttacksOnTwoPlaces() {
    assertThat(
            groups(
                attack("a").day(DAY).in(PARIS).build(),
                attack("b").day(DAY).in(JAKARTA).build(),
                attack("c").day(DAY).build()))
        .hasSize(2);
  }

  @Test
  void joinsWhatWasPlannedForTheDayToWhatHappenedThen() {
    assertThat(
            groups(
                meeting("a").day(DAY).build(),
                meeting("b").day(DAY).told(Factuality.PLANNED).build(),
                meeting("c").day(DAY).told(Factuality.POSSIBLE).build()))
        .containsExactly(List.of("a", "b"), List.of("c"));
  }

  @Test
  void joinsWhatWasAnnouncedADayBeforeToWhatCameAbout() {
    assertThat(
            groups(
                meeting("a").day(DAY).build(),
                meeting("b").published(DAY.minusDays(1)).told(Factuality.PLANNED).build(),
                meeting("c").published(DAY.minusDays(20)).told(Factuality.PLANNED).build()))
        .containsExactly(List.of("a", "b"), List.of("c"));
  }

  @Test
  void joinsWhatIsReportedAfterTheDayForWhichItWasPlanned() {
    assertThat(
            groups(
                meeting("a").day(DAY).told(Factuality.PLANNED).build(),
                meeting("b").published(DAY.plusDays(1)).build(),
                meeting("c").published(DAY.minusDays(1)).build()))
        .containsExactly(List.of("a", "b"), List.of("c"));
  }

  @Test
  void joinsDaysOfOneJourneyAbroad() {
    assertThat(
            groups(
                visit("a").day(DAY).in(PARIS).build(),
                visit("b").day(DAY.minusDays(2)).in(FRANCE).build(),
                visit("c").day(DAY.plusDays(3)).in(PARIS).build(),
                visit("d").published(DAY.minusDays(1)).in(FRANCE).build()))
        .containsExactly(List.of("a", "b", "d"), List.of("c"));
  }

  @Test
  void keepsJourneysOfTwoDaysAtHomeApart() {
    assertThat(
            groups(
                visit("a").day(DAY).in(JAKARTA).build(),
                visit("b").day(DAY.minusDays(2)).in(JAKARTA).build()))
        .hasSize(2);
  }

  @Test
  void joinsAPlannedJourneyToWhatTheSameArticleTellsOfIt() {
    assertThat(
            groups(
                visit("a").day(DAY).in(PARIS).toldIn("x").build(),
                visit("b")
                    .published(DAY.plusDays(1))
                    .in(PARIS)
                    .told(Factuality.PLANNED)
                    .toldIn("x")
                    .build()))
        .hasSize(1);
  }

  @Test
  void keepsWhatAnArticleAnnouncesApartFromWhatItTellsAsDone() {
    assertThat(
            groups(
                meeting("a").day(DAY).toldIn("x").build(),
                meeting("b").published(DAY).told(Factuality.PLANNED).toldIn("x").build()))
        .hasSize(2);
  }

  @Test
  void joinsUndatedJourneysToOnePlaceThatWereReportedInOneWeek() {
    assertThat(
            groups(
                visit("a").published(DAY).in(PARIS).build(),
                visit("b").published(DAY.minusDays(1)).in(FRANCE).build(),
                visit("c").published(DAY.minusDays(20)).in(FRANCE).build(),
                visit("d").published(DAY).build()))
        .containsExactly(List.of("a", "b"), List.of("c"), List.of("d"));
  }

  @Test
  void spansAJourneyFromItsFirstDayToItsLast() {
    When first = When.day(DAY);
    When next = When.day(DAY.plusDays(2));
    assertThat(Telling.journey(List.of(next, first)).map(When::iso))
        .contains("2026-05-28/2026-05-30");
    assertThat(Telling.journey(List.of(first, first))).isEmpty();
    assertThat(Telling.journey(List.of(first, When.day(DAY.plusDays(9))))).isEmpty();
  }

  @Test
  void keepsApartWhatOneArticleTellsAsTwo() {
    assertThat(
            groups(
                meeting("a").day(DAY).toldIn("x").build(),
                meeting("b").published(DAY).toldIn("x").build()))
        .hasSize(2);
  }

  @Test
  void keepsACallApartFromTheVisitOfTheSameDay() {
    assertThat(
            groups(
                meeting("a").day(DAY).detail("mode", "phone").build(),
                meeting("b").day(DAY).detail("mode", "in-person").build()))
        .hasSize(2);
  }

  @Test
  void joinsReportsOfOneSpeechByTheWordsThatTheyQuote() {
    assertThat(
            groups(
                attack("a").day(DAY).quoting("Kami siap berunding kapan saja").build(),
                attack("b").day(DAY).quoting("siap berunding kapan saja").build(),
                attack("c").day(DAY).quoting("Perang ini harus berakhir").build()))
        .containsExactly(List.of("a", "b"), List.of("c"));
  }

  @Test
  void takesAStateForItsPresidentWhereAnotherPartyIsTheSame() {
    assertThat(
            groups(
                meeting("a").day(DAY).in(PARIS).build(),
                meeting("b").day(DAY).in(PARIS).parties(PRABOWO, FRANCE).build()))
        .hasSize(1);
  }

  @Test
  void obeysWhatPeopleDecided() {
    Telling a = meeting("a").day(DAY).build();
    Telling b = meeting("b").day(DAY).build();
    Telling c = meeting("c").day(DAY.plusDays(90)).build();
    Telling d = meeting("d").day(DAY).build();
    Decisions decisions =
        new Decisions(Set.of(Decisions.Pair.of("c", "a")), Set.of(Decisions.Pair.of("b", "a")));
    assertThat(groups(decisions, List.of(a, b, c, d)))
        .containsExactly(List.of("a", "c", "d"), List.of("b"));
  }

  @Test
  void saysWhyReportsWereJoined() {
    List<Happening> found =
        new Happenings(Decisions.NONE)
            .of(List.of(meeting("a").day(DAY).in(PARIS).build(), meeting("b").day(DAY).build()));
    assertThat(found.get(0).joins())
        .singleElement()
        .satisfies(
            join -> {
              assertThat(join.telling()).isEqualTo("b");
              assertThat(join.to()).isEqualTo("a");
              assertThat(join.likeness().reasons())
                  .containsExactly("parties 2 of 2/2", "same time 2026-05-28");
            });
  }

  @Test
  void dependsOnTheSetOfReportsAndNotOnTheirOrder() {
    List<Telling> tellings = new ArrayList<>();
    Random random = new Random(7);
    List<Thing> people = List.of(PRABOWO, MACRON, BRIGITTE, FRANCE);
    List<Thing> places = List.of(PARIS, ELYSEE, JAKARTA, FRANCE);
    for (int i = 0; i < 150; i++) {
      Thing one = people.get(random.nextInt(4));
      Thing other = people.get(random.nextInt(4));
      Builder builder =
          meeting("t" + i)
              .parties(one, one.equals(other) ? person("x", "DE") : other)
              .published(DAY.plusDays(random.nextInt(9)));
      if (random.nextInt(3) > 0) {
        builder.day(DAY.plusDays(random.nextInt(6)));
      }
      if (random.nextBoolean()) {
        builder.in(places.get(random.nextInt(4)));
      }
      tellings.add(builder.build());
    }
    List<List<String>> expected = groups(Decisions.NONE, tellings);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(tellings, random);
      assertThat(groups(Decisions.NONE, tellings)).isEqualTo(expected);
    }
    assertThat(expected.size()).isBetween(10, 140);
  }

  private static List<List<String>> groups(Telling... tellings) {
    return groups(Decisions.NONE, Arrays.asList(tellings));
  }

  private static List<List<String>> groups(Decisions decisions, List<Telling> tellings) {
    return new Happenings(decisions)
        .of(tellings).stream().map(h -> h.members().stream().map(Telling::iri).toList()).toList();
  }

  private static Builder meeting(String iri) {
    return new Builder(iri, "Meeting", 2).parties(PRABOWO, MACRON);
  }

  private static Builder visit(String iri) {
    return new Builder(iri, "Visit", 1).parties(PRABOWO);
  }

  private static Builder attack(String iri) {
    return new Builder(iri, "Attack", 1).parties(FRANCE);
  }

  private static Thing person(String iri, String country) {
    return thing(iri, EntityKind.PERSON, country, null);
  }

  private static Thing thing(
      String iri, EntityKind kind, String country, @org.jspecify.annotations.Nullable Point point) {
    return new Thing(iri, kind, Optional.of(country), Optional.ofNullable(point));
  }
}
