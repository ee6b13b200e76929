package org.entente.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.entente.Home;
import org.entente.feed.archive.ArticleArchive;
import org.entente.refresh.FeedFiles;
import org.entente.refresh.Folders;
import org.entente.refresh.Rebuild;
import org.entente.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the store anew from the archive. */
@Command(
    name = "rebuild",
    description = {
      "Make the store anew from the archive, without any request.",
      "The new one is made beside the old and takes its place when it is whole.",
      "",
      "  entente rebuild --db graph"
    })
final class RebuildCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin StoreOption db = new StoreOption();
  @Mixin ArchiveOption archiveOption = new ArchiveOption();
  @Mixin FeedFolder feeds = new FeedFolder();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many articles are read at a time; the graph does not depend on it.")
  int threads = Runtime.getRuntime().availableProcessors();

  RebuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Home home = Homes.required();
    FeedFiles files = feeds.load(home);
    Path place = db.folder().toAbsolutePath().normalize();
    Path fresh = place.resolveSibling(place.getFileName() + ".new");
    Folders.delete(fresh);
    try (Interrupt interrupt = new Interrupt();
        ArticleArchive archive = archiveOption.open(place)) {
      if (archive.entries().findAny().isEmpty()) {
        throw new Failure(
            ExitCode.NO_INPUT,
            "the archive " + archive.folder() + " holds no article; run entente refresh first");
      }
      Rebuild.Done done;
      try (Store held = db.openOrMake(home);
          Store store = StoreOption.open(fresh, home)) {
        held.closedByCaller();
        store.closedByCaller();
        done =
            new Rebuild(archive, store, FeedOptions.rules(home))
                .run(
                    files.feeds(),
                    new PipelineGraphs(home, Math.max(1, threads)),
                    interrupt::asked);
        if (!interrupt.asked()) {
          WriteRun.rebuilt(held, store, done.articles());
        }
      }
      if (interrupt.asked()) {
        Folders.delete(fresh);
        terminal.say("stopped; the store is as it was");
        return ExitCode.INTERRUPTED;
      }
      swap(place, fresh);
      terminal.say(
          done.articles()
              + " articles, "
              + done.left()
              + " left out; the new store is in "
              + place);
      return ExitCode.OK;
    }
  }

  private static void swap(Path place, Path fresh) throws IOException {
    Path old = place.resolveSibling(place.getFileName() + ".old");
    Folders.delete(old);
    if (Files.exists(place)) {
      Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
    Folders.delete(old);
  }
}
