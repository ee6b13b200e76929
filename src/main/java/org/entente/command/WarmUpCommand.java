package org.entente.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.store.NamedQuery;
import org.entente.store.Queries;
import org.entente.store.Store;
import picocli.CommandLine.Command;

/**
 * Does what short commands do, on a store that it makes and deletes. The launcher runs it once and
 * keeps the classes that it loaded, so that later starts are fast.
 */
@Command(name = "warm-up", hidden = true, description = "Load the classes of short commands.")
final class WarmUpCommand implements Callable<Integer> {
  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("entente");
    try {
      Store.open(folder).close();
      String db = folder.toString();
      for (AnswerFormat format :
          List.of(AnswerFormat.TABLE, AnswerFormat.CSV, AnswerFormat.JSONL)) {
        quietly("query", "--db", db, "--format", format.word(), "SELECT * { ?s ?p ?o }");
      }
      for (NamedQuery query : Queries.load(Homes.required().queries()).all()) {
        quietly("query", "--db", db, query.name());
      }
      quietly("stats", "--db", db);
      quietly("query", "--help");
      return ExitCode.OK;
    } finally {
      Folders.delete(folder);
    }
  }

  private static void quietly(String... args) {
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(System.in, nowhere, nowhere, false, Terminal.USUAL_WIDTH);
    Commands.run(terminal, args);
  }
}
