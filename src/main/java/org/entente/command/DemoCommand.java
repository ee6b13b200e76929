package org.entente.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.entente.Home;
import org.entente.refresh.Folders;
import org.entente.store.Queries;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows on the sample articles what the program does. */
@Command(
    name = "demo",
    description = "Read the sample articles, and show who met whom, the visits and the launches.",
    footer = {"%nExample:", "  entente demo"})
final class DemoCommand implements Callable<Integer> {
  private static final Map<String, String> QUESTIONS =
      Map.of("who-met-whom", "Who met whom", "visits", "Visits", "launches", "Launches");
  private static final List<String> ORDER = List.of("who-met-whom", "visits", "launches");
  private static final Set<String> APART =
      Set.of("date", "sentence", "headline", "url", "event", "article", "articles");
  private static final int WIDEST = 100;

  private final Terminal terminal;

  @Option(
      names = "--db",
      paramLabel = "DIR",
      description = "Folder of the store to make; otherwise one that each demo makes anew.")
  @Nullable Path folder;

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Home home = Homes.required();
    Path place = folder == null ? home.cache().resolve("demo") : folder;
    if (folder == null) {
      anew(place);
    }
    InputOptions input = new InputOptions();
    input.inputs = List.of(home.articles().toString());
    try (Interrupt interrupt = new Interrupt();
        Store store = StoreOption.open(place, home)) {
      Tally tally = new Ingestion(terminal, input, "demo").into(store, home, interrupt).tally();
      terminal.out().println("Read " + tally.line() + ".");
      Queries queries = Queries.load(home.queries());
      ORDER.forEach(name -> show(name, NamedQueries.find(queries, name).bind(Map.of()), store));
      next(place);
      return tally.exitCode();
    }
  }

  /** Clears the demo's own store, unless somebody uses it: a served one is not taken away. */
  private static void anew(Path place) throws IOException {
    if (Files.exists(place)) {
      Store.open(place).close();
      Folders.delete(place);
    }
  }

  private void show(String name, Query query, Store store) {
    terminal.out().println();
    terminal.out().println(QUESTIONS.get(name));
    store.read(
        dataset -> {
          try (QueryExecution execution = QueryExecution.dataset(dataset).query(query).build()) {
            ResultSet rows = execution.execSelect();
            rows.forEachRemaining(row -> show(row, rows.getResultVars()));
            return rows.getRowNumber();
          }
        });
  }

  private void show(QuerySolution row, List<String> columns) {
    List<String> values =
        columns.stream()
            .filter(column -> !APART.contains(column))
            .map(column -> Cell.of(row, column).brief())
            .filter(value -> !value.isEmpty())
            .toList();
    String date = Cell.of(row, "date").brief();
    terminal.out().println();
    terminal
        .out()
        .println("  " + (date.isEmpty() ? "no date" : date) + "  " + String.join(" | ", values));
    String sentence = Cell.of(row, "sentence").brief();
    if (!sentence.isEmpty()) {
      int width = Math.min(WIDEST, terminal.width()) - 6;
      RowTable.wrapped("\u201c" + sentence + "\u201d", width)
          .forEach(line -> terminal.out().println("      " + line));
    }
  }

  private void next(Path place) {
    String db = " --db " + place;
    terminal.out().println();
    terminal.out().println("Try next:");
    for (String command :
        List.of(
            "query who-met-whom --person \"Vladimir Putin\"" + db,
            "query who-met-whom --format csv -o meetings.csv" + db,
            "queries",
            "serve" + db,
            "ingest YOUR-ARTICLES && ./entente query who-met-whom")) {
      terminal.out().println("  ./entente " + command);
    }
  }
}
