package org.entente.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import org.entente.model.Factuality;
import org.entente.model.When;
import org.entente.rdf.TestReading;
import org.junit.jupiter.api.Test;

/** Which report stands for an event in lists. */
class FirstTellingTest {
  private static final LocalDate SUMMIT = LocalDate.of(2023, 9, 13);

  private static TestReading plan() {
    TestReading plan =
        TestReading.published(
            LocalDate.of(2023, 9, 1), "before", "id", "P", "", "Kim akan bertemu Putin nanti.");
    return plan.told("Meeting", planned(plan, 0));
  }

  private static TestReading.Says planned(TestReading reading, int sentence) {
    return reading
        .sentence(sentence)
        .trigger("bertemu")
        .kimAndPutin()
        .time("nanti", When.day(SUMMIT))
        .as(Factuality.PLANNED);
  }

  private static JsonNode told(String how, TestReading... readings) throws Exception {
    try (TestSite site = TestSite.of(List.of(readings))) {
      JsonNode rows =
          new ObjectMapper().readTree(site.get("/export/events.json?told=" + how).body());
      assertThat(rows).hasSize(1);
      return rows.get(0);
    }
  }

  @Test
  void isOfTheArticleThatTellsTheEventAsItStandsAndNotOfItsAnnouncement() throws Exception {
    JsonNode row = told("happened", plan(), TestReading.summit("after"));

    assertThat(row.path("articles").asInt()).isEqualTo(2);
    assertThat(row.path("sentence").asText()).startsWith("Kim Jong-un bertemu Presiden Putin");
    assertThat(row.path("published").asText()).isEqualTo("2023-09-14");
  }

  @Test
  void isTheOldestAnnouncementOfWhatIsStillPlanned() throws Exception {
    JsonNode row = told("planned", plan());

    assertThat(row.path("sentence").asText()).isEqualTo("Kim akan bertemu Putin nanti.");
  }
}
