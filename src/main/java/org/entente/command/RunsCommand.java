package org.entente.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.history.RunRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the runs that wrote to the store. */
@Command(
    name = "runs",
    description = {
      "List the runs that wrote to the store, and what each did to articles and events.",
      "What became of which events: entente diff."
    },
    footer = {"%nExample:", "  entente runs --last 5"})
final class RunsCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of(
          "number",
          "run",
          "ended",
          "took",
          "read",
          "new",
          "changed",
          "withdrawn",
          "events new",
          "events changed",
          "events withdrawn");

  private final Terminal terminal;

  @Mixin StoreOption db = new StoreOption();

  @Option(names = "--last", paramLabel = "N", description = "List only the last N runs.")
  int last = Integer.MAX_VALUE;

  @Option(names = "--json", description = "Print them as JSON.")
  boolean json;

  RunsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (last < 1) {
      throw new Failure(ExitCode.USAGE, "--last takes a number from 1");
    }
    List<RunRecord> all = StoreHistory.of(db).runs();
    List<RunRecord> runs = all.subList(Math.max(0, all.size() - last), all.size());
    if (json) {
      Json.print(
          terminal,
          out -> {
            out.writeArrayFieldStart("runs");
            for (RunRecord run : runs) {
              write(run, out);
            }
            out.writeEndArray();
          });
    } else if (runs.isEmpty()) {
      terminal.say("no run has written to this store");
    } else {
      new RowTable(terminal.out(), terminal.width())
          .print(COLUMNS, runs.stream().map(RunsCommand::row).toList());
    }
    return ExitCode.OK;
  }

  private static List<String> row(RunRecord run) {
    return List.of(
        Integer.toString(run.number()),
        run.id(),
        run.outcome().word(),
        run.ended().map(end -> took(Duration.between(run.begun(), end))).orElse(""),
        count(run.articles().read()),
        count(run.articles().added()),
        count(run.articles().changed()),
        count(run.articles().withdrawn()),
        count(run.events().added()),
        count(run.events().changed()),
        count(run.events().withdrawn()));
  }

  private static String count(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }

  private static String took(Duration time) {
    return time.toHours() > 0
        ? time.toHours() + " h " + time.toMinutesPart() + " min"
        : time.toMinutes() > 0
            ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
            : time.toSeconds() + " s";
  }

  private static void write(RunRecord run, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeNumberField("number", run.number());
    out.writeStringField("id", run.id());
    out.writeStringField("command", run.command());
    out.writeStringField("begun", run.begun().toString());
    if (run.ended().isPresent()) {
      out.writeStringField("ended", run.ended().get().toString());
    }
    out.writeStringField("outcome", run.outcome().word());
    out.writeObjectFieldStart("articles");
    out.writeNumberField("read", run.articles().read());
    out.writeNumberField("added", run.articles().added());
    out.writeNumberField("changed", run.articles().changed());
    out.writeNumberField("unchanged", run.articles().unchanged());
    out.writeNumberField("withdrawn", run.articles().withdrawn());
    out.writeEndObject();
    out.writeObjectFieldStart("events");
    out.writeNumberField("added", run.events().added());
    out.writeNumberField("changed", run.events().changed());
    out.writeNumberField("withdrawn", run.events().withdrawn());
    out.writeEndObject();
    out.writeEndObject();
  }
}
