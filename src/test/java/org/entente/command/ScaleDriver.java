package org.entente.command;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.entente.Home;
import org.entente.Pipeline;
import org.entente.gazetteer.Gazetteer;
import org.entente.model.Article;
import org.entente.store.ArticleQuads;
import org.entente.store.NamedQuery;
import org.entente.store.Queries;
import org.entente.store.Store;

/**
 * Tells how long a large store takes to say whom one person met, and to take in one article. Both
 * are measured warm, with the first tenth left out; of the questions each is another one, so that
 * no server answers it from memory. Those of the first third are told apart: a JVM that has just
 * started spends more on compiling itself than on answering them.
 *
 * <pre>
 * mvn -q test-compile
 * alias scale='java -cp target/test-classes:target/classes:"target/lib/*" \
 *     org.entente.command.ScaleDriver'
 * scale ask DIR                        # within the process
 * entente serve --db DIR &amp;
 * scale ask http://127.0.0.1:3330      # over HTTP
 * scale add COPY                       # writes to the store: take a copy
 * </pre>
 *
 * The persons are those in most meetings. A number behind it says how many questions or articles,
 * 1500 or 50 without it.
 */
public final class ScaleDriver {
  private static final String QUESTION = "who-met-whom";
  private static final String PERSONS =
      """
      PREFIX ent: <https://w3id.org/entente/ontology#>
      SELECT ?person (COUNT(DISTINCT ?event) AS ?events)
      { ?event a ent:Meeting ; ent:participant ?person . ?person a ent:Person }
      GROUP BY ?person ORDER BY DESC(?events) ?person LIMIT 20""";

  private static final double MILLION = 1e6;

  private final Home home = Homes.required();

  private ScaleDriver() {}

  /** Measures what the first argument says on the store or server that the second one names. */
  public static void main(String[] arguments) throws Exception {
    ScaleDriver driver = new ScaleDriver();
    String where = arguments[1];
    int times = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
    if (arguments[0].equals("add")) {
      driver.add(Path.of(where), times > 0 ? times : 50);
    } else if (where.startsWith("http")) {
      ask(new Served(where.replaceAll("/$", "")), times > 0 ? times : 1500);
    } else {
      try (Store store = Store.open(Path.of(where))) {
        ask(new Opened(driver.home, store), times > 0 ? times : 1500);
      }
    }
  }

  // Asking.

  /** Who answers. */
  private interface Answering {
    /** The rows of CSV, header among them, that answer SPARQL. */
    List<String> sparql(String query) throws Exception;

    /** The same for a question that has a name. */
    List<String> question(Map<String, String> values) throws Exception;
  }

  private static void ask(Answering answering, int times) throws Exception {
    List<String> persons =
        answering.sparql(PERSONS).stream().skip(1).map(row -> row.split(",")[0]).toList();
    List<Double> took = new ArrayList<>();
    int most = 0;
    for (int i = 0; i < times; i++) {
      Map<String, String> values =
          Map.of(
              "person",
              persons.get(i % persons.size()),
              // Blanks behind a value mean nothing, but make another address of it.
              "language",
              "en" + " ".repeat(i));
      long start = System.nanoTime();
      int rows = answering.question(values).size() - 1;
      took.add((System.nanoTime() - start) / MILLION);
      most = Math.max(most, rows);
    }
    System.out.println(persons.size() + " persons, at most " + most + " meetings each");
    tell(QUESTION + ", first third", took.subList(0, took.size() / 3));
    tell(QUESTION + ", the rest", took.subList(took.size() / 3, took.size()));
  }

  private record Opened(Home home, Store store, NamedQuery named, AskedNames names)
      implements Answering {
    Opened(Home home, Store store) {
      this(
          home,
          store,
          Queries.loadOne(home.queries(), QUESTION).orElseThrow(),
          new AskedNames(Gazetteer.open(home.gazetteer(), home.cache()), store));
    }

    @Override
    public List<String> sparql(String query) {
      return rows(QueryFactory.create(query));
    }

    @Override
    public List<String> question(Map<String, String> values) {
      return rows(named.bind(values, names));
    }

    private List<String> rows(Query query) {
      return store.read(
          dataset -> {
            try (QueryExecution execution = QueryExecution.dataset(dataset).query(query).build()) {
              ResultSet rows = execution.execSelect();
              java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
              ResultSetFormatter.outputAsCSV(out, rows);
              return out.toString(StandardCharsets.UTF_8).lines().toList();
            }
          });
    }
  }

  private record Served(String address, HttpClient client) implements Answering {
    Served(String address) {
      this(address, HttpClient.newHttpClient());
    }

    @Override
    public List<String> sparql(String query) throws Exception {
      return get("/sparql?query=" + encoded(query));
    }

    @Override
    public List<String> question(Map<String, String> values) throws Exception {
      StringBuilder path = new StringBuilder("/queries/" + QUESTION + "?format=csv");
      values.forEach((name, value) -> path.append("&" + name + "=" + encoded(value)));
      return get(path.toString());
    }

    private List<String> get(String path) throws Exception {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/csv").build();
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
      return answer.body().lines().toList();
    }

    private static String encoded(String value) {
      return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
  }

  // Adding.

  private void add(Path folder, int times) {
    Pipeline pipeline = Pipeline.open(home);
    GraphMaker maker = GraphMaker.open(home, pipeline.ontology());
    MadeUpNews news = new MadeUpNews(LocalDate.of(2010, 1, 1), 5_000);
    List<Double> reading = new ArrayList<>();
    List<Double> writing = new ArrayList<>();
    try (Store store = Store.open(folder, pipeline.ontology());
        org.entente.history.Run run = WriteRun.begin(store, "scale")) {
      int first = (int) store.stats().articles();
      for (int i = 0; i < times; i++) {
        long start = System.nanoTime();
        Article article = news.article(first + i, 0);
        ArticleQuads quads = maker.make(pipeline.read(article)).quads();
        long read = System.nanoTime();
        store.replaceAll(List.of(quads));
        reading.add((read - start) / MILLION);
        writing.add((System.nanoTime() - read) / MILLION);
      }
      run.end(org.entente.history.RunRecord.Outcome.DONE, times);
    }
    tell("reading an article", reading);
    tell("writing an article", writing);
  }

  // Telling.

  private static void tell(String what, List<Double> took) {
    List<Double> warm = new ArrayList<>(took.subList(took.size() / 10, took.size()));
    warm.sort(null);
    System.out.printf(
        Locale.ROOT,
        "%s, %d times: median %.1f ms, p95 %.1f ms, longest %.1f ms; the first of all %.1f ms%n",
        what,
        warm.size(),
        share(warm, 0.5),
        share(warm, 0.95),
        share(warm, 1),
        took.get(0));
  }

  private static double share(List<Double> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
