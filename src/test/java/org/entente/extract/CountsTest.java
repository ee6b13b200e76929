package org.entente.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.model.EventMention;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many things were launched or handed over. */
class CountsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2  | id | [Korut:STATE] menembakkan/VERB dua/NUM rudal/NOUN balistik/ADJ .
          20 | id | [Korut:STATE] menembakkan/VERB dua/NUM puluh/NUM rudal/NOUN .
          2  | en | [Pyongyang:STATE] fired/VERB two/NUM short-range/ADJ ballistic/ADJ missiles/NOUN .
          12 | en | [Pyongyang:STATE] fired/VERB 12/NUM missiles/NOUN .
             | en | [Pyongyang:STATE] fired/VERB 2,000/NUM missiles/NOUN .
             | id | [Korut:STATE] menembakkan/VERB dua/NUM ribu/NUM rudal/NOUN .
             | en | [Pyongyang:STATE] fired/VERB a/DET missile/NOUN .
          """)
  void readsTheNumberInFrontOfWhatIsCounted(String expected, String language, String sentence) {
    List<EventMention> found = MarkedSentence.read(language, sentence);

    assertThat(found).hasSize(1);
    assertThat(found.get(0).details().get("count")).isEqualTo(expected);
  }
}
