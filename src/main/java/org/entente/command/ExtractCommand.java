package org.entente.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.entente.Pipeline;
import org.entente.model.Reading;
import org.entente.ontology.Prefixes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads articles and prints what they tell, without any store. */
@Command(
    name = "extract",
    description = {
      "Print the events of articles, without any store.",
      "jsonl: a line an article, in input order, also for an article that could not be read."
    },
    footer = {
      "%nExamples:",
      "  entente extract --format table data/articles",
      "  entente extract --published 2023-09-13 - < article.txt"
    })
final class ExtractCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin InputOptions input = new InputOptions();
  @Mixin Target target = new Target();

  @Option(
      names = "--format",
      paramLabel = "FORM",
      defaultValue = "jsonl",
      description = "jsonl, table, ttl, trig or nq (default: ${DEFAULT-VALUE}).")
  Form format = Form.JSONL;

  @Option(
      names = "--trace",
      description =
          "Show on standard error each frame that is tried on a sentence, and what came of it.")
  boolean trace;

  private int code = ExitCode.OK;

  /** What can be printed. */
  enum Form {
    JSONL,
    TABLE,
    TTL,
    TRIG,
    NQ
  }

  ExtractCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Pipeline pipeline = opened();
    target.write(
        terminal,
        out -> {
          PrintStream printed = new PrintStream(out, false, StandardCharsets.UTF_8);
          switch (format) {
            case JSONL -> lines(pipeline, printed);
            case TABLE -> table(pipeline, printed);
            case TTL -> graph(pipeline, RDFFormat.TURTLE_BLOCKS, out);
            case TRIG -> graph(pipeline, RDFFormat.TRIG_BLOCKS, out);
            case NQ -> graph(pipeline, RDFFormat.NQUADS, out);
          }
          printed.flush();
        });
    return code;
  }

  /** With a trace one article is read at a time, so that its lines stay together and in order. */
  private Pipeline opened() {
    if (!trace) {
      return Pipeline.open(Homes.required());
    }
    input.threads = 1;
    input.quiet = true;
    return Pipeline.open(Homes.required(), new TracePrinter(terminal.err()));
  }

  private void lines(Pipeline pipeline, PrintStream out) {
    EvalLines lines = new EvalLines(pipeline.ontology());
    run(
        pipeline,
        lines::lineOf,
        outcome -> lines.of(outcome).ifPresent(line -> out.append(line).append('\n')));
  }

  private void table(Pipeline pipeline, PrintStream out) {
    EventTable table = new EventTable(pipeline.ontology());
    List<List<String>> rows = new ArrayList<>();
    run(pipeline, table::rows, made(rows::addAll));
    if (!rows.isEmpty()) {
      int width = target.standard() ? terminal.width() : Integer.MAX_VALUE;
      new RowTable(out, width).print(EventTable.COLUMNS, rows);
    }
  }

  private void graph(Pipeline pipeline, RDFFormat form, OutputStream out) {
    GraphMaker maker = GraphMaker.open(Homes.required(), pipeline.ontology());
    StreamRDF graph = StreamRDFWriter.getWriterStream(out, form);
    boolean named = form != RDFFormat.TURTLE_BLOCKS;
    graph.start();
    Prefixes.ALL.forEach(graph::prefix);
    run(
        pipeline,
        maker::quads,
        made(
            quads -> {
              for (Quad quad : quads) {
                if (named) {
                  graph.quad(quad);
                } else {
                  graph.triple(quad.asTriple());
                }
              }
            }));
    graph.finish();
  }

  private static <T> Consumer<Outcome<T>> made(Consumer<T> consumer) {
    return outcome -> {
      if (outcome instanceof Outcome.Done<T> done) {
        consumer.accept(done.made());
      }
    };
  }

  private <T> void run(
      Pipeline pipeline, Function<Reading, T> making, Consumer<Outcome<T>> outcomes) {
    try (Interrupt interrupt = new Interrupt()) {
      Tally tally = new ArticleRun<>(terminal, input, pipeline, making).run(interrupt, outcomes);
      if (!input.quiet) {
        terminal.out().flush();
        terminal.say(tally.line());
      }
      code = tally.exitCode();
    }
  }
}
