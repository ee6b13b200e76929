package org.entente.command;

import java.nio.file.Path;
import java.util.Optional;
import org.entente.feed.archive.ArticleArchive;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which archive to use. */
final class ArchiveOption {
  @Option(
      names = "--archive",
      paramLabel = "DIR",
      description = "Folder of the archive (default: that of the store with \"-archive\" behind).")
  @Nullable Path folder;

  /** The folder that belongs to {@code store}. */
  Path folder(Path store) {
    return Optional.ofNullable(folder)
        .orElseGet(() -> store.resolveSibling(store.getFileName() + "-archive"));
  }

  ArticleArchive open(Path store) {
    return ArticleArchive.open(folder(store.toAbsolutePath().normalize()));
  }
}
