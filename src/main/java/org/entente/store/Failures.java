package org.entente.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.tdb2.TDBException;
import org.entente.store.StoreFailure.Reason;

/** Tells from an exception or error of the database what went wrong, in one line. */
final class Failures {
  private Failures() {}

  /**
   * The failure that {@code cause} stands for: {@code what} could not be done in {@code folder}.
   */
  static StoreFailure of(String what, Throwable cause, Path folder) {
    if (cause instanceof StoreFailure known) {
      return known;
    }
    Reason reason = reason(cause);
    return new StoreFailure(
        reason, what + ": " + remedy(reason, folder).orElseGet(() -> line(cause)), cause);
  }

  private static Reason reason(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (isDiskFull(t)) {
        return Reason.DISK_FULL;
      }
      if (t instanceof DBOpEnvException) {
        return Reason.LOCKED;
      }
      if (t instanceof TDBException) {
        return Reason.CORRUPT;
      }
    }
    return Reason.IO;
  }

  /**
   * A file that is mapped into memory cannot say that the disk is full: the JVM throws an {@link
   * InternalError} that speaks of a fault in memory access.
   */
  private static boolean isDiskFull(Throwable t) {
    String message = Optional.ofNullable(t.getMessage()).orElse("").toLowerCase(Locale.ROOT);
    return t instanceof InternalError
        ? message.contains("fault occurred")
        : message.contains("no space left") || message.contains("not enough space");
  }

  private static Optional<String> remedy(Reason reason, Path folder) {
    return switch (reason) {
      case DISK_FULL ->
          Optional.of("the disk of " + folder + " is full; free some space and run it again");
      case LOCKED ->
          Optional.of(folder + " is in use by another process; wait until it ends, or stop it");
      case CORRUPT ->
          Optional.of(
              "the files in "
                  + folder
                  + " are damaged; delete the folder and ingest the articles again");
      case IO -> Optional.empty();
    };
  }

  private static String line(Throwable t) {
    String message = Optional.ofNullable(t.getMessage()).orElse("");
    return (t.getClass().getSimpleName() + " " + message).strip().replaceAll("\\s*\\R\\s*", " ");
  }

  /** Makes the folder, or says why that cannot be. */
  static void makeFolder(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new StoreFailure(
          Reason.IO, "the store " + folder + " is a file; name a folder, or a new one");
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw of("cannot make the folder " + folder, e, folder);
    }
  }
}
