package org.entente.serve.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.query.QueryCancelledException;
import org.junit.jupiter.api.Test;

class CountedTest {
  private final Ticket ticket = new Ticket(Stubs.request("/sparql"));

  @Test
  void refusesARowTooMany() {
    Iterator<Integer> rows = counted(List.of(1, 2, 3).iterator(), 2);

    assertThat(List.of(rows.next(), rows.next())).containsExactly(1, 2);
    assertThatThrownBy(rows::next).isInstanceOf(Refusal.class);
    assertThat(ticket.refusal()).map(Refusal::status).contains(Refusal.TOO_LARGE);
  }

  @Test
  void refusesAQueryThatIsCutShortBetweenTwoRows() {
    Iterator<Integer> rows = counted(cancelled(false), 2);

    assertThatThrownBy(rows::hasNext).isInstanceOf(QueryCancelledException.class);
    assertThat(ticket.refusal()).map(Refusal::status).contains(Refusal.BUSY);
  }

  @Test
  void refusesAQueryThatIsCutShortWithinARow() {
    Iterator<Integer> rows = counted(cancelled(true), 2);

    assertThat(rows.hasNext()).isTrue();
    assertThatThrownBy(rows::next).isInstanceOf(QueryCancelledException.class);
    assertThat(ticket.refusal()).map(Refusal::status).contains(Refusal.BUSY);
  }

  private Iterator<Integer> counted(Iterator<Integer> rows, int most) {
    return new Counted<>(rows, ticket, most, Duration.ofSeconds(30));
  }

  private static Iterator<Integer> cancelled(boolean withinARow) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        if (withinARow) {
          return true;
        }
        throw new QueryCancelledException();
      }

      @Override
      public Integer next() {
        throw new QueryCancelledException();
      }
    };
  }
}
