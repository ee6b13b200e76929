package org.entente.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.entente.Home;
import org.entente.feed.archive.ArticleArchive;
import org.entente.refresh.Backup;
import org.entente.refresh.Folders;
import org.entente.store.Store;

/** Backups side by side in a folder, each named by its moment. */
final class Backups {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'entente-'yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final String FORM = "entente-[0-9]{8}T[0-9]{6}Z";

  private Backups() {}

  /**
   * Writes one below {@code folder}, reads it again to be sure, and deletes all but the newest
   * {@code keep}; 0 keeps all. Gives its folder.
   */
  static Path write(
      Home home, Store store, ArticleArchive archive, Path folder, int keep, Instant now)
      throws IOException {
    Files.createDirectories(folder);
    Path target = folder.toAbsolutePath().normalize().resolve(NAME.format(now));
    Backup.write(store, archive, home.judgements(), target);
    forgetOld(folder, keep);
    return target;
  }

  private static void forgetOld(Path folder, int keep) throws IOException {
    if (keep < 1) {
      return;
    }
    List<Path> backups;
    try (Stream<Path> found = Files.list(folder)) {
      backups =
          found
              .filter(f -> f.getFileName().toString().matches(FORM))
              .sorted(Comparator.reverseOrder())
              .toList();
    }
    for (Path old : backups.subList(Math.min(keep, backups.size()), backups.size())) {
      Folders.delete(old);
    }
  }
}
