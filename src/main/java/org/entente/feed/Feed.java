package org.entente.feed;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A source of articles, as its file under {@code data/feeds} describes it.
 *
 * @param slug its name: that of its file
 * @param enabled whether a refresh reads it
 * @param publisher who publishes its articles; empty if each says it itself
 * @param language ISO 639-1 code of its articles; empty if it is to be told from each
 * @param licence what may be done with them, in words
 * @param kind what lies at its address
 * @param url its address; of local files, a {@code file:} address
 * @param timing when it is read
 * @param manners how it is read
 */
public record Feed(
    String slug,
    boolean enabled,
    Optional<String> publisher,
    Optional<String> language,
    String licence,
    Kind kind,
    URI url,
    Timing timing,
    Manners manners) {

  /** What lies at the address of a feed. */
  public enum Kind {
    /** RSS of any version. */
    RSS,
    /** Atom. */
    ATOM,
    /** JSON Feed. */
    JSON_FEED,
    /** A sitemap, of news or of anything. */
    NEWS_SITEMAP,
    /** An index of sitemaps. */
    SITEMAP_INDEX,
    /** A web page that links to articles. */
    SECTION,
    /** A folder of files. */
    DIRECTORY,
    /** One WARC or WET file, or a folder of them. */
    WARC,
    /** A file of JSON lines. */
    JSONL;

    /** Whether it is read from this machine's disk. */
    public boolean local() {
      return this == DIRECTORY || this == WARC || this == JSONL;
    }

    /** The word in the file of a feed: {@code news-sitemap}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What becomes of an article that is gone at the outlet. */
  public enum Withdrawal {
    /** It stays in the graph, marked with the day. */
    MARK,
    /** It goes from the graph, with what only it told. */
    REMOVE,
    /** It stays as it is. */
    KEEP
  }

  /**
   * When a feed is read.
   *
   * @param schedule cron expression of five fields
   * @param zone the zone of the schedule, and of days that the feed gives without one
   * @param floor the fewest new articles a day that are healthy; 0 if any number is
   */
  public record Timing(String schedule, ZoneId zone, int floor) {}

  /**
   * How a feed is read.
   *
   * @param pause the least time between two requests to its host
   * @param mostArticles the most articles that are fetched in one run
   * @param mostBytes the largest document that is fetched
   * @param recheck after how long an article is looked at again, each time since the last
   * @param withdrawal what becomes of an article that is gone
   * @param include what the address of an article must match somewhere
   * @param exclude what it must not
   */
  public record Manners(
      Duration pause,
      int mostArticles,
      int mostBytes,
      List<Duration> recheck,
      Withdrawal withdrawal,
      Optional<Pattern> include,
      Optional<Pattern> exclude) {

    /** Makes the list unmodifiable. */
    public Manners {
      recheck = List.copyOf(recheck);
    }
  }
}
