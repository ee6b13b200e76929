package org.entente.feed.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many patterns asked at once say what each says by itself. */
class LinePatternsTest {
  private static final List<Pattern> PATTERNS =
      List.of(
          pattern("(baca|lihat)( juga)?\\s*[:»]"),
          pattern("\\bread more\\b"),
          pattern("\\[gambas:[^\\]]{0,60}\\]"),
          pattern("\\(?[a-z]{2,5}(/[a-z]{2,5}){1,3}\\)?"),
          pattern("©.{0,10}"),
          pattern("[^.!?]{3,20}/ ?(net|ist)"),
          pattern("(?<!x)tags?$"),
          pattern("\\Bend\\b"));

  /** What texts are made of: parts of lines, and what may stand around them. */
  private static final List<String> PARTS =
      List.of(
          "Baca",
          "BACA juga",
          ":",
          "»",
          " ",
          "read more",
          "spread more",
          "[Gambas:Video]",
          "(ab/cd)",
          "©",
          "© 2026",
          "é",
          "foto/ ist",
          "tag",
          "xtags",
          "bend",
          "end",
          ".",
          "",
          "Jakarta",
          "[");

  private static Pattern pattern(String written) {
    return Pattern.compile(written, LinePatterns.anyCase(written));
  }

  @Test
  void saysWhatEachPatternSaysByItself() {
    LinePatterns all = new LinePatterns(PATTERNS);
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder made = new StringBuilder();
      for (int part = random.nextInt(5); part >= 0; part--) {
        made.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      String text = made.toString();

      assertThat(all.begins(text))
          .as("begins %s", text)
          .isEqualTo(PATTERNS.stream().anyMatch(p -> p.matcher(text).lookingAt()));
      assertThat(all.is(text))
          .as("is %s", text)
          .isEqualTo(PATTERNS.stream().anyMatch(p -> p.matcher(text).matches()));
      assertThat(all.holds(text))
          .as("holds %s", text)
          .isEqualTo(PATTERNS.stream().anyMatch(p -> p.matcher(text).find()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "B", "Kata biasa.", "© tanpa isi"})
  void saysNothingWhereThereAreNoPatterns(String text) {
    assertThat(LinePatterns.NONE.begins(text)).isFalse();
    assertThat(LinePatterns.NONE.is(text)).isFalse();
    assertThat(LinePatterns.NONE.holds(text)).isFalse();
    assertThat(LinePatterns.NONE.without(text)).isEqualTo(text);
  }

  @Test
  void cutsOutWhatItFinds() {
    assertThat(new LinePatterns(PATTERNS).without("Ia tiba [Gambas:Video 20] kemarin."))
        .isEqualTo("Ia tiba kemarin.");
  }
}
