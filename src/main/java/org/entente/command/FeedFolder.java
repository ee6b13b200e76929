package org.entente.command;

import java.nio.file.Path;
import java.util.Optional;
import org.entente.Home;
import org.entente.refresh.FeedFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the files of the feeds are. */
final class FeedFolder {
  @Option(
      names = "--feeds",
      paramLabel = "DIR",
      description = "Folder of the files of the feeds (default: data/feeds).")
  @Nullable Path feeds;

  /** The folder that was named, or that of the house. */
  Path of(Home home) {
    return Optional.ofNullable(feeds).orElse(home.feeds());
  }

  FeedFiles load(Home home) {
    return FeedFiles.load(of(home));
  }
}
