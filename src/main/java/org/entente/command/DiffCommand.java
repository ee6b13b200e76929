package org.entente.command;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.entente.history.History;
import org.entente.history.RunRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what became of events between two runs. */
@Command(
    name = "diff",
    description = {
      "Tell which events came, changed or went, and why: since a run, between two, or since a day.",
      "Only what it all comes to: an event that came and went is not told of.",
      "Without RUN, what the latest run did. A run is named by its number, its id, how that begins, or latest;"
          + " 0 is the time before the first.",
      "Why: feed (an article came or its text changed), withdrawn (one was taken out), re-reading (the"
          + " same article is understood otherwise), merge (reports were joined or parted), judgement (a"
          + " person decided)."
    },
    footer = {
      "%nExamples:",
      "  entente diff 12            what has changed since run 12 ended",
      "  entente diff 12 15         from the end of run 12 to the end of run 15",
      "  entente diff --since 2026-11-01 --format jsonl"
    })
final class DiffCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(arity = "0..2", paramLabel = "RUN", description = "From the end of this run ...")
  List<String> named = new ArrayList<>();

  @Option(
      names = "--since",
      paramLabel = "DATE",
      converter = InputOptions.Day.class,
      description = "What runs did that began on this day (UTC) or later.")
  @Nullable LocalDate since;

  @Mixin StoreOption db = new StoreOption();
  @Mixin DiffFormat format = new DiffFormat();

  DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    History history = StoreHistory.of(db);
    Predicate<RunRecord> chosen = chosen(history.runs());
    format.target.write(terminal, out -> print(history, chosen, out));
    return ExitCode.OK;
  }

  private void print(History history, Predicate<RunRecord> chosen, OutputStream out)
      throws IOException {
    RunRecord.Events counts;
    try (ChangeSink sink = format.sink(terminal, out)) {
      counts = history.changes(chosen, sink);
    }
    terminal.say(
        counts.added()
            + " events added, "
            + counts.changed()
            + " changed, "
            + counts.withdrawn()
            + " withdrawn");
  }

  private Predicate<RunRecord> chosen(List<RunRecord> runs) {
    LocalDate day = since;
    if (day != null) {
      if (!named.isEmpty()) {
        throw new Failure(
            ExitCode.USAGE, "give runs or --since, not both; see entente diff --help");
      }
      Instant start = day.atStartOfDay().toInstant(ZoneOffset.UTC);
      return run -> !run.begun().isBefore(start);
    }
    int latest = StoreHistory.latest(runs);
    if (named.isEmpty()) {
      return run -> run.number() == latest;
    }
    int from = StoreHistory.number(named.get(0), runs);
    int to = named.size() < 2 ? latest : StoreHistory.number(named.get(1), runs);
    if (from > to) {
      throw new Failure(
          ExitCode.USAGE, "give the earlier run first: entente diff " + to + " " + from);
    }
    return run -> run.number() > from && run.number() <= to;
  }
}
