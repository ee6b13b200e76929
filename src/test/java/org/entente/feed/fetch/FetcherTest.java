package org.entente.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.feed.FakePace;
import org.entente.feed.Outlet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
  private final Visitor visitor = new Visitor();
  private final FakePace pace = visitor.pace;
  private final Outlet outlet = visitor.outlet;

  @AfterEach
  void close() {
    visitor.close();
  }

  // What is sent.

  @Test
  void saysWhoItIsAndWhomToTurnTo() throws Exception {
    List<String> agents = new ArrayList<>();
    outlet.on(
        "/a",
        exchange -> {
          agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
          agents.add(exchange.getRequestHeaders().getFirst("Accept-Encoding"));
          Outlet.send(exchange, 200, "text/html", "x".getBytes(StandardCharsets.UTF_8));
        });

    visitor.get(visitor.fetcher(), "/a");

    assertThat(agents).containsExactly("EntenteBot/0.1 (+mailto:desk@example.org)", "gzip");
  }

  @Test
  void asksWithValidatorsAndIsToldThatNothingChanged() throws Exception {
    outlet.page("/a", "text/html", "news");
    Fetcher fetcher = visitor.fetcher();
    URI uri = outlet.uri("/a");

    Validators seen = Validators.of(visitor.get(fetcher, "/a"));
    Answer again = fetcher.get(new Fetcher.Request(uri, seen, Optional.of(uri), 10 << 20));

    assertThat(seen.etag()).isPresent();
    assertThat(again.notModified()).isTrue();
    assertThat(again.body()).isEmpty();
  }

  // Redirects.

  @ParameterizedTest
  @CsvSource({"301,true", "308,true", "302,false", "303,false", "307,false"})
  void tellsWhereADocumentMovedForGood(int status, boolean forGood) throws Exception {
    outlet.status("/old", status, "Location", "/new").page("/new", "text/html", "news");

    Answer answer = visitor.get(visitor.fetcher(), "/old");

    assertThat(answer.ok()).isTrue();
    assertThat(answer.uri()).isEqualTo(outlet.uri("/new"));
    assertThat(answer.moved().isPresent()).isEqualTo(forGood);
  }

  @Test
  void givesUpACircle() throws Exception {
    outlet.status("/a", 302, "Location", "/b").status("/b", 302, "Location", "/a");

    assertThat(visitor.code("/a")).isEqualTo("fetch.redirects");
    assertThat(outlet.counts().get("/a")).isLessThan(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://127.0.0.2/x",
        "http://user:secret@127.0.0.2/",
        "http://127.0.0.2:22/",
        "gopher://127.0.0.2/",
        "http:///nowhere",
        "jar:file:///a!/b"
      })
  void followsNoRedirectOutOfTheWeb(String target) throws Exception {
    outlet.status("/a", 302, "Location", target);

    assertThat(visitor.code("/a")).isEqualTo("fetch.url");
  }

  // robots.txt.

  @Test
  void asksForNothingThatRobotsTxtForbids() throws Exception {
    outlet.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private/\n");
    outlet.page("/private/a", "text/html", "x").page("/open", "text/html", "x");
    outlet.status("/lead", 302, "Location", "/private/a");
    Fetcher fetcher = visitor.fetcher();

    assertThat(visitor.get(fetcher, "/open").ok()).isTrue();
    assertThatThrownBy(() -> visitor.get(fetcher, "/private/a")).hasMessageContaining("robots.txt");
    assertThatThrownBy(() -> visitor.get(fetcher, "/lead")).hasMessageContaining("robots.txt");
    assertThat(outlet.counts()).doesNotContainKey("/private/a").containsEntry("/robots.txt", 1);
  }

  @Test
  void asksForNothingWhereRobotsTxtFails() throws Exception {
    outlet.status("/robots.txt", 500).page("/a", "text/html", "x");

    assertThat(visitor.code("/a")).isEqualTo("fetch.robots");
    assertThat(outlet.counts()).doesNotContainKey("/a");
  }

  @Test
  void keepsTheCrawlDelay() throws Exception {
    outlet.page("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 7\n");
    outlet.page("/a", "text/html", "x").page("/b", "text/html", "x");
    Fetcher fetcher = visitor.fetcher();
    visitor.get(fetcher, "/a");
    Instant first = pace.now();

    visitor.get(fetcher, "/b");

    assertThat(Duration.between(first, pace.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void leavesAHostOutThatAsksForTooLongAPause() throws Exception {
    outlet.page("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 120\n");

    assertThat(visitor.code("/a")).isEqualTo("fetch.robots");
  }

  // Failing and throttling servers.

  @Test
  void triesThreeTimesWhereTheServerFails() throws Exception {
    outlet.status("/a", 502);

    assertThat(visitor.code("/a")).isEqualTo("fetch.status");
    assertThat(outlet.counts()).containsEntry("/a", 3);
  }

  @Test
  void waitsAsLongAsTheServerAsks() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    outlet.on(
        "/a",
        exchange -> {
          if (asked.incrementAndGet() == 1) {
            exchange.getResponseHeaders().set("Retry-After", "30");
            Outlet.send(exchange, 429, "text/plain", new byte[0]);
          } else {
            Outlet.send(exchange, 200, "text/html", "x".getBytes(StandardCharsets.UTF_8));
          }
        });

    assertThat(visitor.code("/a")).isEqualTo("200");
    assertThat(pace.now()).isAfterOrEqualTo(Visitor.START.plusSeconds(30));
  }

  @Test
  void leavesAHostAloneThatAsksForLonger() throws Exception {
    outlet.status("/a", 503, "Retry-After", "Tue, 06 Jan 2026 00:00:00 GMT");
    Fetcher fetcher = visitor.fetcher();

    assertThatThrownBy(() -> visitor.get(fetcher, "/a"))
        .isInstanceOfSatisfying(
            FetchProblem.class,
            e -> assertThat(e.until()).contains(Instant.parse("2026-01-06T00:00:00Z")));
    assertThatThrownBy(() -> visitor.get(fetcher, "/b")).isInstanceOf(FetchProblem.class);
    assertThat(outlet.counts()).containsEntry("/a", 1).doesNotContainKey("/b");
  }

  @Test
  void givesUpAServerThatTrickles() throws Exception {
    outlet.on(
        "/a",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            // Until the other side is gone.
            while (true) {
              out.write('x');
              out.flush();
              Thread.sleep(200);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    Remembered notes = new Remembered();
    notes.keep(new RobotsNote(Addresses.origin(outlet.uri("/")), pace.now(), 404, ""));
    Manners once = new Manners("t", Duration.ZERO, Duration.ofSeconds(9), Duration.ofSeconds(9), 1);
    Caps brief = Caps.DEFAULT.withTimes(Duration.ofSeconds(30), Duration.ofSeconds(1));
    Fetcher fetcher = new Fetcher(once, Visitor.ONLY_THE_OUTLET, brief, pace, notes);

    assertThatThrownBy(() -> visitor.get(fetcher, "/a"))
        .isInstanceOfSatisfying(
            FetchProblem.class, e -> assertThat(e.code()).isEqualTo("fetch.timeout"));
  }
}
