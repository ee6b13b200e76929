package org.entente.command;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.entente.Home;
import org.entente.gazetteer.Judgements;
import org.entente.ontology.Ontology;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which store to use. */
final class StoreOption {
  private static final String USUAL = ".entente";

  @Option(
      names = "--db",
      paramLabel = "DIR",
      description = "Folder of the store (default: ~/.entente).")
  @Nullable Path folder;

  /** The folder, whether there is a store in it or not. */
  Path folder() {
    return Optional.ofNullable(folder)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), USUAL));
  }

  /** Opens the store to read and write, or makes one; decisions of people are in force in it. */
  Store openOrMake(Home home) {
    return open(folder(), home);
  }

  /** The same in another folder. */
  static Store open(Path folder, Home home) {
    Judgements judgements = Judgements.load(home.judgements());
    Store store = Store.open(folder, Ontology.load(home.ontology()));
    try {
      WriteRun.judge(store, judgements.all());
      return store;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** Opens the store to read and write; a {@link Failure} if there is none. */
  Store openToWrite(Ontology ontology) {
    return Store.open(existing(), ontology);
  }

  /** Opens the store to read from it; a {@link Failure} if there is none. */
  Store open() {
    return Store.open(existing());
  }

  /** The folder of the store; a {@link Failure} if there is none in it. */
  Path existing() {
    Path place = folder();
    if (!holdsStore(place)) {
      throw new Failure(
          ExitCode.NO_INPUT,
          "no store in " + place + "; make one with: entente ingest FILES --db " + place);
    }
    return place;
  }

  private static boolean holdsStore(Path place) {
    if (!Files.isDirectory(place)) {
      return false;
    }
    try (DirectoryStream<Path> data = Files.newDirectoryStream(place, "Data-*")) {
      return data.iterator().hasNext();
    } catch (IOException e) {
      throw new Failure(ExitCode.IO, "cannot list " + place + "; check its permissions");
    }
  }
}
