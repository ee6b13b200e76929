package org.entente.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.model.Article;
import org.entente.model.Document;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Event;
import org.entente.model.EventMention;
import org.entente.model.EventMention.Argument;
import org.entente.model.Factuality;
import org.entente.model.Iris;
import org.entente.model.Layer;
import org.entente.model.Link;
import org.entente.model.Mention;
import org.entente.model.MentionSource;
import org.entente.model.Sentence;
import org.entente.model.Span;
import org.entente.model.TimeMention;
import org.entente.model.When;
import org.entente.ontology.Ontology;
import org.junit.jupiter.api.Test;

/** When two sentences of an article tell one happening, and when two. */
class EventMergerTest {
  private static final Ontology ONTOLOGY = Ontology.load(Path.of("ontology"));
  private static final int SENTENCE = 100;
  private static final int SENTENCES = 9;

  private static final Entity KIM = entity("kim", EntityKind.PERSON, "Person", "KP");
  private static final Entity PUTIN = entity("putin", EntityKind.PERSON, "Person", "RU");
  private static final Entity XI = entity("xi", EntityKind.PERSON, "Person", "CN");
  private static final Entity RUSSIA = entity("russia", EntityKind.STATE, "State", "RU");
  private static final Entity VOSTOCHNY = entity("vostochny", EntityKind.PLACE, "Cosmodrome", "RU");
  private static final Entity MOSCOW = entity("moscow", EntityKind.PLACE, "City", "RU");
  private static final Entity SOCHI = entity("sochi", EntityKind.PLACE, "City", "RU");

  private final List<EventMention> mentions = new ArrayList<>();
  private final Map<Mention, Link> links = new HashMap<>();
  private int next;

  @Test
  void makesOneEventOfTwoSentencesThatAgree() {
    meeting(4, Factuality.HAPPENED, "2023-09-13", VOSTOCHNY, KIM, PUTIN);
    meeting(6, Factuality.HAPPENED, "", null, KIM, PUTIN);

    List<Event> events = merged();

    assertThat(events).hasSize(1);
    assertThat(events.get(0).evidence()).hasSize(2);
    assertThat(events.get(0).when().map(When::iso)).contains("2023-09-13");
    assertThat(events.get(0).place()).contains(VOSTOCHNY);
  }

  @Test
  void keepsMeetingsOfTwoDaysApart() {
    meeting(4, Factuality.HAPPENED, "2023-09-13", VOSTOCHNY, KIM, PUTIN);
    meeting(6, Factuality.HAPPENED, "2019-04-25", null, KIM, PUTIN);

    assertThat(merged()).hasSize(2);
  }

  @Test
  void keepsMeetingsInTwoCitiesApart() {
    meeting(4, Factuality.HAPPENED, "2023-09-13", MOSCOW, KIM, PUTIN);
    meeting(6, Factuality.HAPPENED, "2023-09-13", SOCHI, KIM, PUTIN);

    assertThat(merged()).hasSize(2);
  }

  @Test
  void keepsMeetingsOfOtherPartiesApart() {
    meeting(4, Factuality.HAPPENED, "", null, KIM, PUTIN);
    meeting(6, Factuality.HAPPENED, "", null, XI, PUTIN);

    assertThat(merged()).hasSize(2);
  }

  @Test
  void keepsADeniedMeetingApartFromOneThatHappened() {
    meeting(4, Factuality.HAPPENED, "", null, KIM, PUTIN);
    meeting(6, Factuality.DENIED, "", null, KIM, PUTIN);

    assertThat(merged())
        .extracting(Event::factuality)
        .containsExactlyInAnyOrder(Factuality.HAPPENED, Factuality.DENIED);
  }

  @Test
  void takesTheSiteRatherThanTheStateItLiesIn() {
    meeting(4, Factuality.HAPPENED, "2023-09-13", RUSSIA, KIM, PUTIN);
    meeting(6, Factuality.HAPPENED, "2023-09-13", VOSTOCHNY, KIM, PUTIN);

    List<Event> events = merged();

    assertThat(events).hasSize(1);
    assertThat(events.get(0).place()).contains(VOSTOCHNY);
  }

  @Test
  void leavesOutAMeetingWithOnePartyAlone() {
    meeting(4, Factuality.HAPPENED, "", null, KIM);

    assertThat(merged()).isEmpty();
  }

  @Test
  void makesAWholeTripOfDepartureAndArrival() {
    visit(4, "2023-09-12", Map.of("phase", "departure"), Map.of("visitor", KIM, "place", RUSSIA));
    visit(6, "2023-09-13", Map.of("phase", "arrival"), Map.of("visitor", KIM, "place", RUSSIA));

    List<Event> events = merged();

    assertThat(events).hasSize(1);
    assertThat(events.get(0).details()).containsEntry("phase", "trip");
    assertThat(events.get(0).when().map(When::iso)).contains("2023-09-12/2023-09-13");
  }

  @Test
  void bringsNobodyFromThePlaceThatIsVisited() {
    visit(4, "2023-09-13", Map.of(), Map.of("visitor", KIM, "place", MOSCOW));
    visit(6, "2023-09-13", Map.of(), Map.of("visitor", KIM, "origin", MOSCOW));

    List<Event> events = merged();

    assertThat(events).hasSize(1);
    assertThat(events.get(0).place()).contains(MOSCOW);
    assertThat(events.get(0).participants())
        .extracting(Event.Participant::role)
        .containsExactly("visitor");
  }

  @Test
  void keepsWhereALaunchWentAlsoWhereThatIsItsPlace() {
    tell("Launch", 4, "2023-09-13", Map.of(), Map.of("launcher", KIM, "toward", RUSSIA));

    List<Event> events = merged();

    assertThat(events).hasSize(1);
    assertThat(events.get(0).place()).contains(RUSSIA);
    assertThat(events.get(0).participants()).extracting(Event.Participant::role).contains("toward");
  }

  private void visit(
      int sentence, String day, Map<String, String> details, Map<String, Entity> parts) {
    tell("Visit", sentence, day, details, parts);
  }

  private void tell(
      String type,
      int sentence,
      String day,
      Map<String, String> details,
      Map<String, Entity> parts) {
    next = sentence * SENTENCE;
    Span trigger = span();
    List<Argument> arguments = new ArrayList<>();
    new TreeMap<>(parts).forEach((role, entity) -> arguments.add(argument(role, entity)));
    TimeMention time = new TimeMention(span(), When.day(LocalDate.parse(day)), "date test", "");
    mentions.add(
        new EventMention(
            type,
            trigger,
            sentence,
            arguments,
            Optional.of(time),
            Factuality.HAPPENED,
            true,
            false,
            false,
            Optional.empty(),
            details,
            "id:4",
            "frame",
            0.9));
  }

  @Test
  void givesTheSameIriWhicheverPartyIsNamedFirst() {
    meeting(4, Factuality.HAPPENED, "2023-09-13", VOSTOCHNY, KIM, PUTIN);
    String one = merged().get(0).iri();
    mentions.clear();
    meeting(6, Factuality.HAPPENED, "2023-09-13", VOSTOCHNY, PUTIN, KIM);

    assertThat(merged().get(0).iri()).isEqualTo(one);
  }

  private List<Event> merged() {
    return new EventMerger(ONTOLOGY).merge(document(), mentions, new Linked(links));
  }

  /** A meeting told in one sentence; no date where {@code day} is empty. */
  private void meeting(
      int sentence,
      Factuality told,
      String day,
      @org.jspecify.annotations.Nullable Entity place,
      Entity... parties) {
    next = sentence * SENTENCE;
    Span trigger = span();
    List<Argument> arguments = new ArrayList<>();
    Arrays.stream(parties).forEach(e -> arguments.add(argument("participant", e)));
    if (place != null) {
      arguments.add(argument("place", place));
    }
    Optional<TimeMention> time =
        day.isEmpty()
            ? Optional.empty()
            : Optional.of(new TimeMention(span(), When.day(LocalDate.parse(day)), "date test", ""));
    mentions.add(
        new EventMention(
            "Meeting",
            trigger,
            sentence,
            arguments,
            time,
            told,
            true,
            false,
            false,
            Optional.empty(),
            Map.of(),
            "id:4",
            "frame",
            0.9));
  }

  private Argument argument(String role, Entity entity) {
    Mention mention =
        new Mention(
            span(),
            Mention.Form.NAME,
            entity.kind(),
            List.of(),
            Mention.Title.NONE,
            MentionSource.GAZETTEER);
    links.put(mention, new Link(mention, List.of(entity), "full-name", 1));
    return new Argument(role, mention);
  }

  private Span span() {
    next += 10;
    return new Span(next - 10, next - 2);
  }

  private static Document document() {
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < SENTENCES; i++) {
      sentences.add(new Sentence(i, new Span(i * SENTENCE, (i + 1) * SENTENCE - 1), i, List.of()));
    }
    return Document.of(
            new Article(
                "test",
                "test",
                Optional.empty(),
                Optional.empty(),
                "id",
                "",
                "x".repeat(SENTENCES * SENTENCE),
                Optional.empty()))
        .with(Layer.SENTENCES, sentences)
        .with(Layer.MENTIONS, List.of())
        .with(Layer.TIMES, List.of());
  }

  private static Entity entity(String key, EntityKind kind, String type, String country) {
    return new Entity(
        Iris.entity(key),
        kind,
        type,
        Map.of("en", key, "id", key),
        List.of(),
        Optional.of(country),
        Optional.empty(),
        Optional.empty());
  }
}
