package org.entente.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.Home;
import org.entente.model.Issue;
import org.entente.store.Changes;
import org.entente.store.Store;
import org.entente.store.StoreFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads articles into the store. */
@Command(
    name = "ingest",
    description = {
      "Read articles into the store.",
      "An article that is there already, under the same address or id, is replaced."
    },
    footer = {
      "%nExamples:",
      "  entente ingest data/articles",
      "  entente ingest --db graph --lang en --published 2023-09-13 news.jsonl.gz"
    })
final class IngestCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin InputOptions input = new InputOptions();
  @Mixin StoreOption db = new StoreOption();

  @Option(names = "--json", description = "Print the summary as JSON on standard output.")
  boolean json;

  IngestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Home home = Homes.required();
    try (Interrupt interrupt = new Interrupt();
        Store store = db.openOrMake(home)) {
      try {
        store.closedByCaller();
        Ingestion.Done done = new Ingestion(terminal, input, "ingest").into(store, home, interrupt);
        store.compactIfGrown();
        summary(done);
        return interrupt.asked() ? interrupted() : done.tally().exitCode();
      } catch (StoreFailure e) {
        if (interrupt.asked()) {
          return interrupted();
        }
        throw e;
      }
    }
  }

  private int interrupted() {
    terminal.say("stopped; the store is sound, and a second run goes on where this one ended");
    return ExitCode.INTERRUPTED;
  }

  private void summary(Ingestion.Done done) throws IOException {
    if (json) {
      Json.print(terminal, out -> write(done, out));
    } else if (!input.quiet) {
      Changes changes = done.changes();
      terminal.say(
          done.tally().line()
              + "; "
              + changes.added()
              + " new, "
              + changes.replaced()
              + " changed, "
              + changes.unchanged()
              + " unchanged in "
              + db.folder());
    }
  }

  private static void write(Ingestion.Done done, JsonGenerator out) throws IOException {
    out.writeStringField("run", done.run());
    out.writeNumberField("articles", done.tally().articles());
    out.writeNumberField("events", done.tally().events());
    out.writeNumberField("eventMentions", done.tally().mentions());
    out.writeNumberField("added", done.changes().added());
    out.writeNumberField("replaced", done.changes().replaced());
    out.writeNumberField("unchanged", done.changes().unchanged());
    out.writeNumberField("quadsAdded", done.changes().quadsAdded());
    out.writeNumberField("quadsDeleted", done.changes().quadsDeleted());
    out.writeNumberField("leftOutCount", done.tally().leftOutCount());
    out.writeArrayFieldStart("leftOut");
    for (Issue issue : done.tally().leftOut()) {
      Json.issue(issue, out);
    }
    out.writeEndArray();
    out.writeObjectFieldStart("noted");
    for (Map.Entry<String, Long> entry : done.tally().noted().entrySet()) {
      out.writeNumberField(entry.getKey(), entry.getValue());
    }
    out.writeEndObject();
  }
}
