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
 * over: threads and memory, as the server's own metrics say.
 *
 * <pre>
 * entente serve --db news &amp;
 * mvn -q test-compile
 * java -cp target/test-classes:target/classes:"target/lib/*" org.entente.serve.load.LoadDriver \
 *     http://127.0.0.1:3330 --seconds 300 --clients 50
 * </pre>
 *
 * Exit code 0 if short questions stayed under a second at the 99th percentile, no slow one outlived
 * its time, and the server was ready throughout; 1 if not.
 */
public final class LoadDriver {
  private static final long PAUSE_MILLIS = 200;
  private static final double NANOS = 1e9;
  private static final double MOST_SECONDS = 1;

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
    String before = left();
    ExecutorService threads = Executors.newCachedThreadPool();
    for (int i = 0; i < clients; i++) {
      int first = i;
      threads.execute(() -> askShort(first));
    }
    threads.execute(this::watch);
    List<String> killers = killers();
    for (int i = 0; i < killers.size() && System.nanoTime() < end; i++) {
      String killer = killers.get(i);
      int number = i;
      threads.execute(() -> askSlow(number, killer, limit));
      Thread.sleep(Math.max(1, seconds * 1000L / (killers.size() + 2)));
    }
    threads.shutdown();
    threads.awaitTermination(seconds + limit + 60L, TimeUnit.SECONDS);
    Thread.sleep(10_000);
    return report(before, left());
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

  private String left() throws Exception {
    String metrics =
        client
            .send(
                HttpRequest.newBuilder(URI.create(base + "/metrics")).build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    Map<String, String> found = new TreeMap<>();
    metrics
        .lines()
        .filter(line -> line.matches("(jvm_threads|jvm_memory_used|entente_queries_running).*"))
        .forEach(line -> found.put(line.split(" ")[0], line.split(" ")[1]));
    return found.toString();
  }

  private boolean report(String before, String after) {
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
    System.out.println("before: " + before);
    System.out.println("after:  " + after);
    return last <= MOST_SECONDS && notReady.sum() == 0 && outlived.sum() == 0;
  }

  private static double percentile(List<Double> sorted, double share) {
    return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  /** Thirty queries that take for ever, of ten kinds. */
  private static List<String> killers() {
    String cross = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i";
    List<String> kinds =
        List.of(
            "SELECT (COUNT(*) AS ?n) { " + cross + " } #%d",
            "SELECT * { " + cross + " } #%d",
            "SELECT DISTINCT ?a ?d ?g { " + cross + " } #%d",
            "SELECT * { " + cross + " } ORDER BY ?i ?f ?c #%d",
            "SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?d))) AS ?x) { ?a ?b ?c . ?d ?e ?f } #%d",
            "SELECT * { ?s (<urn:a%d>|!<urn:a>)* ?o }",
            "SELECT * { ?s ?p ?o FILTER regex(CONCAT(STR(?o), \"aaaaaaaaaaaaaaaaaaaaaaaaaaaa%d\"), \"(a+)+$\") }",
            "SELECT * { ?s ?p ?o "
                + "OPTIONAL { ?s ?q1 ?o1 } OPTIONAL { ?o ?q2 ?o2 } "
                    .repeat(6)
                    .replaceAll("(q|o)(\\d)", "$1$2")
                + "} #%d",
            "CONSTRUCT { ?a ?e ?i } WHERE { " + cross + " } #%d",
            "SELECT * { ?a ?b ?c . ?d ?e ?f FILTER(STRLEN(CONCAT(STR(?c), STR(?f))) = 7777%d) }");
    List<String> killers = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      killers.add(String.format(kinds.get(i % kinds.size()).replace("%d", "%1$d"), i));
    }
    return killers;
  }
}
