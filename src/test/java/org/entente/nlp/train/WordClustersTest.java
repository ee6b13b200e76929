package org.entente.nlp.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordClustersTest {
  private static List<List<String>> text() {
    List<List<String>> text = new ArrayList<>();
    for (String who : List.of("Putin", "Macron", "Kim")) {
      for (String where : List.of("Paris", "Jakarta", "Moskow")) {
        text.add(List.of("Presiden", who, "tiba", "di", where, "kemarin"));
        text.add(List.of("Menurut", who, "kota", where, "indah"));
      }
    }
    return text;
  }

  @Test
  void putsWordsTogetherThatStandAmongTheSameWords() {
    Map<String, Integer> clusters = new WordClusters(6, 2).of(text());

    assertThat(clusters.get("Putin")).isEqualTo(clusters.get("Macron"));
    assertThat(clusters.get("Kim")).isEqualTo(clusters.get("Macron"));
    assertThat(clusters.get("Paris")).isEqualTo(clusters.get("Jakarta"));
    assertThat(clusters.get("Paris")).isNotEqualTo(clusters.get("Putin"));
  }

  @Test
  void leavesRareWordsOut() {
    assertThat(new WordClusters(3, 9).of(text()))
        .containsOnlyKeys("Menurut", "Presiden", "di", "indah", "kemarin", "kota", "tiba");
  }

  @Test
  void theSameTextGivesTheSameClusters() {
    assertThat(new WordClusters(5, 2).of(text())).isEqualTo(new WordClusters(5, 2).of(text()));
  }
}
