package org.entente.refresh;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Visits that go on at the same time. */
class VisitsTest {

  @Test
  void endsTheOthersWhenOneFailsAndTellsWhatFailedFirst() {
    CountDownLatch begun = new CountDownLatch(1);
    try (Visits visits = new Visits(2, () -> false, () -> {})) {
      visits.add(
          () -> {
            begun.countDown();
            while (!visits.over()) {
              Thread.sleep(1);
            }
            throw new IllegalStateException("the connection was cut");
          });
      visits.add(
          () -> {
            begun.await();
            throw new IllegalArgumentException("the disk is full");
          });

      assertThatThrownBy(() -> visits.finish(() -> {})).hasMessage("the disk is full");
    }
  }
}
