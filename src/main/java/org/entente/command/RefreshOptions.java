package org.entente.command;

import java.util.Optional;
import org.entente.refresh.Refresh;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How feeds are refreshed. */
final class RefreshOptions {
  @Mixin ArchiveOption archive = new ArchiveOption();
  @Mixin FeedOptions feeds = new FeedOptions();

  @Option(
      names = "--hosts",
      paramLabel = "N",
      defaultValue = "8",
      description = "How many hosts are asked at the same time (default: ${DEFAULT-VALUE}).")
  int hosts;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many articles are read at a time; the graph does not depend on it.")
  @Nullable Integer threads;

  @Option(
      names = "--free-mib",
      paramLabel = "N",
      defaultValue = "1024",
      description = "Room that must be left on the disk, in MiB (default: ${DEFAULT-VALUE}).")
  long freeMib;

  /** A {@link Failure} if a number or a network is none. */
  void check() {
    if (hosts < 1 || threads(1) < 1 || freeMib < 0) {
      throw new Failure(
          ExitCode.USAGE, "--hosts and --threads take a number from 1, --free-mib one from 0");
    }
    feeds.addresses();
  }

  /** How many articles are read at a time, where the user does not say. */
  int threads(int usual) {
    return Optional.ofNullable(threads).orElse(usual);
  }

  Refresh.Bounds bounds() {
    return new Refresh.Bounds(hosts, freeMib << 20);
  }
}
