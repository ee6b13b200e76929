package org.entente.serve;

import java.time.LocalDate;
import org.entente.model.When;
import org.entente.rdf.TestReading;

/** Further articles for tests of the server. */
final class TestWorld {
  /** A visit of someone whom no gazetteer knows. */
  TestReading visit() {
    TestReading reading = TestReading.of("visit", "en", "Weekly", "", "Budi visited Kim on 2 May.");
    return reading.told(
        "Visit",
        reading
            .sentence(0)
            .trigger("visited")
            .role("visitor", "Budi", TestReading.unknown("budi santoso", "id", "Budi Santoso"))
            .role("host", "Kim", TestReading.KIM)
            .time("2 May", When.day(LocalDate.of(2023, 5, 2))));
  }
}
