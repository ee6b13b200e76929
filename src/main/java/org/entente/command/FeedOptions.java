package org.entente.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.Home;
import org.entente.feed.fetch.AddressRules;
import org.entente.feed.fetch.Caps;
import org.entente.feed.fetch.Cidr;
import org.entente.feed.fetch.Fetcher;
import org.entente.feed.fetch.HostNotes;
import org.entente.feed.fetch.Manners;
import org.entente.feed.fetch.Pace;
import org.entente.feed.page.PageRules;
import org.entente.refresh.FeedFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the feeds are, and how their servers are treated. */
final class FeedOptions {
  @Mixin FeedFolder folder = new FeedFolder();

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description =
          "Whom a server may turn to, sent with each request (default: data/feeds/defaults.ttl).")
  @Nullable String contact;

  @Option(
      names = "--allow-network",
      paramLabel = "NETWORK",
      description =
          "Let feeds be fetched from this network though it is not public: 192.168.1.0/24. May be"
              + " given several times.")
  List<String> networks = new ArrayList<>();

  /** The folder of the feeds. */
  Path folder(Home home) {
    return folder.of(home);
  }

  FeedFiles load(Home home) {
    return folder.load(home);
  }

  /** The page rules of the house. */
  static PageRules rules(Home home) {
    return PageRules.load(home.pages(), home.lang());
  }

  /** A fetcher that remembers hosts in {@code notes}. */
  Fetcher fetcher(FeedFiles files, Pace pace, HostNotes notes) {
    String whom = Optional.ofNullable(contact).orElse(files.contact());
    return new Fetcher(Manners.of(whom), addresses(), Caps.DEFAULT, pace, notes);
  }

  /** Which addresses may be connected to; a {@link Failure} if the user names no network. */
  AddressRules addresses() {
    try {
      return AddressRules.allowing(networks.stream().map(Cidr::of).toList());
    } catch (IllegalArgumentException e) {
      throw new Failure(ExitCode.USAGE, "--allow-network: " + e.getMessage());
    }
  }
}
