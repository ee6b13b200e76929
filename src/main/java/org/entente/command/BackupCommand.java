package org.entente.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.entente.Home;
import org.entente.feed.archive.ArticleArchive;
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
    Path target;
    try (ArticleArchive archive = archiveOption.open(db.folder());
        Store store = db.open()) {
      target = Backups.write(home, store, archive, folder, keep, Instant.now());
    }
    terminal.out().println(target);
    terminal.out().flush();
    return ExitCode.OK;
  }
}
