package org.entente.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.entente.export.GraphExport;
import org.entente.export.TableExport;
import org.entente.ontology.Ontology;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the whole store out. */
@Command(
    name = "export",
    description = {
      "Write the whole store out, the same bytes each time.",
      "csv: five files in the folder -o: events, participants, mentions, entities, articles.",
      "ttl, trig, nq: the graph, to the file -o or standard output.",
      "For the answer to one question, see: entente query NAME --format csv -o FILE."
    })
final class ExportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      defaultValue = "csv",
      description = "csv, ttl, trig or nq (default: ${DEFAULT-VALUE}).")
  Form format = Form.CSV;

  @Option(
      names = "--article",
      paramLabel = "IRI",
      description = "With ttl: the graph of this article alone.")
  @Nullable String article;

  @Option(
      names = "--lang",
      paramLabel = "CODE",
      defaultValue = "en",
      description = "Language of labels in csv (default: ${DEFAULT-VALUE}).")
  String language = "en";

  @Option(
      names = "--raw",
      description = "In csv, leave text as it is that a spreadsheet would take for a formula.")
  boolean raw;

  @Mixin StoreOption db = new StoreOption();
  @Mixin Target target = new Target();

  /** What can be written. */
  enum Form {
    CSV,
    TTL,
    TRIG,
    NQ
  }

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = target.file;
    if (format == Form.CSV && folder == null) {
      throw new Failure(ExitCode.USAGE, "csv is five files; name a folder for them with -o");
    }
    if (format != Form.TTL && article != null) {
      throw new Failure(ExitCode.USAGE, "--article goes with --format ttl");
    }
    try (Store store = db.open()) {
      if (format == Form.CSV && folder != null) {
        tables(store, folder);
      } else {
        target.write(terminal, out -> graph(new GraphExport(store), out));
      }
    }
    return ExitCode.OK;
  }

  private void tables(Store store, Path folder) throws IOException {
    Ontology ontology = Ontology.load(Homes.required().ontology());
    if (!languages(ontology).contains(language)) {
      throw new Failure(
          ExitCode.USAGE,
          "no labels in \""
              + language
              + "\"; take one of "
              + String.join(", ", languages(ontology)));
    }
    new TableExport(store, ontology, language, raw)
        .write(folder)
        .forEach(
            (name, rows) -> terminal.out().println(folder.resolve(name) + "  " + rows + " rows"));
  }

  private static Set<String> languages(Ontology ontology) {
    return ontology.eventTypes().iterator().next().labels().keySet();
  }

  private void graph(GraphExport export, OutputStream out) throws IOException {
    switch (format) {
      case TTL -> {
        if (article == null) {
          export.turtle(out);
        } else {
          export.turtle(article, out);
        }
      }
      case TRIG -> export.trig(out);
      default -> export.nquads(out);
    }
  }
}
