package org.entente.feed.fetch;

import crawlercommons.robots.BaseRobotRules;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gets documents from web servers. Every step of a redirect is checked anew: the address, the
 * machine that it leads to, robots.txt, and whether it is our turn. May be shared by threads.
 */
public final class Fetcher implements AutoCloseable {
  private static final int MOST_REDIRECTS = 6;
  private static final int HOST_IS_DOWN = 2;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final Duration WITHOUT_RETRY_AFTER = Duration.ofMinutes(5);
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> FOR_GOOD = Set.of(301, 308);
  private static final Set<Integer> PASSING = Set.of(408, 500, 502, 504, 522, 524);

  private final Manners manners;
  private final Pace pace;
  private final HostNotes notes;
  private final Hosts hosts;
  private final Robots robots;
  private final Hop hop;
  private final AtomicLong requests = new AtomicLong();

  /** A fetcher that looks names up as this machine does. */
  public Fetcher(Manners manners, AddressRules rules, Caps caps, Pace pace, HostNotes notes) {
    this(manners, rules, caps, pace, notes, InetAddress::getAllByName);
  }

  Fetcher(
      Manners manners,
      AddressRules rules,
      Caps caps,
      Pace pace,
      HostNotes notes,
      CheckedResolver.Names names) {
    this.manners = manners;
    this.pace = pace;
    this.notes = notes;
    this.hosts = new Hosts(pace, manners.pause(), manners.patience());
    this.hop = new Hop(new CheckedResolver(names, rules), caps, pace, manners.userAgent());
    this.robots =
        new Robots(
            Manners.ROBOT,
            notes,
            pace,
            uri ->
                follow(new Request(uri, Validators.NONE, Optional.of(uri), Robots.LARGEST), false));
  }

  /**
   * What to get.
   *
   * @param uri its address
   * @param validators by what the server knows whether it changed
   * @param trusted an address that the user named, whose host and port may be unusual
   * @param mostBytes the largest document that is read
   */
  public record Request(URI uri, Validators validators, Optional<URI> trusted, int mostBytes) {}

  /** Asks for at least this pause between two requests to the host of {@code uri}. */
  public void pauseAtLeast(URI uri, Duration pause) {
    hosts.pauseAtLeast(Addresses.host(uri), pause);
  }

  /** How many requests were sent. */
  public long requests() {
    return requests.get();
  }

  /**
   * The answer to {@code request}: found, not modified, gone, or any other status that is no
   * redirect and no failure of the server.
   *
   * @throws FetchProblem if there is no such answer, or if it must not be asked for
   * @throws InterruptedException if the thread is interrupted while it waits for its turn
   */
  public Answer get(Request request) throws FetchProblem, InterruptedException {
    return follow(request, true);
  }

  private Answer follow(Request request, boolean askRobots)
      throws FetchProblem, InterruptedException {
    URI uri = Addresses.checked(request.uri(), request.trusted());
    Optional<URI> moved = Optional.empty();
    boolean forGood = true;
    for (int step = 0; step <= MOST_REDIRECTS; step++) {
      if (askRobots) {
        requireAllowed(uri);
      }
      Answer answer = patiently(uri, request.validators(), request.mostBytes());
      Optional<String> location = answer.header("location");
      if (!REDIRECTS.contains(answer.status()) || location.isEmpty()) {
        return answer.withMoved(moved);
      }
      URI next = next(uri, location.get(), request.trusted());
      forGood &= FOR_GOOD.contains(answer.status());
      moved = forGood ? Optional.of(next) : moved;
      uri = next;
    }
    throw new FetchProblem("fetch.redirects", "more than " + MOST_REDIRECTS + " redirects");
  }

  private static URI next(URI from, String location, Optional<URI> trusted) throws FetchProblem {
    URI to;
    try {
      to = Addresses.checked(from.resolve(location.strip().replace(" ", "%20")), trusted);
    } catch (IllegalArgumentException e) {
      throw new FetchProblem("fetch.url", "a redirect to no sound address");
    }
    if (from.getScheme().equals("https") && to.getScheme().equals("http")) {
      throw new FetchProblem("fetch.url", "a redirect from https to http");
    }
    return to;
  }

  private void requireAllowed(URI uri) throws FetchProblem, InterruptedException {
    BaseRobotRules rules = robots.rules(uri);
    if (!rules.isAllowed(uri.toString())) {
      throw new FetchProblem("fetch.robots", "robots.txt does not allow " + uri);
    }
    if (rules.getCrawlDelay() != BaseRobotRules.UNSET_CRAWL_DELAY) {
      Duration pause = Duration.ofMillis(rules.getCrawlDelay());
      if (pause.compareTo(manners.longestPause()) > 0) {
        throw new FetchProblem(
            "fetch.robots",
            "robots.txt asks for " + pause.toSeconds() + " s between requests, which is too long");
      }
      hosts.pauseAtLeast(Addresses.host(uri), pause);
    }
  }

  /** Asks until the server neither fails nor throttles, as often as manners allow. */
  private Answer patiently(URI uri, Validators validators, int mostBytes)
      throws FetchProblem, InterruptedException {
    String host = Addresses.host(uri);
    if (hosts.failures(host) >= HOST_IS_DOWN) {
      throw new FetchProblem("fetch.host-down", host + " does not answer");
    }
    notes.leftAloneUntil(host).ifPresent(until -> hosts.leaveAlone(host, until));
    FetchProblem last = new FetchProblem("fetch.connection", "never asked");
    for (int attempt = 1; attempt <= manners.tries(); attempt++) {
      try {
        Answer answer = inTurn(uri, host, validators, mostBytes);
        if (!PASSING.contains(answer.status()) && !throttles(answer)) {
          hosts.outcome(host, true);
          return answer;
        }
        last =
            new FetchProblem(
                throttles(answer) ? "fetch.throttled" : "fetch.status",
                "the server answers " + answer.status());
      } catch (FetchProblem e) {
        if (!e.code().equals("fetch.timeout") && !e.code().equals("fetch.connection")) {
          throw e;
        }
        last = e;
      }
      if (attempt < manners.tries() && !last.code().equals("fetch.throttled")) {
        pace.sleep(FIRST_WAIT.multipliedBy(1L << (2 * (attempt - 1))));
      }
    }
    hosts.outcome(host, false);
    throw last;
  }

  private Answer inTurn(URI uri, String host, Validators validators, int mostBytes)
      throws FetchProblem, InterruptedException {
    hosts.enter(host);
    try {
      requests.incrementAndGet();
      Answer answer = hop.get(uri, validators, mostBytes);
      if (throttles(answer)) {
        Instant now = pace.now();
        Instant until =
            answer
                .header("retry-after")
                .flatMap(value -> RetryAfter.parse(value, now))
                .orElseGet(() -> now.plus(WITHOUT_RETRY_AFTER));
        hosts.leaveAlone(host, until);
        notes.leaveAlone(host, until);
      }
      return answer;
    } finally {
      hosts.leave(host);
    }
  }

  private static boolean throttles(Answer answer) {
    return answer.status() == 429 || answer.status() == 503;
  }

  /** Cuts all connections: requests that are under way fail soon. */
  public void cut() {
    hop.cut();
  }

  @Override
  public void close() throws IOException {
    hop.close();
  }
}
