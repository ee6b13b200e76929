package org.entente.command;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Looks at what an option names before it is read, so that what is wrong is told with the option.
 */
final class NamedFiles {
  private NamedFiles() {}

  /** The file that {@code option} names; a {@link Failure} if it cannot be read. */
  static Path file(String option, Path file) {
    if (Files.isDirectory(file)) {
      throw failure(option, file, "is a folder; name a file");
    }
    return readable(option, file);
  }

  /** The folder that {@code option} names; a {@link Failure} if it cannot be read. */
  static Path folder(String option, Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw failure(option, folder, "is a file; name a folder");
    }
    return readable(option, folder);
  }

  private static Path readable(String option, Path path) {
    if (!Files.exists(path)) {
      throw failure(option, path, "is not there; check the name");
    }
    if (!Files.isReadable(path)) {
      throw failure(option, path, "cannot be read; check its permissions");
    }
    return path;
  }

  private static Failure failure(String option, Path path, String what) {
    return new Failure(ExitCode.NO_INPUT, option + ": " + path + " " + what);
  }
}
