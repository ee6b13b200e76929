package org.entente.serve.load;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Drives a server with many clients that ask short questions, while thirty queries that would take
 * for ever come one after the other. Tells how long the short ones took, how each slow one ended,
 * whether the server said at any time that it is not ready, and what is left behind when all is
 * over: threads, open files and memory, as the server's own metrics say.
 *
 * <pre>
 * entente serve --db news --refresh &amp;
 * mvn -q test-compile
 * java -cp target/test-classes:target/classes:"target/lib/*" org.entente.serve.load.LoadDriver \
 *     http://127.0.0.1:3330 --seconds 300 --clients 50
 * </pre>
 *
 * Exit code 0 if short questions stayed under a second at the 99th percentile, no slow one outlived
 * its time, the server was ready throughout and nothing is left behind; 1 if not. So that a refresh
 * writes all the while, let a feed of kind {@code jsonl} or {@code directory}
 * (data/feeds/README.md) hold some thousand articles that the store does not have.
 */
public final class LoadDriver {
  private static final long PAUSE_MILLIS = 200;
  private static final double NANOS = 1e9;
  private static final double MOST_SECONDS = 1;

  /** Threads, files and memory that are used no more go in a while; so long is that waited for. */
  private static final int MOST_LOOKS = 18;

  private static final long LOOK_MILLIS = 10_000;

  /**
   * So much more than before may be held in the end: threads and files that a refresh made; answers
   * remembered, events added and what the store keeps in its caches.
   */
  private static final Map<String, Double> ALLOWED =
      Map.of(
          "entente_queries_running", 0.0,
          "jvm_threads_current", 8.0,
          "process_open_fds", 12.0,
          "jvm_memory_used_bytes", 600e6);

  private static final List<String> SHORT =
      List.of(
          "/sparql?query=" + encoded("ASK { ?s ?p ?o }"),
          "/sparql?query=" + encoded("SELECT * { ?s a ?type } LIMIT 20"),
          "/api/events?limit=20",
          "/api/suggest?q=p",
          "/api/events?told=happened&from=2020-01-01&to=2020-12-31&limit=20",
          "/queries/counts?format=csv&from=2024-01-01&to=2024-01-31");

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final String base;
  private final long end;
  private final Queue<Double> times = new ConcurrentLinkedQueue<>();
  private final Queue<String> slow = new ConcurrentLinkedQueue<>();
  private final Map<String, LongAdder> answers = new ConcurrentSkipListMap<>();
  private final LongAdder notReady = new LongAdder();
  private final LongAdder outlived = new LongAdder();

  private LoadDriver(String base, int seconds) {
    this.base = base.replaceAll("/$", "");
    this.end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
  }

  /** Drives the server at the first argument. */
  public static void main(String[] arguments) throws Exception {
    int seconds = option(arguments, "--seconds", 300);
    int clients = option(arguments, "--clients", 50);
    int limit = option(arguments, "--timeout", 30);
    System.exit(new LoadDriver(arguments[0], seconds).run(seconds, clients, limit) ? 0 : 1);
  }

  private static int option(String[] arguments, String name, int usual) {
    int at = List.of(arguments).indexOf(name);
    return at < 0 ? usual : Integer.parseInt(arguments[at + 1]);
  }

  private static String encoded(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  private boolean run(int seconds, int clients, int limit) throws Exception {
    Map<String, Double> before = left();
    ExecutorService threads = Executors.newCachedThreadPool();
    for (int i = 0; i < clients; i++) {
      int first = i;
      threads.execute(() -> askShort(first));
    }
    threads.execute(this::watch);
    List<String> killers = Killers.all();
    for (int i = 0; i < killers.size() && System.nanoTime() < end; i++) {
      String killer = killers.get(i);
      int number = i;
      threads.execute(() -> askSlow(number, killer, limit));
      Thread.sleep(Math.max(1, seconds * 1000L / (killers.size() + 2)));
    }
    threads.shutdown();
    threads.awaitTermination(seconds + limit + 60L, TimeUnit.SECONDS);
    Map<String, Double> after = left();
    for (int i = 0; i < MOST_LOOKS && !leaked(before, after).isEmpty(); i++) {
      Thread.sleep(LOOK_MILLIS);
      after = left();
    }
    return report(before, after);
  }

  private void askShort(int first) {
    for (int n = first; System.nanoTime() < end; n++) {
      String path = SHORT.get(n % SHORT.size());
      long start = System.nanoTime();
      String status = status(path, Duration.ofSeconds(60));
      times.add((System.nanoTime() - start) / NANOS);
      answers
          .computeIfAbsent(path.split("[?]")[0] + " " + status, s -> new LongAdder())
          .increment();
      pause();
    }
  }

  private void watch() {
    while (System.nanoTime() < end) {
      if (!status("/readyz", Duration.ofSeconds(10)).equals("200")) {
        notReady.increment();
      }
      pause();
    }
  }

  private void askSlow(int number, String query, int limit) {
    long start = System.nanoTime();
    String status = status("/sparql?query=" + encoded(query), Duration.ofSeconds(limit + 60L));
    double took = (System.nanoTime() - start) / NANOS;
    if (took > limit + 2) {
      outlived.increment();
    }
    slow.add(String.format(Locale.ROOT, "%2d %s %.1f s", number + 1, status, took));
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String status(String path, Duration patience) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(base + path)).timeout(patience).build();
      return Integer.toString(
          client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    } catch (java.io.IOException e) {
      return e.getClass().getSimpleName();
    }
  }

  /** What the server says that it holds. */
  private Map<String, Double> left() throws Exception {
    String metrics =
        client
            .send(
                HttpRequest.newBuilder(URI.create(base + "/metrics")).build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    Map<String, Double> found = new TreeMap<>();
    metrics
        .lines()
        .filter(line -> line.matches("(jvm_|process_|entente_queries_|entente_store_commits).*"))
        .forEach(line -> found.put(line.split(" ")[0], Double.valueOf(line.split(" ")[1])));
    return found;
  }

  /** What there is clearly more of than before. */
  private static List<String> leaked(Map<String, Double> before, Map<String, Double> after) {
    return ALLOWED.keySet().stream()
        .filter(name -> before.containsKey(name) && after.containsKey(name))
        .filter(name -> after.get(name) > before.get(name) + ALLOWED.get(name))
        .toList();
  }

  private boolean report(Map<String, Double> before, Map<String, Double> after) {
    List<Double> sorted = new ArrayList<>(times);
    sorted.sort(null);
    double last = percentile(sorted, 0.99);
    System.out.printf(
        Locale.ROOT,
        "short questions: %d, p50 %.3f s, p95 %.3f s, p99 %.3f s, longest %.3f s%n",
        sorted.size(),
        percentile(sorted, 0.5),
        percentile(sorted, 0.95),
        last,
        percentile(sorted, 1));
    answers.forEach((what, count) -> System.out.println("  " + what + ": " + count));
    System.out.println("slow queries (number, status, time):");
    slow.stream().sorted().forEach(line -> System.out.println("  " + line));
    System.out.println("not ready: " + notReady + " times; outlived their time: " + outlived);
    List<String> leaked = leaked(before, after);
    after.forEach(
        (name, value) ->
            System.out.printf(
                Locale.ROOT, "%s: %.0f before, %.0f after%n", name, before.get(name), value));
    System.out.println("left behind: " + (leaked.isEmpty() ? "nothing" : leaked));
    return last <= MOST_SECONDS && notReady.sum() == 0 && outlived.sum() == 0 && leaked.isEmpty();
  }

  private static double percentile(List<Double> sorted, double share) {
    return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
