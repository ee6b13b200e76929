package org.entente.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.entente.model.BadFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected figures were worked out by hand. */
class EvaluationTest {
  private static final String ENTITIES =
      "\"entities\":{\"a\":{\"names\":[\"Anna\"]},\"b\":{\"names\":[\"Bo\",\"B. Bø\"]},"
          + "\"c\":{\"names\":[\"Carl\"]},\"p\":{\"names\":[\"Paris\"]}}";
  private static final String WHERE_WHEN = "who-met-whom-where-when";

  @TempDir Path folder;

  private Scores scores(String goldEvents, String predictedEvents) throws IOException {
    Path gold =
        Files.writeString(
            folder.resolve("gold.jsonl"),
            "{\"id\":\"1\",\"lang\":\"en\"," + ENTITIES + ",\"events\":[" + goldEvents + "]}\n");
    Evaluation evaluation = Evaluation.of(gold);
    evaluation.prediction("{\"id\":\"1\",\"events\":[" + predictedEvents + "]}");
    return evaluation.scores().get("all");
  }

  private static String gold(String type, String actors, String place, String date, String told) {
    return "{\"type\":\"%s\",\"actors\":[%s],\"place\":%s,\"date\":%s,\"factuality\":\"%s\"}"
        .formatted(type, actors, place, date, told);
  }

  private static String found(String type, String names, String place, String date, String told) {
    StringBuilder actors = new StringBuilder();
    for (String name : names.split(",")) {
      actors.append(actors.isEmpty() ? "" : ",").append("{\"name\":\"").append(name).append("\"}");
    }
    return gold(type, actors.toString(), place, date, told);
  }

  @Test
  void countsAPairOfAMeetingOfThreeAsTwoThirds() throws IOException {
    Scores scores =
        scores(
            gold("meeting", "\"a\",\"b\",\"c\"", "null", "null", "happened"),
            found("meeting", "ANNA,b bo", "null", "null", "happened"));

    // "b bo" is nobody; so no pair is right. Gold weighs 3 x 2/3, the predicted pair 1.
    assertThat(scores.figures().get("who-met-whom")).isEqualTo(new Figures(0, 0, 0, 2.0, 1.0));

    scores =
        scores(
            gold("meeting", "\"a\",\"b\",\"c\"", "null", "null", "happened"),
            found("meeting", "ANNA,b-bo/,bo", "null", "null", "happened"));

    // Anna and Bo are right: 2/3 of the predicted 2, and 2/3 of the gold 2.
    assertThat(scores.figures().get("who-met-whom"))
        .isEqualTo(new Figures(0.333, 0.333, 0.333, 2.0, 2.0));
    assertThat(scores.figures().get("events").f1()).isZero();
    assertThat(scores.figures().get("slot:actors"))
        .isEqualTo(new Figures(0.667, 0.667, 0.667, 3.0, 3.0));
  }

  @Test
  void asksForPlaceAndDateOnTop() throws IOException {
    String meeting = gold("meeting", "\"a\",\"b\"", "\"p\"", "\"2024-05\"", "happened");
    String paris = "{\"name\":\"PARIS\"}";

    Scores right =
        scores(meeting, found("meeting", "Anna,Bo", paris, "\"2024-05-03\"", "happened"));
    Scores nowhere =
        scores(meeting, found("meeting", "Anna,Bo", "null", "\"2024-05-03\"", "happened"));
    Scores vague = scores(meeting, found("meeting", "Anna,Bo", paris, "\"2024\"", "happened"));

    assertThat(right.figures().get(WHERE_WHEN).f1()).isEqualTo(1.0);
    assertThat(nowhere.figures().get(WHERE_WHEN).f1()).isZero();
    assertThat(vague.figures().get(WHERE_WHEN).f1()).isZero();
    assertThat(vague.figures().get("who-met-whom").f1()).isEqualTo(1.0);
  }

  @Test
  void leavesPlannedMeetingsOutOfWhoMetWhom() throws IOException {
    Scores scores =
        scores(
            gold("meeting", "\"a\",\"b\"", "null", "null", "happened"),
            found("meeting", "Anna,Bo", "null", "null", "planned"));

    assertThat(scores.figures().get("who-met-whom").recall()).isZero();
    assertThat(scores.factuality()).isZero();
    assertThat(scores.pairs()).isEqualTo(1);
  }

  @Test
  void pairsEachEventWithTheOneThatOverlapsMost() throws IOException {
    Scores scores =
        scores(
            gold("meeting", "\"a\",\"b\"", "null", "\"2024-01-01\"", "happened")
                + ","
                + gold("meeting", "\"a\",\"c\"", "null", "\"2024-02-02\"", "happened"),
            found("meeting", "Anna,Carl", "null", "\"2024-02-02\"", "happened")
                + ","
                + found("meeting", "Anna,Bo", "null", "\"2024-01-01\"", "happened"));

    assertThat(scores.figures().get("events").f1()).isEqualTo(1.0);
    assertThat(scores.misses()).isEmpty();
  }

  @Test
  void passesOverOtherTypesAndListsMisses() throws IOException {
    Scores scores =
        scores(
            gold("visit", "\"a\"", "\"p\"", "null", "happened"),
            found("statement", "Anna", "null", "null", "happened")
                + ","
                + found("attack", "Carl", "null", "null", "possible"));

    assertThat(scores.figures().get("events")).isEqualTo(new Figures(0, 0, 0, 1, 1));
    assertThat(scores.misses())
        .extracting(Miss::missed, Miss::event)
        .containsExactly(
            tuple(true, "visit happened [anna] - paris | "),
            tuple(false, "attack possible [carl] - - | "));
  }

  @Test
  void saysWhyAnEventIsWrong() throws IOException {
    Scores scores =
        scores(
            gold("meeting", "\"a\",\"b\"", "null", "\"2024-01-01\"", "happened")
                + ","
                + gold("visit", "\"c\"", "null", "\"2024-02-02\"", "happened"),
            found("meeting", "Anna,Bo", "null", "\"2024-01-01\"", "planned")
                + ","
                + found("visit", "Carl", "null", "\"2024-02-03\"", "happened"));

    assertThat(scores.misses())
        .extracting(Miss::kind, Miss::reason)
        .containsExactly(
            tuple(Miss.Kind.MISSED, "wrong factuality: planned for happened"),
            tuple(Miss.Kind.WRONG, "wrong factuality: planned for happened"),
            tuple(Miss.Kind.INEXACT, "wrong date: 2024-02-03 for 2024-02-02"));
  }

  @Test
  void countsArticlesWithoutPrediction() throws IOException {
    Path gold =
        Files.writeString(
            folder.resolve("gold.jsonl"),
            "{\"id\":\"1\",\"lang\":\"en\","
                + ENTITIES
                + ",\"events\":["
                + gold("meeting", "\"a\",\"b\"", "null", "null", "happened")
                + "]}\n"
                + "{\"id\":\"2\",\"lang\":\"id\",\"entities\":{},\"events\":[]}\n");

    Map<String, Scores> scores = Evaluation.of(gold).scores();

    assertThat(scores).containsOnlyKeys("all", "en", "id");
    assertThat(scores.get("all").figures().get("events").gold()).isEqualTo(1.0);
  }

  @Test
  void tellsTheLineOfABrokenGold() throws IOException {
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), "{\"id\":\"1\"}\n{broken\n");

    assertThatThrownBy(() -> Evaluation.of(gold))
        .isInstanceOf(BadFile.class)
        .hasMessageStartingWith(gold + ":2: ");
  }

  @ParameterizedTest
  @CsvSource({
    "Kim Jong-un,kimjongun",
    "Erdoğan,erdogan",
    "Straße,strasse",
    "ÎLE-DE-FRANCE,iledefrance",
    "Việt Nam,vietnam",
    "İstanbul,istanbul",
    "Путин,путин",
    "G-20 (2022),g202022",
    "a_b,ab"
  })
  void foldsNames(String name, String folded) {
    assertThat(Names.fold(name)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-09-13,2023-09-13,true",
    "2023-09-13,2023-09,true",
    "2023-09,2023-09-13,false",
    "2023,2023,true",
    "2023-09-12/2023-09-14,2023-09-12/2023-09-14,true",
    "2023-09-13,2023-09-12/2023-09-14,true",
    "2023-09-15,2023-09-12/2023-09-14,false",
    ",2023,false",
    "2023,,false",
    ",,true"
  })
  void takesADateWithinTheGoldOne(String predicted, String gold, boolean right) {
    assertThat(Dates.right(Optional.ofNullable(predicted), Optional.ofNullable(gold)))
        .isEqualTo(right);
  }
}
