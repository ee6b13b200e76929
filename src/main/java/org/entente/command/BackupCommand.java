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
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.entente.Home;
import org.entente.feed.archive.ArticleArchive;
import org.entente.refresh.Backup;
import org.entente.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies all that cannot be made again to a safe place. */
@Command(
    name = "backup",
    description = {
      "Write graph, run history, archive and the decisions of entente judge to a new folder below"
          + " DIR, with checksums.",
      "The folder appears under its name when it is whole; sha256sum -c SHA256SUMS checks it.",
      "",
      "  entente backup /backups --keep 7"
    })
final class BackupCommand implements Callable<Integer> {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'entente-'yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final String FORM = "entente-[0-9]{8}T[0-9]{6}Z";

  private final Terminal terminal;

  @Mixin StoreOption db = new StoreOption();
  @Mixin ArchiveOption archiveOption = new ArchiveOption();

  @Parameters(paramLabel = "DIR", description = "Where backups go.")
  Path folder = Path.of("");

  @Option(
      names = "--keep",
      paramLabel = "N",
      defaultValue = "0",
      description = "Delete all but the newest N backups there; 0 keeps all (default: 0).")
  int keep;

  BackupCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Home home = Homes.required();
    Files.createDirectories(folder);
    Path target = folder.toAbsolutePath().normalize().resolve(NAME.format(Instant.now()));
    try (ArticleArchive archive = archiveOption.open(db.folder());
        Store store = db.open()) {
      Backup.write(store, archive, home.judgements(), target);
    }
    Backup.check(target);
    forgetOld();
    terminal.out().println(target);
    terminal.out().flush();
    return ExitCode.OK;
  }

  private void forgetOld() throws IOException {
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
