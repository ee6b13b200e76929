package org.entente.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.entente.Home;
import org.entente.export.AnswerExport;
import org.entente.export.Export;
import org.entente.export.ExportSetting;
import org.entente.export.Form;
import org.entente.export.GraphExport;
import org.entente.export.Selection;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what the store holds into files for other programs. */
@Command(
    name = "export",
    description = {
      "Write what happened, as the store has it, into files for other programs.",
      "They appear in DIR together, when all are whole, and are the same bytes each time.",
      "For example: entente export tables --profile excel --from 2024-01-01 --country Indonesia",
      "or the answer to a question: entente export tables --query who-met-whom --param person=Xi"
    },
    footer = {
      "",
      "Profiles:",
      "  csv      events, participants, mentions, entities, places, articles; metadata (CSVW) beside",
      "  excel    the same for spreadsheets: byte order mark, formulas disarmed, limits kept",
      "  gdelt    the 61 columns of GDELT's events, and its mentions; codes of CAMEO",
      "  polecat  the 40 columns of POLECAT; types of PLOVER",
      "  gephi    nodes.csv and edges.csv           gexf    dynamic network, GEXF 1.3",
      "  geojson  events as points                  ftm     entities of FollowTheMoney",
      "  jsonl    an event a line                   nquads, turtle, trig  the graph"
    })
final class ExportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "Folder for the files; made if it is not there.")
  @Nullable Path folder;

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      description = "Form of the files, see below (default: csv).")
  @Nullable Form profile;

  @Mixin SelectionOptions selection = new SelectionOptions();

  @Option(
      names = "--query",
      paramLabel = "NAME",
      description = "Write the answer to this question instead (see entente queries).")
  @Nullable String query;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "The same for a question of your own: a .rq file with or without a header.")
  @Nullable Path file;

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      description = "A parameter of the question.")
  Map<String, String> params = new LinkedHashMap<>();

  @Option(
      names = "--lang",
      paramLabel = "CODE",
      defaultValue = "en",
      description = "Language of labels (default: ${DEFAULT-VALUE}).")
  String language = "en";

  @Option(
      names = "--raw",
      description =
          "With excel, leave text as it is that a spreadsheet would take for a formula or day; other"
              + " profiles always do.")
  boolean raw;

  @Option(
      names = {"-q", "--quiet"},
      description = "Show no progress.")
  boolean quiet;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description =
          "ttl, trig or nq: the whole graph in one file, -o, or on standard output; csv: as"
              + " --profile csv.")
  @Nullable GraphForm format;

  @Option(
      names = "--article",
      paramLabel = "IRI",
      description = "With --format ttl: the graph of this article alone.")
  @Nullable String article;

  @Mixin StoreOption db = new StoreOption();
  @Mixin Target target = new Target();

  /** What {@code --format} writes. */
  enum GraphForm {
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
    if (article != null && format != GraphForm.TTL) {
      throw new Failure(ExitCode.USAGE, "--article goes with --format ttl");
    }
    if (format != null && format != GraphForm.CSV) {
      graph(format);
    } else if (query != null || file != null) {
      answer(place());
    } else {
      events(place());
    }
    return ExitCode.OK;
  }

  private Path place() {
    return Optional.ofNullable(folder)
        .or(() -> Optional.ofNullable(target.file))
        .orElseThrow(
            () -> new Failure(ExitCode.USAGE, "name a folder for the files: entente export DIR"));
  }

  // Events.

  private void events(Path place) throws IOException {
    Form form = Optional.ofNullable(profile).orElse(Form.CSV);
    if (form.happenedOnly() && selection.widened()) {
      throw new Failure(
          ExitCode.USAGE,
          form.word() + " has no place for what did not happen; leave out --factuality");
    }
    Home home = Homes.required();
    ExportSetting setting = ExportSetting.load(home.ontology(), home.data(), language);
    Set<String> languages = setting.ontology().eventTypes().iterator().next().labels().keySet();
    if (!languages.contains(language)) {
      throw new Failure(
          ExitCode.USAGE,
          "no labels in \"" + language + "\"; take one of " + String.join(", ", languages));
    }
    Progress progress = new Progress(terminal, quiet);
    try (Store store = db.open();
        RunOrigins origins = new RunOrigins(store)) {
      Selection chosen =
          selection.selection(setting.ontology(), new AskedNames(home, store, terminal));
      Export.Written written =
          new Export(store, setting, origins, chosen, !raw, count -> progress.at(count, "events"))
              .write(form, place);
      progress.clear();
      list(place, written.files());
      if (written.leftOut() > 0) {
        terminal.say(written.leftOut() + " events left out; " + why(form));
      }
    } finally {
      progress.clear();
    }
  }

  private static String why(Form form) {
    return switch (form) {
      case GDELT -> "gdelt has no place for events without a date";
      case GEOJSON -> "geojson has no place for events whose place is not known";
      default -> form.word() + " has no type for them";
    };
  }

  private void list(Path place, SortedMap<String, Long> files) {
    files.forEach((name, count) -> terminal.out().println(place.resolve(name) + "  " + count));
  }

  // Answers.

  private void answer(Path place) throws IOException {
    Form form = Optional.ofNullable(profile).orElse(Form.CSV);
    if (selection.given() || (form != Form.CSV && form != Form.EXCEL)) {
      throw new Failure(
          ExitCode.USAGE,
          "the answer to a question is written with --profile csv or excel, and chosen by --param");
    }
    Progress progress = new Progress(terminal, quiet);
    Asked asked =
        Asked.of(
            Homes.required(), query, file == null ? null : NamedFiles.file("--file", file), params);
    try (Store store = db.open()) {
      SortedMap<String, Long> files =
          new AnswerExport(store, form == Form.EXCEL, !raw, count -> progress.at(count, "rows"))
              .write(
                  asked.query(new AskedNames(Homes.required(), store, terminal)),
                  asked.name(),
                  asked.says(),
                  place);
      progress.clear();
      list(place, files);
    } finally {
      progress.clear();
    }
  }

  // The graph.

  private void graph(GraphForm wanted) throws IOException {
    if (profile != null || query != null || selection.given()) {
      throw new Failure(
          ExitCode.USAGE, "--format writes the whole graph; take --profile nquads, turtle or trig");
    }
    try (Store store = db.open()) {
      target.write(terminal, out -> graph(new GraphExport(store), wanted, out));
    }
  }

  private void graph(GraphExport export, GraphForm wanted, OutputStream out) throws IOException {
    switch (wanted) {
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
