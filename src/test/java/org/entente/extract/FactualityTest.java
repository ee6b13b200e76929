package org.entente.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.model.EventMention;
import org.entente.model.Factuality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an event is told: as done, to come, thinkable, or not so. */
class FactualityTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HAPPENED | id | [Kim:PERSON] bertemu/VERB [Putin:PERSON] .
          HAPPENED | en | [Kim:PERSON] met/VERB [Putin:PERSON] .
          PLANNED  | id | [Kim:PERSON] akan/AUX bertemu/VERB [Putin:PERSON] .
          PLANNED  | en | [Kim:PERSON] will/AUX meet/VERB [Putin:PERSON] .
          PLANNED  | id | [Kim:PERSON] berencana/VERB bertemu/VERB [Putin:PERSON] .
          PLANNED  | en | [Kim:PERSON] plans/VERB to meet/VERB [Putin:PERSON] .
          POSSIBLE | id | [Kim:PERSON] mungkin/ADV bertemu/VERB [Putin:PERSON] .
          POSSIBLE | en | [Kim:PERSON] may/AUX meet/VERB [Putin:PERSON] .
          POSSIBLE | id | Jika [Kim:PERSON] bertemu/VERB [Putin:PERSON] , dunia/NOUN berubah/VERB .
          POSSIBLE | en | If [Kim:PERSON] meets/VERB [Putin:PERSON] , things/NOUN change/VERB .
          DENIED   | id | [Kim:PERSON] tidak/PART bertemu/VERB [Putin:PERSON] .
          DENIED   | en | [Kim:PERSON] did/AUX not/PART meet/VERB [Putin:PERSON] .
          DENIED   | id | [Kim:PERSON] batal/VERB bertemu/VERB [Putin:PERSON] .
          """)
  void readsHowAMeetingIsTold(Factuality expected, String language, String sentence) {
    List<EventMention> found = MarkedSentence.read(language, sentence);

    assertThat(found).extracting(EventMention::factuality).containsExactly(expected);
  }
}
