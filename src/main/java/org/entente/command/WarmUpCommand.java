package org.entente.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.entente.refresh.Folders;
import org.entente.store.NamedQuery;
import org.entente.store.Parameter;
import org.entente.store.Queries;
import picocli.CommandLine.Command;

/**
 * Does what short commands do, on a store that it makes and deletes. The launcher runs it once and
 * keeps the classes that it loaded, so that later starts are fast.
 */
@Command(name = "warm-up", hidden = true, description = "Load the classes of short commands.")
final class WarmUpCommand implements Callable<Integer> {
  private static final int SAMPLES = 3;

  /** Questions with this tag are asked; others need no further classes. */
  private static final String USUAL = "meeting";

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("entente");
    try {
      String db = folder.toString();
      quietly(ingesting(db));
      for (AnswerFormat format :
          List.of(AnswerFormat.TABLE, AnswerFormat.CSV, AnswerFormat.JSONL)) {
        quietly("query", "--db", db, "--format", format.word(), "SELECT * { ?s ?p ?o }");
      }
      for (NamedQuery query : Queries.load(Homes.required().queries()).all()) {
        if (query.tags().contains(USUAL)) {
          quietly(asking(query, db));
        }
      }
      quietly("stats", "--db", db);
      quietly("query", "--help");
      return ExitCode.OK;
    } finally {
      Folders.delete(folder);
    }
  }

  private static String[] asking(NamedQuery query, String db) {
    List<String> line = new ArrayList<>(List.of("query", "--db", db, query.name()));
    for (Parameter param : query.params()) {
      if (param.required()) {
        line.add("--" + param.name());
        line.add("1");
      }
    }
    return line.toArray(String[]::new);
  }

  /** Ingests the first sample articles, or nothing if there are none. */
  private static String[] ingesting(String db) throws IOException {
    Path samples = Homes.required().articles();
    List<String> line = new ArrayList<>(List.of("ingest", "--db", db));
    if (Files.isDirectory(samples)) {
      try (Stream<Path> files = Files.list(samples)) {
        files
            .filter(file -> file.toString().endsWith(".txt"))
            .sorted()
            .limit(SAMPLES)
            .forEach(file -> line.add(file.toString()));
      }
    }
    return line.toArray(String[]::new);
  }

  private static void quietly(String... args) {
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(System.in, nowhere, nowhere, false, Terminal.USUAL_WIDTH);
    Commands.run(terminal, args);
  }
}
