package org.entente.refresh;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.feed.Feed;
import org.entente.model.BadFile;
import org.entente.ontology.Terms;
import org.entente.ontology.Turtle;

/**
 * Reads the feeds of a folder, one {@code <slug>.ttl} each, and {@code defaults.ttl}, which says
 * what holds where a feed says nothing.
 */
public final class FeedFiles {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private static final String DEFAULTS = "defaults";
  private static final Set<String> KNOWN =
      Set.of(
          "enabled",
          "publisher",
          "language",
          "licence",
          "kind",
          "url",
          "schedule",
          "timeZone",
          "minArticlesPerDay",
          "pause",
          "maxArticles",
          "maxBytes",
          "recheck",
          "onWithdrawal",
          "include",
          "exclude",
          "contact");

  private final Map<String, Feed> feeds;
  private final String contact;

  private FeedFiles(Map<String, Feed> feeds, String contact) {
    this.feeds = feeds;
    this.contact = contact;
  }

  /** Reads {@code folder}; throws {@link BadFile} for the first file that is wrong. */
  public static FeedFiles load(Path folder) {
    Values defaults = new Values(folder.resolve(DEFAULTS + ".ttl"), Map.of());
    Map<String, Feed> feeds = new TreeMap<>();
    for (Path file : files(folder)) {
      String name = file.getFileName().toString();
      String slug = name.substring(0, name.length() - ".ttl".length());
      if (!slug.equals(DEFAULTS)) {
        feeds.put(slug, feed(slug, new Values(file, defaults.values)));
      }
    }
    return new FeedFiles(feeds, defaults.required("contact"));
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(f -> f.getFileName().toString().endsWith(".ttl")).sorted().toList();
    } catch (IOException e) {
      throw new BadFile(folder.toString(), 0, "cannot be listed", "name the folder of the feeds");
    }
  }

  /** Whether {@code slug} may name a feed: small letters, digits and hyphens. */
  public static boolean isSlug(String slug) {
    return SLUG.matcher(slug).matches() && !slug.equals(DEFAULTS);
  }

  /** The feeds by slug. */
  public Map<String, Feed> feeds() {
    return feeds;
  }

  /** Whom a server may turn to: an address of the web or of mail. */
  public String contact() {
    return contact;
  }

  private static Feed feed(String slug, Values values) {
    if (!isSlug(slug)) {
      throw values.bad("", "the name is no slug", "use small letters, digits and hyphens");
    }
    Feed.Kind kind = kind(values);
    return new Feed(
        slug,
        values.required("enabled").equals("true"),
        values.said("publisher"),
        values.said("language"),
        values.required("licence"),
        kind,
        url(values, kind),
        timing(values),
        manners(values));
  }

  private static Feed.Kind kind(Values values) {
    String word = values.required("kind");
    return Arrays.stream(Feed.Kind.values())
        .filter(k -> k.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                values.bad(
                    "kind",
                    "unknown kind \"" + word + "\"",
                    "use one of "
                        + String.join(
                            ", ",
                            Arrays.stream(Feed.Kind.values()).map(Feed.Kind::word).toList())));
  }

  private static URI url(Values values, Feed.Kind kind) {
    try {
      URI url = URI.create(values.required("url"));
      String scheme = Optional.ofNullable(url.getScheme()).orElse("");
      boolean fits =
          kind.local() ? scheme.equals("file") : scheme.startsWith("http") && url.getHost() != null;
      if (fits) {
        return url;
      }
    } catch (IllegalArgumentException e) {
      // Said below.
    }
    throw values.bad(
        "url",
        "no address for this kind",
        kind.local() ? "write <file:///folder>" : "write <https://...>");
  }

  private static Feed.Timing timing(Values values) {
    ZoneId zone;
    try {
      zone = ZoneId.of(values.required("timeZone"));
    } catch (DateTimeException e) {
      throw values.bad("timeZone", "no such time zone", "write it as Asia/Jakarta");
    }
    String cron = values.required("schedule");
    try {
      Schedule.of(cron, zone);
    } catch (IllegalArgumentException e) {
      throw values.bad("schedule", "no cron expression: " + e.getMessage(), "write \"15 * * * *\"");
    }
    return new Feed.Timing(cron, zone, values.number("minArticlesPerDay"));
  }

  private static Feed.Manners manners(Values values) {
    List<Duration> recheck = new ArrayList<>();
    for (String after : values.required("recheck").strip().split("\\s+")) {
      recheck.add(values.duration("recheck", after));
    }
    return new Feed.Manners(
        values.duration("pause", values.required("pause")),
        values.number("maxArticles"),
        values.number("maxBytes"),
        recheck,
        withdrawal(values),
        values.pattern("include"),
        values.pattern("exclude"));
  }

  private static Feed.Withdrawal withdrawal(Values values) {
    try {
      return Feed.Withdrawal.valueOf(values.required("onWithdrawal").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw values.bad("onWithdrawal", "no such policy", "use mark, remove or keep");
    }
  }

  /** What one file says. */
  private static final class Values {
    private final Path file;
    private final Map<String, String> values;

    Values(Path file, Map<String, String> defaults) {
      this.file = file;
      this.values = new TreeMap<>(defaults);
      Map<String, String> own = new TreeMap<>();
      Turtle.read(file).graph().stream().forEach(triple -> take(triple, own));
      values.putAll(own);
    }

    private void take(Triple triple, Map<String, String> own) {
      String property = triple.getPredicate().getURI();
      if (!property.startsWith(Terms.ENT)) {
        return;
      }
      String name = property.substring(Terms.ENT.length());
      Node value = triple.getObject();
      if (!KNOWN.contains(name)) {
        throw bad(name, "unknown property ent:" + name, "see data/feeds/README.md");
      }
      String text = value.isURI() ? value.getURI() : value.getLiteralLexicalForm();
      if (own.put(name, text) != null) {
        throw bad(name, "ent:" + name + " is there twice", "keep one");
      }
    }

    BadFile bad(String property, String problem, String remedy) {
      return new BadFile(file.toString(), line("ent:" + property), problem, remedy);
    }

    private int line(String word) {
      try {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
          if (word.length() > "ent:".length() && lines.get(i).contains(word)) {
            return i + 1;
          }
        }
      } catch (IOException e) {
        return 0;
      }
      return 0;
    }

    Optional<String> said(String name) {
      return Optional.ofNullable(values.get(name)).map(String::strip).filter(v -> !v.isEmpty());
    }

    String required(String name) {
      return said(name).orElseThrow(() -> bad(name, "ent:" + name + " is missing", "add it"));
    }

    int number(String name) {
      try {
        return Integer.parseInt(required(name));
      } catch (NumberFormatException e) {
        throw bad(name, "ent:" + name + " is no number", "write it in digits");
      }
    }

    Duration duration(String name, String written) {
      try {
        return Duration.parse(written);
      } catch (DateTimeException e) {
        throw bad(name, "\"" + written + "\" is no length of time", "write it as PT2S or PT6H");
      }
    }

    Optional<Pattern> pattern(String name) {
      try {
        return said(name).map(Pattern::compile);
      } catch (PatternSyntaxException e) {
        throw bad(name, "no sound pattern: " + e.getDescription(), "mend it");
      }
    }
  }
}
