package org.entente.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.entente.feed.FakePace;
import org.entente.feed.Outlet;
import org.junit.jupiter.api.Test;

/**
 * Fifty hosts that throttle, fail, ask for pauses and forbid paths, and fetchers that come again
 * and again: each host writes down whatever it was asked against its will.
 */
class MannersTest {
  private static final int HOSTS = 50;
  private static final int REQUESTS = 10_000;
  private static final int THREADS = 16;
  private static final int PATHS_A_RUN = 12;
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration CRAWL_DELAY = Duration.ofSeconds(3);

  private final FakePace pace = new FakePace(Instant.parse("2026-01-05T00:00:00Z"));
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger notModified = new AtomicInteger();
  private final Queue<String> violations = new ConcurrentLinkedQueue<>();

  /** A host that looks at each request. */
  private final class Host {
    private final Outlet outlet;
    private final int number;
    private final Random random;
    private final AtomicInteger inside = new AtomicInteger();
    private Instant last = Instant.MIN;
    private volatile Instant alone = Instant.MIN;
    private volatile boolean told;

    Host(int number) {
      this.number = number;
      this.random = new Random(number);
      this.outlet = Outlet.at("127.0.1." + (number + 1));
      outlet.on("/robots.txt", this::robots);
      outlet.on("/rahasia", exchange -> violations.add(number + ": asked what is forbidden"));
      for (int i = 0; i < PATHS_A_RUN; i++) {
        outlet.on("/" + i, this::page);
      }
    }

    private boolean slow() {
      return number % 3 == 0;
    }

    private void robots(HttpExchange exchange) throws IOException {
      look(exchange);
      String text = "User-agent: *\nDisallow: /rahasia\n" + (slow() ? "Crawl-delay: 3\n" : "");
      told = true;
      left();
      Outlet.send(exchange, 200, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private void page(HttpExchange exchange) throws IOException {
      look(exchange);
      LockSupport.parkNanos(200_000);
      int dice = random.nextInt(100);
      // The turn ends before the answer goes out: the client may come again as soon as it has it.
      left();
      if (dice < 4) {
        alone = pace.now().plusSeconds(40);
        exchange.getResponseHeaders().set("Retry-After", "40");
        Outlet.send(exchange, 429, "text/plain", new byte[0]);
      } else if (dice < 6) {
        alone = pace.now().plusSeconds(3600).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        String day = DateTimeFormatter.RFC_1123_DATE_TIME.format(alone.atOffset(ZoneOffset.UTC));
        exchange.getResponseHeaders().set("Retry-After", day);
        Outlet.send(exchange, 503, "text/plain", new byte[0]);
      } else if (dice < 8) {
        Outlet.send(exchange, 500, "text/plain", new byte[0]);
      } else if ("\"v\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        notModified.incrementAndGet();
        exchange.sendResponseHeaders(304, -1);
      } else {
        exchange.getResponseHeaders().set("ETag", "\"v\"");
        Outlet.send(exchange, 200, "text/html", "<p>x".getBytes(StandardCharsets.UTF_8));
      }
    }

    private synchronized void look(HttpExchange exchange) {
      requests.incrementAndGet();
      Instant now = pace.now();
      if (inside.incrementAndGet() > 1) {
        violations.add(number + ": two requests at a time");
      }
      Duration pause = told && slow() ? CRAWL_DELAY : PAUSE;
      if (now.isBefore(last.equals(Instant.MIN) ? last : last.plus(pause))) {
        violations.add(number + ": asked " + now + " after " + last);
      }
      if (now.isBefore(alone)) {
        violations.add(number + ": asked " + now + " before " + alone);
      }
      String agent = exchange.getRequestHeaders().getFirst("User-Agent");
      if (!agent.contains("desk@example.org")) {
        violations.add(number + ": " + agent);
      }
      last = now;
    }

    private synchronized void left() {
      last = pace.now();
      inside.decrementAndGet();
    }
  }

  @Test
  void neverAsksAHostAgainstItsWill() throws Exception {
    List<Host> hosts = new ArrayList<>();
    for (int i = 0; i < HOSTS; i++) {
      hosts.add(new Host(i));
    }
    HostNotes notes = new Remembered();
    Map<URI, String> tags = new ConcurrentHashMap<>();
    while (requests.get() < REQUESTS) {
      visit(hosts, notes, tags);
      pace.pass(Duration.ofMinutes(10));
    }
    hosts.forEach(host -> host.outlet.close());

    assertThat(violations).isEmpty();
    assertThat(notModified.get()).isGreaterThan(REQUESTS / 2);
  }

  private void visit(List<Host> hosts, HostNotes notes, Map<URI, String> tags) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (Fetcher fetcher =
        new Fetcher(
            Manners.of("mailto:desk@example.org"),
            AddressRules.allowing(List.of(Cidr.of("127.0.1.0/24"))),
            Caps.DEFAULT,
            pace,
            notes)) {
      for (Host host : hosts) {
        // Two at a time at each host, as two feeds of one outlet might be.
        threads.execute(() -> ask(fetcher, host, tags, 0));
        threads.execute(() -> ask(fetcher, host, tags, 1));
      }
      threads.shutdown();
      assertThat(threads.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
    }
  }

  private static void ask(Fetcher fetcher, Host host, Map<URI, String> tags, int first) {
    for (int i = first; i <= PATHS_A_RUN; i += 2) {
      URI uri = host.outlet.uri(i == PATHS_A_RUN ? "/rahasia" : "/" + i);
      try {
        Validators validators =
            new Validators(Optional.ofNullable(tags.get(uri)), Optional.empty());
        Answer answer =
            fetcher.get(new Fetcher.Request(uri, validators, Optional.of(uri), 10 << 20));
        answer.header("etag").ifPresent(tag -> tags.put(uri, tag));
      } catch (FetchProblem expected) {
        // A host that wants to be left alone, or a page that nobody is to ask for.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
