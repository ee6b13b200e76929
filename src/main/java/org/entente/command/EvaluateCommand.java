package org.entente.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.Pipeline;
import org.entente.evaluate.Evaluation;
import org.entente.evaluate.Figures;
import org.entente.evaluate.Miss;
import org.entente.evaluate.Scores;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares what is read with what people annotated. */
@Command(
    name = "evaluate",
    description = "Compare the events read in articles with gold, per language and over all.",
    footer = {
      "%nExample:",
      "  entente evaluate --gold gold.jsonl --articles articles.jsonl --misses"
    })
final class EvaluateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE",
      description = "The annotations, one line of JSON an article.")
  Path gold = Path.of("");

  @ArgGroup(multiplicity = "1")
  Source source = new Source();

  /** Where the predictions come from. */
  static final class Source {
    @Option(
        names = "--articles",
        paramLabel = "FILE",
        description = "Read these articles now (any input that extract takes).")
    @Nullable String articles;

    @Option(
        names = "--predicted",
        paramLabel = "FILE",
        description = "Take what extract printed before.")
    @Nullable Path predicted;
  }

  @Option(
      names = "--misses",
      description = "List missed, wrong and inexact events by language and type, with the reason.")
  boolean misses;

  @Option(names = "--json", description = "Print the figures as JSON.")
  boolean json;

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress bar.")
  boolean quiet;

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Evaluation evaluation = Evaluation.of(NamedFiles.file("--gold", gold));
    int code = ExitCode.OK;
    if (source.predicted != null) {
      evaluation.predictions(NamedFiles.file("--predicted", source.predicted));
    } else if (source.articles != null) {
      code = extract(source.articles, evaluation);
    }
    Map<String, Scores> scores = evaluation.scores();
    if (json) {
      json(scores);
    } else {
      scores.forEach(this::print);
    }
    if (misses) {
      list(scores.getOrDefault("all", scores.values().iterator().next()).misses());
    }
    return code;
  }

  private int extract(String articles, Evaluation evaluation) {
    InputOptions input = new InputOptions();
    input.inputs = List.of(articles);
    input.quiet = quiet;
    Pipeline pipeline =
        Pipeline.open(
            Homes.required(),
            (sentence, frame, mention) -> {
              if (frame.type().filter(t -> !t.details().contains("quotation")).isPresent()) {
                evaluation.tried(TracePrinter.text(sentence));
              }
            });
    EvalLines lines = new EvalLines(pipeline.ontology());
    try (Interrupt interrupt = new Interrupt()) {
      Tally tally =
          new ArticleRun<>(terminal, input, pipeline, lines::lineOf)
              .run(interrupt, outcome -> lines.of(outcome).ifPresent(evaluation::prediction));
      return tally.exitCode();
    }
  }

  private void print(String group, Scores scores) {
    PrintStream out = terminal.out();
    out.printf(Locale.ROOT, "== %s (%d articles)%n", group, scores.articles());
    out.printf(
        Locale.ROOT,
        "  %-26s %9s %7s %7s %7s %9s%n",
        "",
        "precision",
        "recall",
        "f1",
        "gold",
        "predicted");
    scores
        .figures()
        .forEach(
            (name, f) ->
                out.printf(
                    Locale.ROOT,
                    "  %-26s %9.3f %7.3f %7.3f %7.1f %9.1f%n",
                    name,
                    f.precision(),
                    f.recall(),
                    f.f1(),
                    f.gold(),
                    f.predicted()));
    out.printf(
        Locale.ROOT,
        "  %-26s %9.3f of %d paired events%n",
        "factuality accuracy",
        scores.factuality(),
        scores.pairs());
  }

  private void list(List<Miss> missed) {
    List<Miss> sorted = new ArrayList<>(missed);
    sorted.sort(
        Comparator.comparing(Miss::language).thenComparing(Miss::type).thenComparing(Miss::kind));
    for (Miss miss : sorted) {
      terminal
          .out()
          .println(
              String.join(
                  "\t",
                  miss.language(),
                  miss.type(),
                  miss.kind().name().toLowerCase(Locale.ROOT),
                  miss.reason(),
                  miss.article(),
                  miss.event()));
    }
  }

  private void json(Map<String, Scores> scores) throws IOException {
    Json.print(
        terminal,
        out -> {
          for (Map.Entry<String, Scores> group : scores.entrySet()) {
            out.writeObjectFieldStart(group.getKey());
            group(group.getValue(), out);
            out.writeEndObject();
          }
        });
  }

  private static void group(Scores scores, JsonGenerator out) throws IOException {
    for (Map.Entry<String, Figures> entry : scores.figures().entrySet()) {
      figures(entry.getKey(), entry.getValue(), out);
    }
    out.writeObjectFieldStart("factuality accuracy");
    out.writeNumberField("accuracy", scores.factuality());
    out.writeNumberField("pairs", scores.pairs());
    out.writeEndObject();
  }

  private static void figures(String name, Figures figures, JsonGenerator out) throws IOException {
    out.writeObjectFieldStart(name);
    out.writeNumberField("precision", figures.precision());
    out.writeNumberField("recall", figures.recall());
    out.writeNumberField("f1", figures.f1());
    out.writeNumberField("gold", figures.gold());
    out.writeNumberField("predicted", figures.predicted());
    out.writeEndObject();
  }
}
