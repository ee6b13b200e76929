package org.entente.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.entente.Home;
import org.entente.feed.page.PageRules;
import org.entente.gazetteer.Gazetteer;
import org.entente.lang.Language;
import org.entente.lang.Times;
import org.entente.model.BadFile;
import org.entente.nlp.Models;
import org.entente.nlp.SentenceAnnotator;
import org.entente.ontology.Ontology;
import org.entente.rdf.Shapes;
import org.entente.refresh.FeedFiles;
import org.entente.refresh.Folders;
import org.entente.store.Queries;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks the files of the house. */
@Command(
    name = "check",
    description = {
      "Check ontology, language data, gazetteer, feeds and queries; or, with --store, a store.",
      "Each fault is a line with file and line, or IRI, what is wrong and what to do."
    },
    footer = {
      "%nExamples:",
      "  entente check",
      "  entente check --store ~/.entente   every article by the rules that hold before a write,",
      "                                     and whether graph, index and history fit together"
    })
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final List<String> sound = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  @Option(
      names = "--store",
      arity = "0..1",
      paramLabel = "DIR",
      fallbackValue = "",
      description = "Check the store in this folder instead (without DIR: that of --db).")
  @Nullable String stored;

  @Mixin StoreOption db = new StoreOption();

  @Option(names = "--json", description = "Print the result as JSON.")
  boolean json;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    String place = stored;
    if (place != null) {
      db.folder = place.isEmpty() ? db.folder : Path.of(place);
      return checkStore();
    }
    check(Homes.required());
    if (json) {
      Json.print(
          terminal,
          out -> {
            Json.texts("sound", sound, out);
            Json.texts("faults", faults, out);
          });
    } else {
      sound.forEach(line -> terminal.out().println("sound  " + line));
      terminal.out().flush();
      faults.forEach(terminal::say);
    }
    return faults.isEmpty() ? ExitCode.OK : ExitCode.CONFIGURATION;
  }

  private int checkStore() throws IOException {
    StoreChecking.Found found = new StoreChecking(terminal).check(Homes.required(), db);
    if (json) {
      Json.print(terminal, found::write);
    } else {
      found.print(terminal);
    }
    return found.faults().isEmpty() ? ExitCode.OK : ExitCode.CONFIGURATION;
  }

  private void check(Home home) throws IOException {
    part("queries", () -> Queries.load(home.queries()).all().size() + " questions");
    part("gazetteer", () -> gazetteer(home));
    part("feeds", () -> FeedFiles.load(home.feeds()).feeds().size() + " feeds");
    part("pages", () -> PageRules.load(home.pages(), home.lang()).size() + " rules");
    List<Ontology> ontology = new ArrayList<>();
    part(
        "ontology",
        () -> {
          ontology.add(Ontology.load(home.ontology()));
          Shapes.load(home.ontology(), ontology.get(0));
          return ontology.get(0).eventTypes().size()
              + " event types, "
              + ontology.get(0).entityTypes().size()
              + " entity types";
        });
    if (!ontology.isEmpty()) {
      for (Path folder : languages(home)) {
        part(
            "language " + folder.getFileName(),
            () -> {
              Language language = Language.load(folder, ontology.get(0));
              Times.load(folder.resolve("times.tsv"), language.code());
              SentenceAnnotator.of(folder, Models.of(folder, language.settings()));
              return language.frames().all().size() + " frames";
            });
      }
    }
  }

  private static List<Path> languages(Home home) throws IOException {
    try (Stream<Path> folders = Files.list(home.lang())) {
      return folders.filter(f -> Files.exists(f.resolve("language.ttl"))).sorted().toList();
    }
  }

  /** Reads the tables themselves, not what was compiled from them before. */
  private static String gazetteer(Home home) {
    try {
      Path fresh = Files.createTempDirectory("entente");
      try {
        return Gazetteer.open(home.gazetteer(), fresh).entities().count() + " entities";
      } finally {
        Folders.delete(fresh);
      }
    } catch (IOException e) {
      throw new Failure(ExitCode.IO, "cannot write to the folder for temporary files: " + e);
    }
  }

  private void part(String name, Supplier<String> work) {
    try {
      sound.add(name + ": " + work.get());
    } catch (BadFile e) {
      faults.add(e.getMessage());
    }
  }
}
