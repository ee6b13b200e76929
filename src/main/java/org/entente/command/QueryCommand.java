package org.entente.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.update.UpdateFactory;
import org.entente.Home;
import org.entente.ontology.Prefixes;
import org.entente.store.NamedQuery;
import org.entente.store.Queries;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/** Asks the store a question. */
@Command(
    name = "query",
    description = {
      "Ask the store a question: one that has a name (see entente queries), or SPARQL.",
      "Parameters of a named one are options: entente query who-met-whom --person Putin."
    },
    footer = {
      "%nExamples:",
      "  entente query visits --country RU --from 2024-01-01 --format csv -o visits.csv",
      "  entente query 'SELECT ?type (COUNT(*) AS ?n) { ?e a ?type } GROUP BY ?type'"
    })
final class QueryCommand implements Callable<Integer> {
  /** Namespace of the functions that search for words. */
  private static final String TEXT_QUERIES = "http://jena.apache.org/text#";

  private final Terminal terminal;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME|SPARQL",
      description = "Name of a question, or a query in SPARQL.")
  @Nullable String question;

  @Option(names = "--file", paramLabel = "FILE", description = "Ask the SPARQL query in this file.")
  @Nullable Path file;

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      description = "A parameter of the question; --NAME VALUE is the same.")
  Map<String, String> params = new LinkedHashMap<>();

  @Unmatched List<String> others = new ArrayList<>();

  @Mixin StoreOption db = new StoreOption();
  @Mixin AnswerOptions answer = new AnswerOptions();

  QueryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Function<Store, Query> asked = query();
    try (Store store = db.open()) {
      Query query = asked.apply(store);
      if (query.toString().contains(TEXT_QUERIES)) {
        store.offerTexts();
      }
      answer.target.write(terminal, out -> answer(store, query, out));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return ExitCode.OK;
  }

  /** What is asked, once the store is there in which names are looked up. */
  private Function<Store, Query> query() throws IOException {
    if ((question == null) == (file == null)) {
      throw new Failure(
          ExitCode.USAGE, "give the name of a question, or SPARQL, or --file; see entente queries");
    }
    String asked =
        file == null ? String.valueOf(question) : Files.readString(NamedFiles.file("--file", file));
    if (file != null || asked.indexOf('{') >= 0 || asked.strip().indexOf(' ') > 0) {
      Query query = sparql(asked);
      return store -> query;
    }
    Map<String, String> values = new LinkedHashMap<>(params);
    values.putAll(LooseOptions.of(others));
    Home home = Homes.required();
    NamedQuery named =
        Queries.loadOne(home.queries(), asked)
            .orElseGet(() -> NamedQueries.find(Queries.load(home.queries()), asked));
    return store -> named.bind(values, new AskedNames(home, store, terminal));
  }

  private Query sparql(String text) {
    if (!params.isEmpty() || !others.isEmpty()) {
      throw new Failure(
          ExitCode.USAGE,
          "parameters are for questions with a name; "
              + (others.isEmpty() ? "--param" : others.get(0))
              + " does not go with SPARQL");
    }
    try {
      return QueryFactory.create(text);
    } catch (QueryParseException e) {
      if (update(text)) {
        throw new Failure(
            ExitCode.USAGE, "this is an update; queries only read, articles come in with ingest");
      }
      throw e;
    }
  }

  private static boolean update(String text) {
    try {
      return !UpdateFactory.create(text).getOperations().isEmpty();
    } catch (QueryException e) {
      return false;
    }
  }

  private void answer(Store store, Query query, OutputStream out) {
    store.read(
        dataset -> {
          try (QueryExecution execution = QueryExecution.dataset(dataset).query(query).build()) {
            answer(execution, query, out);
            return true;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private void answer(QueryExecution execution, Query query, OutputStream out) throws IOException {
    if (query.isSelectType()) {
      long rows = answer.rows(terminal).print(execution.execSelect(), out);
      if (rows == 0 && answer.format() == AnswerFormat.TABLE) {
        terminal.say("nothing found");
      }
    } else if (query.isAskType()) {
      out.write((execution.execAsk() + "\n").getBytes(StandardCharsets.UTF_8));
    } else if (query.isConstructQuad()) {
      Dataset quads = execution.execConstructDataset();
      quads.getDefaultModel().setNsPrefixes(Prefixes.ALL);
      RDFDataMgr.write(out, quads, RDFFormat.TRIG);
    } else {
      var graph = query.isConstructType() ? execution.execConstruct() : execution.execDescribe();
      graph.setNsPrefixes(Prefixes.ALL);
      RDFDataMgr.write(out, graph, answer.format() == AnswerFormat.TRIG ? Lang.TRIG : Lang.TURTLE);
    }
  }
}
