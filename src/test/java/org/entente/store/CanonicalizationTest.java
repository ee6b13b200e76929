package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Factuality;
import org.entente.model.Iris;
import org.entente.model.Judgement;
import org.entente.model.Judgement.Verdict;
import org.entente.model.When;
import org.entente.rdf.TestReading;

/**
 * The graph is a function of the articles that it holds: whatever their order, in however many
 * steps they came, were changed and taken out, it is the one that is built of them anew.
 */
class CanonicalizationTest {
  /**
   * {@code -Dentente.canonical.articles=200} for a thorough check; a tenth is withdrawn, a tenth
   * changed.
   */
  private static final int ARTICLES = Integer.getInteger("entente.canonical.articles", 60);

  private static final int FEW = Math.max(8, ARTICLES / 10);
  private static final LocalDate START = LocalDate.of(2024, 2, 20);
  private static final List<Entity> PEOPLE =
      List.of(
          TestReading.KIM,
          TestReading.PUTIN,
          TestReading.person("P1", "Ani Satu", "ID"),
          TestReading.person("P2", "Budi Dua", "FR"),
          state("S1", "Prancis", "FR"),
          state("S2", "Rusia", "RU"));
  private static final List<Entity> PLACES =
      List.of(
          TestReading.VOSTOCHNY,
          place("L1", "Paris", "FR", 48.857, 2.352),
          place("L2", "Élysée", "FR", 48.870, 2.317),
          state("S1", "Prancis", "FR"));
  private static final List<String> TYPES =
      List.of("Meeting", "Meeting", "Meeting", "Attack", "Visit", "Visit");
  private static final Map<String, String> ROLES =
      Map.of("Meeting", "participant", "Attack", "attacker", "Visit", "visitor");
  private static final List<String> MODES = List.of("", "", "in-person", "phone");

  @Property(tries = 12, shrinking = ShrinkingMode.OFF)
  void doesNotDependOnHowArticlesCame(@ForAll long seed) {
    Random random = new Random(seed);
    Map<String, ArticleQuads> world = new LinkedHashMap<>();
    try (Store store = Store.inMemory(Articles.ONTOLOGY)) {
      List<ArticleQuads> all = new ArrayList<>();
      for (int i = 0; i < ARTICLES; i++) {
        all.add(article(i, random));
      }
      Collections.shuffle(all, random);
      putInSteps(store, all.subList(0, ARTICLES / 2), random);
      store.judge(judgements(all, random));
      putInSteps(store, all.subList(ARTICLES / 2, ARTICLES), random);
      all.forEach(quads -> world.put(quads.article(), quads));
      List<ArticleQuads> changed = new ArrayList<>();
      for (int i = 0; i < FEW; i++) {
        changed.add(article(random.nextInt(ARTICLES), random));
      }
      putInSteps(store, changed, random);
      changed.forEach(quads -> world.put(quads.article(), quads));
      List<String> withdrawn = new ArrayList<>(world.keySet());
      Collections.shuffle(withdrawn, random);
      store.removeAll(withdrawn.subList(0, FEW / 2));
      store.removeAll(withdrawn.subList(FEW / 2, FEW));
      world.keySet().removeAll(withdrawn.subList(0, FEW));
      List<Judgement> judged = judgements(all, random);
      store.judge(judged);

      assertThat(Articles.nquads(store)).isEqualTo(anew(world.values(), judged, random));
      store.judge(List.of());
      assertThat(Articles.nquads(store)).isEqualTo(anew(world.values(), List.of(), random));
    }
  }

  private static void putInSteps(Store store, List<ArticleQuads> articles, Random random) {
    int at = 0;
    while (at < articles.size()) {
      int to = Math.min(articles.size(), at + 1 + random.nextInt(12));
      store.replaceAll(articles.subList(at, to));
      at = to;
    }
  }

  /** Decisions of people on some events that articles tell, and on some who take part. */
  private static List<Judgement> judgements(List<ArticleQuads> articles, Random random) {
    List<String> events =
        articles.stream()
            .flatMap(quads -> quads.events().stream())
            .map(quad -> quad.getSubject().getURI())
            .distinct()
            .sorted()
            .toList();
    List<Judgement> judgements = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Verdict verdict = any(List.of(Verdict.values()), random);
      judgements.add(judgement(verdict, any(events, random), any(events, random)));
    }
    for (int i = 0; i < 2; i++) {
      String one = any(PEOPLE, random).iri();
      judgements.add(judgement(Verdict.SAME, one, any(PEOPLE, random).iri()));
    }
    judgements.removeIf(judgement -> judgement.one().equals(judgement.other()));
    return judgements;
  }

  private static Judgement judgement(Verdict verdict, String one, String other) {
    return new Judgement(verdict, one, other, "tester", "2024-02-20T00:00:00Z", "");
  }

  private static String anew(
      Collection<ArticleQuads> articles, List<Judgement> judged, Random random) {
    List<ArticleQuads> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, random);
    try (Store store = Store.inMemory(Articles.ONTOLOGY)) {
      store.judge(judged);
      store.replaceAll(shuffled);
      return Articles.nquads(store);
    }
  }

  /** An article that tells up to three events of a small world, in which many tell the same. */
  private static ArticleQuads article(int n, Random random) {
    LocalDate published = START.plusDays(random.nextInt(12));
    TestReading reading =
        TestReading.published(
            published,
            "a" + n,
            "id",
            "Kantor " + n % 7,
            "",
            "Satu bertemu Dua di Tiga kemarin. ".repeat(1 + random.nextInt(3)));
    for (int sentence = 0; sentence < reading.sentences(); sentence++) {
      tell(reading, reading.sentence(sentence), random, published);
    }
    return Articles.quads(reading);
  }

  private static void tell(
      TestReading reading, TestReading.Says says, Random random, LocalDate published) {
    String type = any(TYPES, random);
    boolean meeting = type.equals("Meeting");
    Entity one = any(PEOPLE, random);
    Entity two = any(PEOPLE, random);
    says.trigger("bertemu").role(ROLES.get(type), "Satu", one);
    if (!one.equals(two) && !type.equals("Visit")) {
      says.role(meeting ? "participant" : "target", "Dua", two);
    } else if (meeting) {
      says.role("participant", "Dua", any(List.of(TestReading.KCNA), random));
    }
    if (random.nextBoolean()) {
      says.role("place", "Tiga", any(PLACES, random));
    }
    when(random, published).ifPresent(when -> says.time("kemarin", when));
    says.as(Factuality.values()[Math.max(0, random.nextInt(8) - 4)]);
    String mode = any(MODES, random);
    if (meeting && !mode.isEmpty()) {
      says.detail("mode", mode);
    }
    reading.told(type, says);
  }

  private static Optional<When> when(Random random, LocalDate published) {
    LocalDate day = START.plusDays(random.nextInt(6));
    return switch (random.nextInt(6)) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(When.month(published));
      case 2 -> Optional.of(new When(day, day.plusDays(2), When.Precision.INTERVAL));
      case 3 -> Optional.of(new When(day, day.plusDays(6), When.Precision.INTERVAL));
      default -> Optional.of(When.day(day));
    };
  }

  private static <T> T any(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  private static Entity state(String key, String name, String country) {
    return entity(key, EntityKind.STATE, "State", name, country, Optional.empty());
  }

  private static Entity place(String key, String name, String country, double north, double east) {
    return entity(
        key, EntityKind.PLACE, "City", name, country, Optional.of(new Entity.Point(north, east)));
  }

  private static Entity entity(
      String key,
      EntityKind kind,
      String type,
      String name,
      String country,
      Optional<Entity.Point> point) {
    return new Entity(
        Iris.entity(key),
        kind,
        type,
        Map.of("en", name, "id", name),
        List.of(),
        Optional.of(country),
        Optional.of(key),
        point);
  }
}
