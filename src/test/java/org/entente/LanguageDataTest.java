package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.lang.Frame;
import org.entente.lang.Language;
import org.entente.model.Article;
import org.entente.model.Event;
import org.entente.model.EventMention;
import org.entente.model.Reading;
import org.entente.model.Sentence;
import org.entente.ontology.EventType;
import org.entente.ontology.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every row of {@code frames.tsv} reads its own example; a row of a false friend keeps its example
 * free of events. Rows that do not yet are listed with the reason in {@code known-misses}.
 */
class LanguageDataTest {
  private static final double MOST_MISSES = 0.03;
  private static final LocalDate PUBLISHED = LocalDate.of(2024, 6, 20);

  private static final List<String> TRIED = new ArrayList<>();
  private static Pipeline pipeline;

  @BeforeAll
  static void open() {
    pipeline = Pipeline.open(Home.find().orElseThrow(), LanguageDataTest::tried);
  }

  private static void tried(Sentence sentence, Frame frame, Optional<EventMention> mention) {
    TRIED.add(frame.id() + (mention.isPresent() ? " read" : " lacked a slot"));
  }

  @TestFactory
  Stream<DynamicContainer> readsTheExampleOfEachFrame() {
    return pipeline.languages().values().stream().map(LanguageDataTest::frames);
  }

  private static DynamicContainer frames(Language language) {
    Map<List<String>, String> known = knownMisses(language.code());
    List<DynamicTest> tests = new ArrayList<>();
    List<Frame> all = language.frames().all();
    for (Frame frame : all) {
      Optional<String> reason = Optional.ofNullable(known.remove(key(frame)));
      tests.add(
          DynamicTest.dynamicTest(where(frame) + " " + frame.notation(), () -> run(frame, reason)));
    }
    int misses = knownMisses(language.code()).size();
    tests.add(
        DynamicTest.dynamicTest(
            "each known miss of " + language.code() + " is a row",
            () -> assertThat(known.keySet()).as("known misses that are no rows").isEmpty()));
    tests.add(
        DynamicTest.dynamicTest(
            "few rows of " + language.code() + " are known misses",
            () -> assertThat(misses).isLessThanOrEqualTo((int) (all.size() * MOST_MISSES))));
    return DynamicContainer.dynamicContainer(language.code(), tests);
  }

  private static void run(Frame frame, Optional<String> knownMiss) {
    TRIED.clear();
    Reading reading = read(frame);
    boolean right = frame.type().isPresent() ? read(reading, frame) : reading.events().isEmpty();
    if (knownMiss.isPresent()) {
      assertThat(right)
          .as("%s: the known miss \"%s\" passes: strike it off", where(frame), frame.notation())
          .isFalse();
      return;
    }
    assertThat(right)
        .as(
            "%s: \"%s\" should yield %s by the row of \"%s\", but gives %s (tried: %s)",
            where(frame),
            frame.example(),
            frame.type().map(EventType::name).orElse("no event"),
            frame.notation(),
            shown(reading),
            TRIED)
        .isTrue();
  }

  /** Reads the example as a body, or as a headline if no full stop ends it. */
  private static Reading read(Frame frame) {
    String code = frame.id().substring(0, frame.id().indexOf(':'));
    boolean headline = !frame.example().matches(".*[.?!\"”]");
    return pipeline.readWithReportedSpeech(
        new Article(
            frame.id(),
            "frames",
            Optional.empty(),
            Optional.empty(),
            code,
            headline ? frame.example() : "",
            headline ? "" : frame.example(),
            Optional.of(PUBLISHED)));
  }

  /** Whether an event of the frame's type rests on it, with somebody in it. */
  private static boolean read(Reading reading, Frame frame) {
    EventType type = frame.type().orElseThrow();
    return reading.events().stream()
        .filter(event -> event.type().equals(type.name()))
        .filter(event -> event.evidence().stream().anyMatch(m -> m.frame().equals(frame.id())))
        .anyMatch(event -> event.participants().stream().anyMatch(p -> takesPart(type, p)));
  }

  private static boolean takesPart(EventType type, Event.Participant participant) {
    return type.role(participant.role())
        .filter(role -> role.function() != Role.Function.PLACE)
        .isPresent();
  }

  private static List<String> shown(Reading reading) {
    List<String> shown = new ArrayList<>();
    for (Event event : reading.events()) {
      List<String> parties =
          event.participants().stream().map(p -> p.role() + "=" + p.entity().label("en")).toList();
      List<String> frames = event.evidence().stream().map(EventMention::frame).toList();
      shown.add(event.type() + " " + parties + " by " + frames);
    }
    return shown;
  }

  private static String where(Frame frame) {
    return "data/lang/" + frame.id().replace(":", "/frames.tsv:");
  }

  private static List<String> key(Frame frame) {
    return List.of(frame.notation(), frame.example());
  }

  /** Reasons by trigger and example. */
  private static Map<List<String>, String> knownMisses(String code) {
    Path file = Path.of("src/test/resources/known-misses", code + ".tsv");
    Map<List<String>, String> known = new HashMap<>();
    if (Files.exists(file)) {
      for (String line : lines(file)) {
        if (!line.startsWith("#") && !line.isBlank()) {
          String[] cells = line.split("\t", -1);
          assertThat(cells).as(file + ": " + line).hasSize(3);
          known.put(List.of(cells[0], cells[1]), cells[2]);
        }
      }
    }
    return known;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
