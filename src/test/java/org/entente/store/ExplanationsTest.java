package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.model.Factuality;
import org.entente.model.When;
import org.entente.rdf.TestReading;
import org.entente.store.Explanation.Filler;
import org.entente.store.Explanation.Mention;
import org.entente.store.Explanation.Passage;
import org.entente.store.Explanation.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExplanationsTest {
  private final TestReading summit = TestReading.summit("a1");
  private Store store;

  @BeforeEach
  void fill() {
    store = Store.inMemory(Articles.ONTOLOGY);
    TestReading talks = Articles.talks("t", "Kantor B", Factuality.HAPPENED, 0.6);
    store.replaceAll(List.of(Articles.quads(summit), Articles.quads(talks)));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Explanation explanation() {
    return new Explanations(store).of(summit.event(0)).orElseThrow();
  }

  @Test
  void tellsWhatTheEventIs() {
    Explanation event = explanation();
    assertThat(event.type()).isEqualTo("Meeting");
    assertThat(event.roles())
        .extracting(role -> role.name() + " " + role.filler().label("id"))
        .containsExactly("participant Kim Jong-un", "participant Vladimir Putin");
    assertThat(event.place().orElseThrow().label("id")).isEqualTo("Kosmodrom Vostochny");
    assertThat(event.date()).contains("2023-09-13");
    assertThat(event.factuality()).isEqualTo("happened");
    assertThat(event.confidence()).isEqualTo(0.9);
    assertThat(event.attributions()).extracting(thing -> thing.label("xx")).containsExactly("KCNA");
    assertThat(event.details()).containsEntry("mode", List.of("in-person"));
    assertThat(event.publishers()).isEqualTo(2);
  }

  @Test
  void showsEverySentenceWithWhatWasReadOutOfWhichWords() {
    Told told = explanation().articles().get(0);
    assertThat(told.headline()).contains("Kim dan Putin bertemu");
    assertThat(told.url()).contains("https://example.org/a1");
    assertThat(told.published()).contains("2023-09-14");
    assertThat(told.mentions())
        .extracting(mention -> mention.sentence().quote())
        .containsExactly(
            "Kim dan Putin bertemu",
            "Kim Jong-un bertemu Presiden Putin di Vostochny, Rabu (13/9), kata KCNA.",
            "Pertemuan Kim dan Putin berlangsung lima jam di Moskwa.");
    Mention body = told.mentions().get(1);
    assertThat(body.trigger()).isEqualTo(new Passage("bertemu", 12, 19, false));
    assertThat(told.mentions().get(0).trigger().inHeadline()).isTrue();
    assertThat(body.frame()).isEqualTo("id:12");
    assertThat(body.details()).containsEntry("mode", List.of("in-person"));
    assertThat(body.time().orElseThrow().passage().quote()).isEqualTo("Rabu (13/9)");
    assertThat(body.time().orElseThrow().value()).isEqualTo("2023-09-13");
    assertThat(body.time().orElseThrow().rule()).isEqualTo("id:7 (weekday)");
    assertThat(body.fillers())
        .extracting(filler -> filler.role() + " " + filler.passage().quote())
        .containsExactly(
            "participant Kim Jong-un", "participant Putin", "place Vostochny", "attribution KCNA");
    Filler putin = body.fillers().get(1);
    assertThat(putin.linkRule()).contains("full-name 0.98");
    assertThat(putin.entities())
        .extracting(thing -> thing.label("en"))
        .containsExactly("Vladimir Putin");
  }

  @Test
  void findsAnEventByItsHashAlone() {
    String hash = summit.event(0).substring(summit.event(0).lastIndexOf('/') + 1);
    Explanations explanations = new Explanations(store);
    assertThat(explanations.of(hash)).contains(explanation());
    assertThat(explanations.of("event/" + hash)).contains(explanation());
    assertThat(explanations.of("nothing")).isEmpty();
    assertThat(explanations.of(TestReading.KIM.iri())).isEmpty();
  }

  /** A meeting that one paper announced, and that another says took place. */
  @Test
  void saysOfEachSentenceWhereItIsToldOtherwise() {
    TestReading plan = meeting("plan", 12, "Kim akan bertemu Putin hari itu.", Factuality.PLANNED);
    TestReading done = meeting("done", 14, "Kim bertemu Putin hari itu.", Factuality.HAPPENED);
    store.removeAll(List.of(summit.iri()));
    store.replaceAll(List.of(Articles.quads(plan), Articles.quads(done)));
    Explanation event = new Explanations(store).of(plan.event(0)).orElseThrow();
    assertThat(event.factuality()).isEqualTo("happened");
    assertThat(event.articles())
        .extracting(told -> told.mentions().get(0).toldAs())
        .startsWith(Optional.of("planned"), Optional.empty());
  }

  private static TestReading meeting(String id, int day, String text, Factuality factuality) {
    TestReading reading = TestReading.published(LocalDate.of(2023, 9, day), id, "id", id, "", text);
    return reading.told(
        "Meeting",
        reading
            .sentence(0)
            .trigger("bertemu")
            .kimAndPutin()
            .time("hari itu", When.day(LocalDate.of(2023, 9, 13)))
            .as(factuality));
  }
}
