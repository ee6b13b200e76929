package org.entente.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NameContextTest {
  private static List<String> features(int word, String... words) throws IOException {
    WordList none = WordList.of(Map.of("a", "1"));
    WordList phrases = WordList.of(Map.of("new_york", "l", "new_york_times", "o"));
    List<String> features = new ArrayList<>();
    new NameContext(none, none, none, none, phrases)
        .createFeatures(features, words, word, new String[] {});
    return features;
  }

  @Test
  void seesTheLongestNameThatAWordIsPartOf() throws IOException {
    assertThat(features(1, "The", "New", "York", "Times", "said"))
        .contains("phrase0=Bo", "phrase1=Io");
    assertThat(features(3, "the", "new", "york", "times", "said")).contains("phrase0=Lo");
    assertThat(features(1, "in", "York")).noneMatch(f -> f.startsWith("phrase"));
  }

  @Test
  void seesTheRunOfCapitalizedWordsAround() throws IOException {
    assertThat(features(2, "by", "Acme", "Steel", "Corp", "in"))
        .contains("run-last=corp", "run-first=acme", "run=3|1", "run-before=by", "run-behind=in");
    assertThat(features(0, "by", "Acme")).noneMatch(f -> f.startsWith("run"));
  }

  @Test
  void tellsHowASentenceUsesCapitals() {
    assertThat(WordShapes.writing(new String[] {"i", "like", "it"})).isEqualTo("0");
    assertThat(WordShapes.writing(new String[] {"We", "like", "it"})).isEqualTo("1");
    assertThat(WordShapes.writing(new String[] {"We", "Like", "It"})).isEqualTo("T");
    assertThat(WordShapes.writing(new String[] {"WE", "LIKE", "it"})).isEqualTo("U");
    assertThat(WordShapes.writing(new String[] {"We", "like", "Ike"})).isEqualTo("M");
  }

  @Test
  void writesShapesInFullAndInBrief() {
    assertThat(WordShapes.full("McCain-7")).isEqualTo("XxXxxx-d");
    assertThat(WordShapes.brief("McCain-77")).isEqualTo("XxXx-d");
  }
}
