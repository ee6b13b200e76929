package org.entente.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Mention;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gazetteer's own files: opening them checks every row; these tests check what they hold. */
class GazetteerDataTest {
  private static final Path TEXT = Path.of("data/gazetteer");

  @TempDir static Path cache;

  private static Gazetteer gazetteer;

  @BeforeAll
  static void opensEveryFile() {
    gazetteer = Gazetteer.open(TEXT, cache);
  }

  @Test
  void holdsAtLeastWhatTheReadmePromises() {
    List<Entity> all = gazetteer.entities().toList();
    assertThat(count(all, EntityKind.STATE)).isGreaterThan(240);
    assertThat(count(all, EntityKind.ORGANIZATION)).isGreaterThan(900);
    assertThat(count(all, EntityKind.PLACE)).isGreaterThan(35_000);
    assertThat(count(all, EntityKind.PRODUCT)).isGreaterThan(500);
    assertThat(
            all.stream()
                .filter(e -> e.kind() == EntityKind.PERSON)
                .filter(e -> gazetteer.offices(e.iri()).stream().anyMatch(this::dated)))
        .hasSizeGreaterThan(8_000);
  }

  private boolean dated(Tenure tenure) {
    return tenure.from().isPresent() || tenure.to().isPresent();
  }

  private static long count(List<Entity> all, EntityKind kind) {
    return all.stream().filter(e -> e.kind() == kind).count();
  }

  @ParameterizedTest
  @CsvSource({
    "AS, US",
    "U.S., US",
    "Amerika Serikat, US",
    "Negeri Paman Sam, US",
    "Korut, KP",
    "Korsel, KR",
    "ROK, KR",
    "DPRK, KP",
    "RRT, CN",
    "Tiongkok, CN",
    "Cina, CN",
    "Britania, GB",
    "Inggris, GB",
    "UEA, AE",
    "Arab Saudi, SA",
    "Saudi, SA",
    "Prancis, FR",
    "Perancis, FR",
    "Pantai Gading, CI",
    "Israeli, IL",
    "South Korean, KR",
    "Dutch, NL",
    "Türkiye, TR",
    "Burma, MM",
    "Palestina, PS",
    "Suriah, SY",
    "Yaman, YE",
    "Rusia, RU",
    "Belanda, NL"
  })
  void namesTheState(String name, String iso2) {
    assertThat(gazetteer.lookup(name).get(0).entity()).isEqualTo(state(iso2));
  }

  private static Entity state(String iso2) {
    return gazetteer.state(iso2).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "Kim Jong Un, KP",
    "Zelenskiy, UA",
    "Jokowi, ID",
    "SBY, ID",
    "MBS, SA",
    "Prabowo, ID",
    "Erdogan, TR",
    "Netanyahu, IL",
    "Sergey Lavrov, RU",
    "Choe Son Hui, KP",
    "Sisi, EG"
  })
  void namesThePerson(String name, String country) {
    Entity best = gazetteer.lookup(name).get(0).entity();
    assertThat(best.kind()).isEqualTo(EntityKind.PERSON);
    assertThat(best.country()).contains(country);
  }

  @ParameterizedTest
  @CsvSource({
    "PBB, United Nations",
    "DK PBB, UN Security Council",
    "Uni Eropa, European Union",
    "NATO, NATO",
    "Badan Energi Atom Internasional, International Atomic Energy Agency",
    "OKI, Organization of Islamic Cooperation",
    "Hizbullah, Hezbollah",
    "TNI, Indonesian National Armed Forces",
    "Garda Revolusi, Islamic Revolutionary Guard Corps",
    "Laut Timur, Sea of Japan",
    "Selat Hormuz, Strait of Hormuz",
    "Laut Natuna Utara, North Natuna Sea",
    "Jalur Gaza, Gaza Strip",
    "Tepi Barat, West Bank",
    "Krimea, Crimea",
    "Kosmodrom Vostochny, Vostochny Cosmodrome",
    "Istana Elysee, Élysée Palace",
    "Timur Tengah, Middle East",
    "Semenanjung Korea, Korean Peninsula",
    "KN-23, Hwasong-11A",
    "Antara, Antara",
    "Panmunjom, Panmunjom"
  })
  void namesTheThing(String name, String label) {
    assertThat(gazetteer.lookup(name)).extracting(c -> c.entity().label("en")).contains(label);
  }

  @ParameterizedTest
  @CsvSource({
    "president, US, 2022-06-01, Joe Biden", "president, US, 2025-06-01, Donald Trump",
    "president, ID, 2023-01-01, Joko Widodo", "foreign-minister, ID, 2023-01-01, Retno Marsudi",
    "president, RU, 2010-01-01, Dmitry Medvedev", "prime-minister, GB, 2022-10-01, Liz Truss",
    "foreign-minister, RU, 2023-09-13, Sergei Lavrov", "prime-minister, JP, 2016-01-01, Shinzo Abe",
    "defence-minister, ID, 2024-01-01, Prabowo Subianto",
        "prime-minister, SG, 2024-06-01, Lawrence Wong",
    "supreme-leader, KP, 2023-09-13, Kim Jong-un",
        "secretary-general, Q1065, 2020-01-01, António Guterres"
  })
  void tellsWhoHeldTheOffice(String office, String of, LocalDate day, String name) {
    assertThat(gazetteer.holders(office, of).stream().filter(t -> t.covers(day)))
        .extracting(t -> t.person().label("en"))
        .containsExactly(name);
  }

  @Test
  void givesEveryStateADemonymOrSaysThatItHasNone() {
    Set<String> without =
        gazetteer
            .entities()
            .filter(e -> e.type().equals("State"))
            .filter(e -> e.names().size() < 2)
            .map(e -> e.country().orElseThrow())
            .collect(Collectors.toSet());
    assertThat(without).isEmpty();
  }

  @Test
  void doesNotTakeEverydayWordsForPlaces() {
    for (String word : List.of("Jalan", "Selatan", "Of", "Most", "March", "May")) {
      assertThat(gazetteer.lookup(word).stream().filter(c -> c.entity().kind() == EntityKind.PLACE))
          .as(word)
          .isEmpty();
    }
  }

  @Test
  void keepsOfficesOfOnePersonAtATimeApart() {
    for (String iso2 : List.of("US", "RU", "CN", "ID", "FR", "TR", "UA", "EG", "KR", "IR")) {
      List<Tenure> all = gazetteer.holders("president", iso2);
      for (int i = 1; i < all.size(); i++) {
        Tenure before = all.get(i - 1);
        assertThat(before.to()).as(iso2 + " " + before).isPresent();
      }
    }
  }

  @Test
  void writesOnlyTypesOfTheOntology() throws Exception {
    String ontology = Files.readString(Path.of("ontology/entities.ttl"));
    for (String line : Files.readAllLines(TEXT.resolve("types.tsv"))) {
      if (!line.startsWith("#") && !line.startsWith("type\t")) {
        assertThat(ontology).contains("ent:" + line.split("\t")[0] + " a owl:Class");
      }
    }
  }

  @Test
  void staysSmall() throws Exception {
    long bytes = 0;
    for (Path file : GazetteerText.files(TEXT)) {
      bytes += Files.size(file);
    }
    assertThat(bytes).isLessThan(12_000_000);
  }

  @Test
  void keepsPriorsBetweenZeroAndOneAndSorted() {
    for (String name :
        List.of("Georgia", "Paris", "Washington", "Kremlin", "San José", "Victoria")) {
      List<Double> priors = gazetteer.lookup(name).stream().map(Mention.Candidate::prior).toList();
      assertThat(priors).as(name).isNotEmpty().allMatch(p -> p > 0 && p <= 1);
      Double[] sorted = priors.toArray(Double[]::new);
      Arrays.sort(sorted, java.util.Comparator.reverseOrder());
      assertThat(priors).containsExactly(sorted);
    }
  }

  @Test
  void givesEachIriOnce() {
    Set<String> seen = new HashSet<>();
    assertThat(gazetteer.entities().map(Entity::iri)).allMatch(seen::add);
  }
}
