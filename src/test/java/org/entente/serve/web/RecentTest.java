package org.entente.serve.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecentTest {
  private final AtomicLong state = new AtomicLong();
  private final AtomicInteger worked = new AtomicInteger();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private final Recent recent = new Recent(state::get);
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    mayEnd.countDown();
    threads.shutdownNow();
  }

  @Test
  void worksAnAnswerOutOnceAfterEachChange() throws Exception {
    assertThat(ask("/a", this::quick)).isEqualTo("/a 0");
    assertThat(ask("/a", this::quick)).isEqualTo("/a 0");
    state.set(1);
    assertThat(ask("/a", this::quick)).isEqualTo("/a 1");
    assertThat(ask("/b", this::quick)).isEqualTo("/b 1");
    assertThat(worked).hasValue(3);
  }

  @Test
  void letsThoseWaitWhoAskTheSame() throws Exception {
    Future<String> first = threads.submit(() -> ask("/a", this::slow));
    begun.await();
    List<Future<String>> others = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      others.add(threads.submit(() -> ask("/a", this::quick)));
    }
    mayEnd.countDown();

    assertThat(first.get(1, TimeUnit.MINUTES)).isEqualTo("/a 0");
    for (Future<String> other : others) {
      assertThat(other.get(1, TimeUnit.MINUTES)).isEqualTo("/a 0");
    }
    assertThat(worked).hasValue(1);
  }

  @Test
  void answersAsBeforeTheChangeWhileOneWorksItOutAnew() throws Exception {
    ask("/a", this::quick);
    state.set(1);
    Future<String> first = threads.submit(() -> ask("/a", this::slow));
    begun.await();

    assertThat(ask("/a", this::quick)).isEqualTo("/a 0");
    mayEnd.countDown();
    assertThat(first.get(1, TimeUnit.MINUTES)).isEqualTo("/a 1");
    assertThat(ask("/a", this::quick)).isEqualTo("/a 1");
    assertThat(worked).hasValue(2);
  }

  @Test
  void letsOnlySoManyWait() throws Exception {
    Recent impatient = new Recent(state::get, 0);
    Future<String> first = threads.submit(() -> ask(impatient, "/a", this::slow));
    begun.await();

    assertThat(ask(impatient, "/a", this::quick)).isEqualTo("/a 0");
    assertThat(worked).hasValue(2);
    mayEnd.countDown();
    assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("/a 0");
  }

  private String ask(String path, Work work) throws Exception {
    return ask(recent, path, work);
  }

  private String ask(Recent asked, String path, Work work) throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    FilterChain chain =
        (request, response) -> {
          worked.incrementAndGet();
          String said = path + " " + work.answer();
          response.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
        };
    asked.doFilter(Stubs.request(path), Stubs.answer(body), chain);
    return Stubs.text(body);
  }

  private long quick() {
    return state.get();
  }

  private long slow() {
    long now = state.get();
    begun.countDown();
    try {
      mayEnd.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return now;
  }

  /** What is answered. */
  private interface Work {
    long answer();
  }
}
