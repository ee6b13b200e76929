package org.entente.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.entente.Home;
import org.entente.store.Explanation;
import org.entente.store.Explanations;
import org.entente.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows why an event is in the store. */
@Command(
    name = "explain",
    description = {
      "Show why an event is there: articles, sentences, words, and how they were read.",
      "Each sentence that tells it, which words gave what, the frame that read them, and how times"
          + " and names were resolved."
    },
    footer = {
      "%nExamples:",
      "  entente query visits --format csv    (the last column names the events)",
      "  entente explain event/k3J..."
    })
final class ExplainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "EVENT",
      description = "The event, as the column event of a query names it.")
  String event = "";

  @Option(names = "--json", description = "Print it as JSON.")
  boolean json;

  @Mixin StoreOption db = new StoreOption();

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Explanation explanation;
    try (Store store = db.open()) {
      explanation = new Explanations(store).of(event).orElseThrow(this::unknown);
    }
    if (json) {
      Json.print(terminal, new ExplanationJson(explanation));
    } else {
      FrameRows rows = new FrameRows(Home.find());
      new ExplanationText(terminal.out(), rows).print(explanation);
    }
    return ExitCode.OK;
  }

  private Failure unknown() {
    return new Failure(
        ExitCode.NO_INPUT,
        "no event \""
            + event
            + "\" in "
            + db.folder()
            + "; take one from the column event of: entente query who-met-whom --format csv");
  }
}
