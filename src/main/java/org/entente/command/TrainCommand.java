package org.entente.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.Home;
import org.entente.gazetteer.Gazetteer;
import org.entente.nlp.train.Kind;
import org.entente.nlp.train.Trainer;
import org.entente.nlp.train.TrainingReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains a model from treebanks or corpora of names. */
@Command(
    name = "train",
    description = {
      "Train a model of a language from open corpora, and write it with a model card.",
      "The corpora are the treebanks that data/lang/CODE/training.tsv names; for names, those of"
          + " names.tsv."
    },
    footer = {"%nExample:", "  entente train pos --lang id --from corpora"})
final class TrainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "pos|tokens|sentences|names", description = "What to train.")
  String what = "";

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DIR",
      description = "The folder below which the corpora lie.")
  Path from = Path.of("");

  @Option(
      names = "--lang",
      paramLabel = "CODE",
      defaultValue = "id",
      description = "The language (default: ${DEFAULT-VALUE}).")
  String language = "id";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write; otherwise data/lang/CODE/models.")
  @Nullable Path out;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Order of the training sentences (default: ${DEFAULT-VALUE}).")
  long seed;

  TrainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Kind kind = Kind.of(what).orElseThrow(this::unknown);
    Home home = Homes.required();
    Path folder = home.lang().resolve(language);
    if (!Files.isDirectory(folder)) {
      throw new Failure(ExitCode.USAGE, "no language \"" + language + "\" in data/lang");
    }
    Path into = out == null ? folder.resolve("models") : out;
    TrainingReport report =
        new Trainer(folder, () -> Gazetteer.open(home.gazetteer(), home.cache()).entities())
            .train(kind, from, into, seed);
    terminal.out().println(report.model());
    terminal.out().println(report.card());
    report
        .scores()
        .forEach((name, score) -> terminal.out().printf(Locale.ROOT, "%s %.4f%n", name, score));
    return ExitCode.OK;
  }

  private Failure unknown() {
    String known = String.join(", ", Arrays.stream(Kind.values()).map(Kind::word).toList());
    return new Failure(ExitCode.USAGE, "cannot train \"" + what + "\", only " + known);
  }
}
