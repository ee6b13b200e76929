package org.entente.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.entente.Home;
import org.entente.feed.Feed;
import org.entente.feed.fetch.Answer;
import org.entente.feed.fetch.FetchProblem;
import org.entente.feed.fetch.Fetcher;
import org.entente.feed.fetch.HostNotes;
import org.entente.feed.fetch.Pace;
import org.entente.feed.fetch.Validators;
import org.entente.feed.listing.Discovery;
import org.entente.feed.listing.Item;
import org.entente.feed.listing.Listing;
import org.entente.feed.listing.ListingProblem;
import org.entente.feed.listing.ListingReader;
import org.entente.feed.page.Charsets;
import org.entente.feed.page.Page;
import org.entente.feed.page.PageReader;
import org.entente.refresh.FeedFiles;
import org.entente.refresh.FeedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Work on the feeds. */
@Command(
    name = "feeds",
    description = {
      "List, add and try feeds.",
      "",
      "  entente feeds list",
      "  entente feeds add https://www.antaranews.com/ --slug antara",
      "  entente feeds test antara",
      "  entente feeds enable antara"
    })
final class FeedsCommand implements Callable<Integer> {
  private static final int MOST_BYTES = 10 << 20;

  private final Terminal terminal;

  @Spec CommandSpec spec = CommandSpec.create();

  FeedsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "say what to do: list, add URL, test SLUG, enable SLUG, disable SLUG");
  }

  /** The feed of that name; a {@link Failure} if there is none. */
  static Feed required(FeedFiles files, String slug) {
    return Optional.ofNullable(files.feeds().get(slug))
        .orElseThrow(
            () ->
                new Failure(
                    ExitCode.NO_INPUT,
                    "no feed \"" + RefreshCommand.oneLine(slug) + "\"; see: entente feeds list"));
  }

  @Command(name = "list", description = "List the feeds.", mixinStandardHelpOptions = true)
  int list(@Mixin FeedFolder feeds) {
    for (Feed feed : feeds.load(Homes.required()).feeds().values()) {
      terminal
          .out()
          .printf(
              "%-8s %-28s %-13s %-3s %-20s %s%n",
              feed.enabled() ? "enabled" : "-",
              feed.slug(),
              feed.kind().word(),
              feed.language().orElse(""),
              feed.publisher().orElse(""),
              feed.url());
    }
    terminal.out().flush();
    return ExitCode.OK;
  }

  @Command(
      name = "enable",
      description = "Let refresh read a feed from now on.",
      mixinStandardHelpOptions = true)
  int enable(@Mixin FeedFolder feeds, @Parameters(paramLabel = "SLUG") String slug)
      throws IOException {
    return turn(feeds, slug, true);
  }

  @Command(
      name = "disable",
      description = "Let refresh leave a feed out from now on.",
      mixinStandardHelpOptions = true)
  int disable(@Mixin FeedFolder feeds, @Parameters(paramLabel = "SLUG") String slug)
      throws IOException {
    return turn(feeds, slug, false);
  }

  private int turn(FeedFolder feeds, String slug, boolean on) throws IOException {
    Home home = Homes.required();
    required(feeds.load(home), slug);
    Path file = feeds.of(home).resolve(slug + ".ttl");
    Files.writeString(file, FeedText.turned(Files.readString(file), on));
    terminal.say(slug + " is " + (on ? "enabled" : "disabled") + " in " + file);
    return ExitCode.OK;
  }

  @Command(
      name = "test",
      description = "Show what would be read from a feed; nothing is kept.",
      mixinStandardHelpOptions = true)
  int test(
      @Mixin FeedOptions options,
      @Parameters(paramLabel = "SLUG") String slug,
      @Option(
              names = "--articles",
              paramLabel = "N",
              defaultValue = "3",
              description = "How many articles are fetched (default: ${DEFAULT-VALUE}).")
          int articles)
      throws IOException {
    Home home = Homes.required();
    FeedFiles files = options.load(home);
    Feed feed = required(files, slug);
    if (feed.kind().local()) {
      terminal.say("a local feed: try it with entente extract " + Path.of(feed.url()));
      return ExitCode.OK;
    }
    try (Fetcher fetcher = options.fetcher(files, Pace.real(), HostNotes.NONE)) {
      Listing listing = listing(fetcher, feed);
      terminal
          .out()
          .printf(
              "%d articles, %d further documents%n", listing.items().size(), listing.more().size());
      listing.skipped().forEach((code, n) -> terminal.out().println(code + " " + n));
      PageReader reader = new PageReader(FeedOptions.rules(home));
      for (Item item : first(items(fetcher, feed.url(), listing), articles)) {
        show(item, get(fetcher, item.url(), feed.url()), reader);
      }
      terminal.out().flush();
      return listing.items().isEmpty() && listing.more().isEmpty()
          ? ExitCode.LEFT_OUT
          : ExitCode.OK;
    }
  }

  /** Its articles; of an index, which lists none itself, those of the first document. */
  private static List<Item> items(Fetcher fetcher, URI feed, Listing listing) {
    if (!listing.items().isEmpty() || listing.more().isEmpty()) {
      return listing.items();
    }
    return listing(get(fetcher, listing.more().get(0), feed), Optional.empty()).items();
  }

  private static List<Item> first(List<Item> items, int n) {
    return items.subList(0, Math.min(Math.max(n, 0), items.size()));
  }

  private void show(Item item, Answer answer, PageReader reader) {
    String type = answer.header("content-type").orElse("");
    Page page = reader.read(Charsets.text(answer.body(), type), answer.uri());
    terminal.out().println();
    line("address", item.url().toString());
    line("headline", page.headline());
    line("published", page.published());
    line("language", page.language());
    line("publisher", page.publisher());
    line("byline", page.credit().byline().orElse(""));
    line("agency", page.credit().agency().orElse(""));
    line("truncated", page.truncated() ? "yes" : "no");
    line("text", page.text().isEmpty() ? "(none)" : page.text());
  }

  private void line(String name, String value) {
    String one = RefreshCommand.oneLine(value);
    String shown = one.length() > 400 ? one.substring(0, 400) + "..." : one;
    terminal.out().printf(Locale.ROOT, "  %-10s %s%n", name, shown);
  }

  private static Listing listing(Fetcher fetcher, Feed feed) {
    return listing(get(fetcher, feed.url(), feed.url()), feed.manners().include());
  }

  private static Listing listing(Answer answer, Optional<Pattern> wanted) {
    try {
      return new ListingReader(wanted)
          .read(answer.body(), answer.uri(), answer.header("content-type").orElse(""));
    } catch (ListingProblem e) {
      throw new Failure(ExitCode.LEFT_OUT, e.code() + ": " + e.getMessage());
    }
  }

  private static Answer get(Fetcher fetcher, URI url, URI trusted) {
    try {
      Answer answer =
          fetcher.get(new Fetcher.Request(url, Validators.NONE, Optional.of(trusted), MOST_BYTES));
      if (!answer.ok()) {
        throw new Failure(ExitCode.IO, url + " answers " + answer.status());
      }
      return answer;
    } catch (FetchProblem e) {
      throw new Failure(ExitCode.IO, e.code() + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure(ExitCode.INTERRUPTED, "interrupted");
    }
  }

  @Command(
      name = "add",
      description = {
        "Add a feed: the address of RSS, Atom, JSON Feed or a sitemap, or a page that names one.",
        "It is tried first, and disabled until you enable it."
      },
      mixinStandardHelpOptions = true)
  int add(
      @Mixin FeedOptions options,
      @Parameters(paramLabel = "URL", description = "Address of the feed or of its site.") URI url,
      @Option(
              names = "--slug",
              paramLabel = "SLUG",
              required = true,
              description = "What to call it: small letters, digits, hyphens.")
          String slug)
      throws IOException {
    Home home = Homes.required();
    FeedFiles files = options.load(home);
    Path file = options.folder(home).resolve(slug + ".ttl");
    if (!FeedFiles.isSlug(slug) || Files.exists(file)) {
      throw new Failure(
          ExitCode.USAGE,
          "--slug takes a new name of small letters, digits and hyphens, at most 63");
    }
    if (url.getHost() == null) {
      throw new Failure(
          ExitCode.USAGE, "URL cannot be \"" + url + "\"; write it with https:// in front");
    }
    try (Fetcher fetcher = options.fetcher(files, Pace.real(), HostNotes.NONE)) {
      Answer answer = get(fetcher, url, url);
      List<URI> named =
          Discovery.feeds(answer.body(), answer.uri(), answer.header("content-type").orElse(""));
      URI found = named.isEmpty() ? answer.uri() : named.get(0);
      named.stream().skip(1).forEach(other -> terminal.say("the page names " + other + " too"));
      Answer document = named.isEmpty() ? answer : get(fetcher, found, found);
      Listing listing = listing(document, Optional.empty());
      List<Item> items = items(fetcher, found, listing);
      Files.writeString(file, FeedText.of(found, document.body(), listing));
      terminal.say(
          slug
              + " lists "
              + items.size()
              + (listing.items().isEmpty() && !listing.more().isEmpty()
                  ? " articles in the first of its " + listing.more().size() + " documents"
                  : " articles")
              + "; see "
              + file
              + ", then: entente feeds enable "
              + slug);
      return ExitCode.OK;
    }
  }
}
