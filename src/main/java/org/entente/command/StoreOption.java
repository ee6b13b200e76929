package org.entente.command;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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

  /** Opens the store to read and write, or makes one. */
  Store openOrMake(Ontology ontology) {
    return Store.open(folder(), ontology);
  }

  /** Opens the store to read from it; a {@link Failure} if there is none. */
  Store open() {
    Path place = folder();
    if (!holdsStore(place)) {
      throw new Failure(
          ExitCode.NO_INPUT,
          "no store in " + place + "; make one with: entente ingest FILES --db " + place);
    }
    return Store.open(place);
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
