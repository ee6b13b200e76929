package org.entente.serve.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers short answers, so that what many ask again and again is worked out once after each
 * change of the graph, and not once for each. While one request works it out anew, others get the
 * answer as of the change before, or wait for it if there is none.
 */
public final class Recent implements Filter {
  private static final long MOST_BYTES = 16L << 20;
  private static final int LONGEST_KEY = 4_000;

  /**
   * So many wait for answers that others work out; more take their turn, or are refused, as all the
   * threads of the server must never wait at once.
   */
  private static final int MOST_WAITING = 50;

  private final LongSupplier state;
  private final Semaphore waiting;
  private final Map<String, Kept> answers = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<String, CountDownLatch> worked = new ConcurrentHashMap<>();
  private long bytes;

  /**
   * Remembers.
   *
   * @param state a number that is a higher one when the graph is another one
   */
  public Recent(LongSupplier state) {
    this(state, MOST_WAITING);
  }

  /** The same, with so many who may wait for others. */
  Recent(LongSupplier state, int mostWaiting) {
    this.state = state;
    this.waiting = new Semaphore(mostWaiting);
  }

  /**
   * An answer.
   *
   * @param state of the graph, before it was read
   * @param answer the answer
   */
  private record Kept(long state, Copied.Answer answer) {}

  @Override
  public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) any;
    HttpServletResponse response = (HttpServletResponse) answer;
    String key = key(request);
    if (!request.getMethod().equals("GET") || key.length() > LONGEST_KEY) {
      chain.doFilter(request, response);
      return;
    }
    long now = state.getAsLong();
    Optional<Kept> known = find(key);
    if (known.isPresent() && known.get().state() == now) {
      known.get().answer().send(response);
      return;
    }
    CountDownLatch mine = new CountDownLatch(1);
    CountDownLatch other = worked.putIfAbsent(key, mine);
    if (other == null) {
      try {
        // Another may have been done just now.
        known = find(key).filter(kept -> kept.state() == now);
        sendOrWork(known, key, now, request, response, chain);
      } finally {
        worked.remove(key, mine);
        mine.countDown();
      }
      return;
    }
    if (known.isEmpty()) {
      await(other);
      known = find(key);
    }
    sendOrWork(known, key, now, request, response, chain);
  }

  private void sendOrWork(
      Optional<Kept> known,
      String key,
      long now,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    if (known.isPresent()) {
      known.get().answer().send(response);
      return;
    }
    Copied copied = new Copied(response);
    chain.doFilter(request, copied);
    copied.whole().ifPresent(whole -> keep(key, new Kept(now, whole)));
  }

  /** Waits for another request, not for long: what takes longer is not worth waiting for. */
  private void await(CountDownLatch other) {
    if (!waiting.tryAcquire()) {
      return;
    }
    try {
      other.await(Places.PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      waiting.release();
    }
  }

  /** All that an answer depends on but the graph. */
  private static String key(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Accept")).orElse("")
        + " "
        + Optional.ofNullable(request.getHeader("Host")).orElse("")
        + request.getRequestURI()
        + "?"
        + Optional.ofNullable(request.getQueryString()).orElse("");
  }

  private synchronized Optional<Kept> find(String key) {
    return Optional.ofNullable(answers.get(key));
  }

  private synchronized void keep(String key, Kept kept) {
    @Nullable Kept before = answers.get(key);
    if (before != null && before.state() > kept.state()) {
      return;
    }
    answers.put(key, kept);
    bytes += kept.answer().size() - (before == null ? 0 : before.answer().size());
    Iterator<Kept> oldest = answers.values().iterator();
    while (bytes > MOST_BYTES && oldest.hasNext()) {
      bytes -= oldest.next().answer().size();
      oldest.remove();
    }
  }
}
