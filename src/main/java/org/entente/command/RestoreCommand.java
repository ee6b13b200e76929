package org.entente.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.entente.Home;
import org.entente.ontology.Ontology;
import org.entente.refresh.Backup;
import org.entente.refresh.Folders;
import org.entente.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Brings a backup back. */
@Command(
    name = "restore",
    description = {
      "Make store and archive from a backup; every checksum is looked at first.",
      "Neither may be there already: name new folders, or move the old ones away.",
      "The decisions of entente judge are put back where there is no file of them.",
      "",
      "  entente restore /backups/entente-20260101T000000Z --db graph"
    })
final class RestoreCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin StoreOption db = new StoreOption();
  @Mixin ArchiveOption archiveOption = new ArchiveOption();

  @Parameters(paramLabel = "BACKUP", description = "The folder that entente backup wrote.")
  Path backup = Path.of("");

  RestoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Home home = Homes.required();
    Path place = db.folder().toAbsolutePath().normalize();
    Path archive = archiveOption.folder(place);
    for (Path there : new Path[] {place, archive}) {
      if (Files.exists(there)) {
        throw new Failure(
            ExitCode.USAGE, there + " is there already; move it away, or name a new one");
      }
    }
    Path from = NamedFiles.folder("BACKUP", backup).toAbsolutePath().normalize();
    Backup.check(from);
    Path fresh = place.resolveSibling(place.getFileName() + ".new");
    Folders.delete(fresh);
    long quads;
    try (Store store = Store.open(fresh, Ontology.load(home.ontology()))) {
      quads = Backup.restoreGraph(from, store);
    }
    Backup.restoreRuns(from, fresh);
    Backup.restoreArchive(from, archive);
    Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
    if (!Backup.restoreJudgements(from, home.judgements())) {
      terminal.say(
          home.judgements()
              + " is not that of the backup, and holds from the next write on; the decisions of then"
              + " are in "
              + from.resolve("judgements.tsv"));
    }
    terminal.say(quads + " quads in " + place + ", the archive in " + archive);
    return ExitCode.OK;
  }
}
