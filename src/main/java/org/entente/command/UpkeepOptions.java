package org.entente.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is done once a day where feeds are read by a schedule. */
final class UpkeepOptions {
  @Option(
      names = "--backup",
      paramLabel = "DIR",
      description = "Write a backup below this folder once a day, after a refresh.")
  @Nullable Path backups;

  @Option(
      names = "--keep-backups",
      paramLabel = "N",
      defaultValue = "7",
      description = "Keep the newest N of them (default: ${DEFAULT-VALUE}).")
  int keep;

  @Option(
      names = "--archive-days",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Let documents of feeds and earlier versions of articles go from the archive after N days;"
              + " what articles are made of now stays. 0 keeps all (default: ${DEFAULT-VALUE}).")
  int days;

  /** A {@link Failure} if a number is none. */
  void check() {
    if (keep < 1 || days < 0) {
      throw new Failure(
          ExitCode.USAGE, "--keep-backups takes a number from 1, --archive-days one from 0");
    }
  }
}
