package org.entente.command;

import java.util.concurrent.Callable;
import org.entente.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads articles and prints what they tell, without any store. */
@Command(
    name = "extract",
    description = {
      "Print the events of articles, without any store.",
      "One line of JSON an article, in input order, also for an article that could not be read."
    })
final class ExtractCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin InputOptions input = new InputOptions();

  ExtractCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Pipeline pipeline = Pipeline.open(Homes.required());
    EvalLines lines = new EvalLines(pipeline.ontology());
    try (Interrupt interrupt = new Interrupt()) {
      Tally tally =
          new ArticleRun<>(terminal, input, pipeline, lines::lineOf)
              .run(
                  interrupt,
                  outcome ->
                      lines.of(outcome).ifPresent(l -> terminal.out().append(l).append('\n')));
      terminal.out().flush();
      if (!input.quiet) {
        terminal.say(tally.line());
      }
      return tally.exitCode();
    }
  }
}
