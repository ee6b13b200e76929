package org.entente.command;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.store.NamedQuery;
import org.entente.store.Parameter;
import org.entente.store.Queries;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the questions that can be asked by name. */
@Command(
    name = "queries",
    description = "List the questions that can be asked by name.",
    footer = {"%nExample:", "  entente queries who-met-whom"})
final class QueriesCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "Show this one alone, with its SPARQL.")
  @Nullable String name;

  QueriesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Queries queries = Queries.load(Homes.required().queries());
    if (name == null) {
      queries.all().forEach(this::print);
      terminal.out().println();
      terminal.out().println("Ask one with: entente query NAME --PARAMETER VALUE ...");
    } else {
      NamedQuery query = NamedQueries.find(queries, name);
      print(query);
      terminal.out().println();
      terminal.out().print(query.text());
    }
    return ExitCode.OK;
  }

  private void print(NamedQuery query) {
    PrintStream out = terminal.out();
    out.println(query.name());
    out.println("    " + query.summary());
    List<Parameter> params = query.params();
    for (Parameter param : params) {
      out.println(
          "    --"
              + param.name()
              + "  "
              + param.what()
              + (param.required() ? " (needed)" : "")
              + param.standard().map(s -> " (otherwise " + s + ")").orElse(""));
    }
  }
}
