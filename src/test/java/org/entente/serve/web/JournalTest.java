package org.entente.serve.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalTest {
  @Test
  void callsNoBugWhoWentAwayInTheMiddle() {
    assertThat(statusAfterAFailure(true)).contains("\"status\":200");
    assertThat(statusAfterAFailure(false)).contains("\"status\":500");
  }

  private static String statusAfterAFailure(boolean committed) {
    List<String> lines = new ArrayList<>();
    Journal journal = new Journal(lines::add, new Metrics(), Clock.systemUTC());

    assertThatThrownBy(
            () ->
                journal.doFilter(
                    Stubs.request("/x"),
                    Stubs.answer(new ByteArrayOutputStream(), committed),
                    (request, response) -> {
                      throw new EOFException();
                    }))
        .isInstanceOf(EOFException.class);
    return lines.get(0);
  }

  @Test
  void tellsABugToTheLogAlone() throws Exception {
    List<String> lines = new ArrayList<>();
    ByteArrayOutputStream body = new ByteArrayOutputStream();

    new Journal(lines::add, new Metrics(), Clock.systemUTC())
        .doFilter(
            Stubs.request("/x"),
            Stubs.answer(body),
            (request, response) -> {
              throw new IllegalStateException("of class Inner");
            });

    assertThat(Stubs.text(body))
        .isEqualTo("This is a bug; the access log of the server says more\n");
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0)).contains("\"status\":500", "of class Inner");
  }
}
