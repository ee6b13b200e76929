package org.entente.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-09-13",
        " 2023-09-13 ",
        "2023-09-13T23:59:59-11:00",
        "2023-09-13T00:01:00+14:00",
        "2023-09-13T10:00:00Z",
        "2023-09-13 10:00",
        "Wed, 13 Sep 2023 23:30:00 -0500"
      })
  void takesTheDayAsTheOutletWroteIt(String written) {
    assertThat(Published.parse(written)).contains(LocalDate.of(2023, 9, 13));
  }

  @ParameterizedTest
  @CsvSource({
    "2023-09-13T09:00:00+07:00, 2023-09-13T09:00+07:00",
    "2023-09-13 09:00:00 +0700, 2023-09-13T09:00+07:00",
    "2023-09-13T02:00:00.123Z, 2023-09-13T02:00Z",
    "2023-09-13T09:00+07, 2023-09-13T09:00+07:00",
    "'Wed, 13 Sep 2023 23:30:00 -0500', 2023-09-13T23:30-05:00"
  })
  void takesTheMomentWithTheClockOfTheOutlet(String written, OffsetDateTime moment) {
    assertThat(Published.moment(written)).contains(moment);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023-09-13", "2023-09-13T09:00:00", "2023-09-13T25:00:00Z", "Rabu"})
  void takesNoMomentWithoutAClock(String written) {
    assertThat(Published.moment(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "yesterday", "13/9/2023", "2023-13-01", "2023-02-30", "0023-09-13", "2023"})
  void takesNothingElse(String written) {
    assertThat(Published.parse(written)).isEmpty();
  }
}
