package org.entente.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.entente.feed.FakePace;
import org.entente.feed.Outlet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
  private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
  private static final int MOST = 10 << 20;

  private final FakePace pace = new FakePace(START);
  private Outlet outlet;

  @BeforeEach
  void open() {
    outlet = Outlet.at("127.0.0.2");
  }

  @AfterEach
  void close() {
    outlet.close();
  }

  private Fetcher fetcher() {
    return fetcher(InetAddress::getAllByName);
  }

  private Fetcher fetcher(CheckedResolver.Names names) {
    return new Fetcher(
        Manners.of("mailto:desk@example.org").withPause(Duration.ofMillis(10)),
        AddressRules.allowing(List.of(Cidr.of("127.0.0.2/32"))),
        Caps.DEFAULT.withTimes(Duration.ofSeconds(2), Duration.ofSeconds(4)),
        pace,
        HostNotes.NONE,
        names);
  }

  private Answer get(Fetcher fetcher, String path) throws FetchProblem, InterruptedException {
    URI uri = outlet.uri(path);
    return fetcher.get(new Fetcher.Request(uri, Validators.NONE, Optional.of(uri), MOST));
  }

  private String code(String path) throws InterruptedException {
    try {
      return Integer.toString(get(fetcher(), path).status());
    } catch (FetchProblem e) {
      return e.code();
    }
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
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

    get(fetcher(), "/a");

    assertThat(agents).containsExactly("EntenteBot/0.1 (+mailto:desk@example.org)", "gzip");
  }

  @Test
  void asksWithValidatorsAndIsToldThatNothingChanged() throws Exception {
    outlet.page("/a", "text/html", "news");
    Fetcher fetcher = fetcher();
    URI uri = outlet.uri("/a");

    Validators seen = Validators.of(get(fetcher, "/a"));
    Answer again = fetcher.get(new Fetcher.Request(uri, seen, Optional.of(uri), MOST));

    assertThat(seen.etag()).isPresent();
    assertThat(again.notModified()).isTrue();
    assertThat(again.body()).isEmpty();
  }

  @Test
  void unpacksGzipOnceAndSitemapsThatAreGzipFiles() throws Exception {
    byte[] xml = "<urlset/>".getBytes(StandardCharsets.UTF_8);
    outlet.on(
        "/packed",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          Outlet.send(exchange, 200, "text/xml", gzip(xml));
        });
    outlet.page("/map.xml.gz", "application/gzip", gzip(xml));

    assertThat(get(fetcher(), "/packed").body()).isEqualTo(xml);
    assertThat(get(fetcher(), "/map.xml.gz").body()).isEqualTo(xml);
  }

  // Redirects.

  @ParameterizedTest
  @CsvSource({"301,true", "308,true", "302,false", "303,false", "307,false"})
  void tellsWhereADocumentMovedForGood(int status, boolean forGood) throws Exception {
    outlet.status("/old", status, "Location", "/new").page("/new", "text/html", "news");

    Answer answer = get(fetcher(), "/old");

    assertThat(answer.ok()).isTrue();
    assertThat(answer.uri()).isEqualTo(outlet.uri("/new"));
    assertThat(answer.moved().isPresent()).isEqualTo(forGood);
  }

  @Test
  void givesUpACircle() throws Exception {
    outlet.status("/a", 302, "Location", "/b").status("/b", 302, "Location", "/a");

    assertThat(code("/a")).isEqualTo("fetch.redirects");
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

    assertThat(code("/a")).isEqualTo("fetch.url");
  }

  // robots.txt.

  @Test
  void asksForNothingThatRobotsTxtForbids() throws Exception {
    outlet.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private/\n");
    outlet.page("/private/a", "text/html", "x").page("/open", "text/html", "x");
    outlet.status("/lead", 302, "Location", "/private/a");
    Fetcher fetcher = fetcher();

    assertThat(get(fetcher, "/open").ok()).isTrue();
    assertThatThrownBy(() -> get(fetcher, "/private/a")).hasMessageContaining("robots.txt");
    assertThatThrownBy(() -> get(fetcher, "/lead")).hasMessageContaining("robots.txt");
    assertThat(outlet.counts()).doesNotContainKey("/private/a").containsEntry("/robots.txt", 1);
  }

  @Test
  void asksForNothingWhereRobotsTxtFails() throws Exception {
    outlet.status("/robots.txt", 500).page("/a", "text/html", "x");

    assertThat(code("/a")).isEqualTo("fetch.robots");
    assertThat(outlet.counts()).doesNotContainKey("/a");
  }

  @Test
  void keepsTheCrawlDelay() throws Exception {
    outlet.page("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 7\n");
    outlet.page("/a", "text/html", "x").page("/b", "text/html", "x");
    Fetcher fetcher = fetcher();
    get(fetcher, "/a");
    Instant first = pace.now();

    get(fetcher, "/b");

    assertThat(Duration.between(first, pace.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void leavesAHostOutThatAsksForTooLongAPause() throws Exception {
    outlet.page("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 120\n");

    assertThat(code("/a")).isEqualTo("fetch.robots");
  }

  // Failing and throttling servers.

  @Test
  void triesThreeTimesWhereTheServerFails() throws Exception {
    outlet.status("/a", 502);

    assertThat(code("/a")).isEqualTo("fetch.status");
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

    assertThat(code("/a")).isEqualTo("200");
    assertThat(pace.now()).isAfterOrEqualTo(START.plusSeconds(30));
  }

  @Test
  void leavesAHostAloneThatAsksForLonger() throws Exception {
    outlet.status("/a", 503, "Retry-After", "Tue, 06 Jan 2026 00:00:00 GMT");
    Fetcher fetcher = fetcher();

    assertThatThrownBy(() -> get(fetcher, "/a"))
        .isInstanceOfSatisfying(
            FetchProblem.class,
            e -> assertThat(e.until()).contains(Instant.parse("2026-01-06T00:00:00Z")));
    assertThatThrownBy(() -> get(fetcher, "/b")).isInstanceOf(FetchProblem.class);
    assertThat(outlet.counts()).containsEntry("/a", 1).doesNotContainKey("/b");
  }

  @Test
  void givesUpAServerThatTrickles() throws Exception {
    outlet.on(
        "/a",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 100; i++) {
              out.write('x');
              out.flush();
              Thread.sleep(200);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    Manners once = new Manners("t", Duration.ZERO, Duration.ofSeconds(9), Duration.ofSeconds(9), 1);
    Caps short1 = Caps.DEFAULT.withTimes(Duration.ofSeconds(1), Duration.ofSeconds(1));
    Fetcher fetcher =
        new Fetcher(
            once,
            AddressRules.allowing(List.of(Cidr.of("127.0.0.2"))),
            short1,
            pace,
            HostNotes.NONE);

    assertThatThrownBy(() -> get(fetcher, "/a"))
        .isInstanceOfSatisfying(
            FetchProblem.class, e -> assertThat(e.code()).isEqualTo("fetch.timeout"));
  }

  // Bombs.

  @Test
  void stopsABombWhileItUnfolds() throws Exception {
    byte[] bomb = gzip(new byte[64 << 20]);
    outlet.on("/bomb", exchange -> packed(exchange, bomb));
    outlet.page("/bomb.xml.gz", "application/gzip", bomb);

    assertThat(code("/bomb")).isEqualTo("fetch.bomb");
    assertThat(code("/bomb.xml.gz")).isEqualTo("fetch.bomb");
  }

  @Test
  void unpacksABombInABombNoFurther() throws Exception {
    byte[] inner = gzip(new byte[64 << 20]);
    outlet.on("/twice", exchange -> packed(exchange, gzip(inner)));

    assertThat(code("/twice")).isEqualTo("fetch.bomb");
  }

  @Test
  void stopsAnEndlessBody() throws Exception {
    outlet.on(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] block = new byte[1 << 16];
          try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 1 << 14; i++) {
              out.write(block);
            }
          }
        });

    assertThat(code("/endless")).isEqualTo("fetch.large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "zstd", "deflate", "gzip, gzip", "compress"})
  void refusesWhatIsPackedOtherwise(String encoding) throws Exception {
    outlet.on(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", encoding);
          Outlet.send(exchange, 200, "text/html", gzip(new byte[100]));
        });

    assertThat(code("/a")).isEqualTo("fetch.encoding");
  }

  private static void packed(HttpExchange exchange, byte[] bytes) throws IOException {
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    Outlet.send(exchange, 200, "text/html", bytes);
  }

  // Requests to where nobody should ask.

  @Test
  void neverReachesAClosedAddress() throws Exception {
    try (Outlet canary = Outlet.at("127.0.0.1", outlet.port())) {
      int port = outlet.port();
      AtomicInteger flips = new AtomicInteger();
      Fetcher fetcher =
          fetcher(
              host ->
                  switch (host) {
                    case "rebind.test" ->
                        new InetAddress[] {
                          InetAddress.getByName(
                              flips.getAndIncrement() % 2 == 0 ? "127.0.0.2" : "127.0.0.1")
                        };
                    case "mixed.test" ->
                        new InetAddress[] {
                          InetAddress.getByName("127.0.0.2"), InetAddress.getByName("127.0.0.1")
                        };
                    case "local.test" -> new InetAddress[] {InetAddress.getByName("127.0.0.1")};
                    default -> InetAddress.getAllByName(host);
                  });
      List<String> hosts =
          List.of(
              "127.0.0.1",
              "127.1",
              "2130706433",
              "0x7f000001",
              "0177.0.0.1",
              "[::1]",
              "[::ffff:127.0.0.1]",
              "[::ffff:7f00:1]",
              "[64:ff9b::7f00:1]",
              "0.0.0.0",
              "[::]",
              "localhost",
              "localhost.",
              "LOCALHOST",
              "local.test",
              "mixed.test",
              "rebind.test",
              "169.254.169.254",
              "10.0.0.1",
              "100.64.0.1");
      int tries = 0;
      for (int round = 0; round < 17; round++) {
        for (String host : hosts) {
          String target = "http://" + host + ":" + port + "/canary" + round;
          tries += tried(fetcher, target, target);
          outlet.status(
              "/lead", new int[] {301, 302, 303, 307, 308}[round % 5], "Location", target);
          tries += tried(fetcher, outlet.uri("/lead").toString(), outlet.uri("/").toString());
          tries += tried(fetcher, "http://rebind.test:" + port + "/lead", target);
        }
      }

      assertThat(tries).isGreaterThanOrEqualTo(1000);
      assertThat(canary.asked()).isEmpty();
    }
  }

  private static int tried(Fetcher fetcher, String url, String trusted)
      throws InterruptedException {
    try {
      fetcher.get(
          new Fetcher.Request(
              URI.create(url), Validators.NONE, Optional.of(URI.create(trusted)), MOST));
    } catch (FetchProblem | IllegalArgumentException e) {
      // That it is refused is looked at by what the canary heard.
    }
    return 1;
  }

  // Manners under load.

  @Test
  void neverDisturbsAHostThatAskedToBeLeftAlone() throws Exception {
    int hosts = 10;
    int requests = 40;
    Map<String, Instant> closedUntil = new ConcurrentHashMap<>();
    Map<String, AtomicInteger> inside = new ConcurrentHashMap<>();
    AtomicInteger violations = new AtomicInteger();
    AtomicInteger heard = new AtomicInteger();
    for (int i = 0; i < requests; i++) {
      outlet.on(
          "/" + i,
          exchange -> {
            String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
            AtomicInteger here = inside.computeIfAbsent(host, h -> new AtomicInteger());
            boolean alone = here.incrementAndGet() == 1;
            boolean early = pace.now().isBefore(closedUntil.getOrDefault(host, Instant.MIN));
            violations.addAndGet(alone && !early ? 0 : 1);
            int n = heard.incrementAndGet();
            here.decrementAndGet();
            if (n % 7 == 0) {
              closedUntil.put(host, pace.now().plusSeconds(20));
              exchange.getResponseHeaders().set("Retry-After", "20");
              Outlet.send(exchange, n % 2 == 0 ? 429 : 503, "text/plain", new byte[0]);
            } else {
              Outlet.send(exchange, 200, "text/html", new byte[] {'x'});
            }
          });
    }
    Fetcher fetcher = fetcher(host -> new InetAddress[] {InetAddress.getByName("127.0.0.2")});
    ExecutorService threads = Executors.newFixedThreadPool(hosts * 2);
    for (int host = 0; host < hosts; host++) {
      String base = "http://host" + host + ".test:" + outlet.port();
      for (int half = 0; half < 2; half++) {
        int from = half * requests / 2;
        threads.submit(
            () -> {
              for (int i = from; i < from + requests / 2; i++) {
                tried(fetcher, base + "/" + i, base + "/" + i);
              }
              return null;
            });
      }
    }
    threads.shutdown();

    assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    assertThat(heard.get()).isGreaterThanOrEqualTo(hosts * requests);
    assertThat(violations.get()).isZero();
  }
}
