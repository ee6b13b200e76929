package org.entente.feed.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whose turn it is at each host: one request at a time, the pause that the host asks for between
 * two, and none at all while it asked to be left alone.
 */
final class Hosts {
  private final Pace pace;
  private final Duration usualPause;
  private final Duration patience;
  private final Map<String, Host> hosts = new ConcurrentHashMap<>();

  /**
   * Manners that hold for every host.
   *
   * @param usualPause the least time between the end of a request and the next
   * @param patience how long to wait for a host that asked to be left alone; beyond that the
   *     request is given up
   */
  Hosts(Pace pace, Duration usualPause, Duration patience) {
    this.pace = pace;
    this.usualPause = usualPause;
    this.patience = patience;
  }

  private final class Host {
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile Duration pause = usualPause;
    private volatile Optional<Instant> ended = Optional.empty();
    private volatile Instant leftAloneUntil = Instant.MIN;
    private volatile int failures;
  }

  private Host of(String host) {
    return hosts.computeIfAbsent(host, h -> new Host());
  }

  /** Makes the pause at {@code host} at least this long. */
  void pauseAtLeast(String host, Duration pause) {
    Host one = of(host);
    synchronized (one) {
      one.pause = one.pause.compareTo(pause) < 0 ? pause : one.pause;
    }
  }

  /** Leaves {@code host} alone until then; an earlier promise of a later time stays. */
  void leaveAlone(String host, Instant until) {
    Host one = of(host);
    synchronized (one) {
      one.leftAloneUntil = one.leftAloneUntil.isBefore(until) ? until : one.leftAloneUntil;
    }
  }

  /** Waits for the turn at {@code host}; the caller must {@link #leave} it. */
  void enter(String host) throws FetchProblem, InterruptedException {
    Host one = of(host);
    one.turn.lockInterruptibly();
    try {
      waitFor(host, one);
    } catch (FetchProblem | InterruptedException | RuntimeException e) {
      one.turn.unlock();
      throw e;
    }
  }

  private void waitFor(String host, Host one) throws FetchProblem, InterruptedException {
    while (true) {
      Instant now = pace.now();
      if (one.leftAloneUntil.isAfter(now.plus(patience))) {
        throw new FetchProblem(
            "fetch.throttled",
            host + " asked to be left alone until " + one.leftAloneUntil,
            Optional.of(one.leftAloneUntil));
      }
      // The pause as it is now: robots.txt, which was the request before, may ask for a longer one.
      Instant next = one.ended.map(end -> end.plus(one.pause)).orElse(Instant.MIN);
      Instant turn = next.isAfter(one.leftAloneUntil) ? next : one.leftAloneUntil;
      if (!turn.isAfter(now)) {
        return;
      }
      pace.sleep(Duration.between(now, turn));
    }
  }

  /** Ends the turn at {@code host}. */
  void leave(String host) {
    Host one = of(host);
    one.ended = Optional.of(pace.now());
    one.turn.unlock();
  }

  /** Notes that a request to {@code host} failed for good, or that one went well. */
  void outcome(String host, boolean reached) {
    Host one = of(host);
    synchronized (one) {
      one.failures = reached ? 0 : one.failures + 1;
    }
  }

  /** How many requests to {@code host} failed one after the other. */
  int failures(String host) {
    return of(host).failures;
  }
}
