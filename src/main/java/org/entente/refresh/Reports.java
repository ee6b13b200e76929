package org.entente.refresh;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.refresh.FeedTally.Count;

/**
 * Where the reports of runs go, below the archive: {@code runs/<id>.json}, a line of {@code
 * refresh.log} (JSON, so that no headline can forge a line), and {@code metrics.prom} in the text
 * format of Prometheus.
 */
public final class Reports {
  private static final long LARGEST_LOG = 16L << 20;

  private final Path folder;
  private final ObjectMapper mapper = new ObjectMapper();

  /** Reports below {@code folder}. */
  public Reports(Path folder) {
    this.folder = folder;
  }

  /** Writes {@code report}; each file is whole or as before. */
  public void write(RunReport report) throws IOException {
    ObjectNode json = json(report);
    Path runs = Files.createDirectories(folder.resolve("runs"));
    whole(
        runs.resolve(report.id() + ".json"),
        mapper.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
    whole(folder.resolve("metrics.prom"), metrics(report));
    Files.writeString(
        folder.resolve("refresh.log"),
        json + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /**
   * Deletes reports from before {@code day}, and begins a new {@code refresh.log} where the one so
   * far is large; the one before is kept.
   */
  public void forget(Instant day) throws IOException {
    Path log = folder.resolve("refresh.log");
    if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
      Files.move(log, folder.resolve("refresh.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    Path runs = folder.resolve("runs");
    if (Files.isDirectory(runs)) {
      for (Path file : files(runs)) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(day)) {
          Files.delete(file);
        }
      }
    }
  }

  private static List<Path> files(Path runs) throws IOException {
    try (Stream<Path> found = Files.list(runs)) {
      return found
          .filter(file -> file.getFileName().toString().endsWith(".json"))
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }

  /**
   * Hands the newest reports, of at most so many files and the newest first, to {@code reader}
   * until it wants no more; one that is no report any more is passed over.
   */
  public void newest(int most, Predicate<JsonNode> reader) throws IOException {
    Path runs = folder.resolve("runs");
    if (!Files.isDirectory(runs)) {
      return;
    }
    for (Path file : files(runs).stream().limit(most).toList()) {
      Optional<JsonNode> report = read(file).filter(r -> r.hasNonNull("began"));
      if (report.isPresent() && !reader.test(report.get())) {
        return;
      }
    }
  }

  private Optional<JsonNode> read(Path file) throws IOException {
    try {
      return Optional.of(mapper.readTree(file.toFile()));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** The figures of the last run in the text form of Prometheus; empty if there was none. */
  public String metrics() throws IOException {
    Path file = folder.resolve("metrics.prom");
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private static void whole(Path file, String text) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel out =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      out.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      out.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The report as one JSON object. */
  public ObjectNode json(RunReport report) {
    ObjectNode json = mapper.createObjectNode();
    json.put("run", report.id());
    json.put("began", report.began().toString()).put("ended", report.ended().toString());
    json.put("outcome", report.outcome().name().toLowerCase(Locale.ROOT));
    json.put("message", report.message());
    json.put("requests", report.requests()).put("articlesRead", report.articles());
    json.put("eventsTold", report.told());
    report
        .events()
        .ifPresent(
            events ->
                json.put("historyRun", events.run())
                    .put("eventsAdded", events.added())
                    .put("eventsChanged", events.changed())
                    .put("eventsWithdrawn", events.withdrawn()));
    json.put("articlesAdded", report.changes().added());
    json.put("articlesReplaced", report.changes().replaced());
    json.put("articlesRemoved", report.changes().removed());
    json.put("articlesUnchanged", report.changes().unchanged());
    json.put("quadsAdded", report.changes().quadsAdded());
    json.put("quadsDeleted", report.changes().quadsDeleted());
    json.put("compacted", report.compacted());
    ArrayNode feeds = json.putArray("feeds");
    report.feeds().forEach(feed -> feed(feed, feeds.addObject()));
    return json;
  }

  private static void feed(FeedTally feed, ObjectNode json) {
    json.put("feed", feed.slug());
    for (Count count : Count.values()) {
      json.put(word(count), feed.count(count));
    }
    counts(feed.failures(), json.putObject("failed"));
    counts(feed.issues(), json.putObject("issues"));
    json.put("floorMissed", feed.missedFloor());
    ArrayNode messages = json.putArray("messages");
    feed.messages().forEach(messages::add);
  }

  private static void counts(Map<String, Long> counts, ObjectNode json) {
    counts.forEach(json::put);
  }

  /** {@code notModified} for {@code NOT_MODIFIED}. */
  private static String word(Count count) {
    StringBuilder word = new StringBuilder();
    for (String part : count.name().toLowerCase(Locale.ROOT).split("_")) {
      word.append(
          word.isEmpty()
              ? part
              : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
    }
    return word.toString();
  }

  private static String metrics(RunReport report) {
    StringBuilder text = new StringBuilder();
    text.append("# TYPE entente_refresh_last_run_timestamp_seconds gauge\n");
    text.append("entente_refresh_last_run_timestamp_seconds{outcome=\"")
        .append(report.outcome().name().toLowerCase(Locale.ROOT))
        .append("\"} ")
        .append(report.ended().getEpochSecond())
        .append('\n');
    text.append("# TYPE entente_refresh_requests gauge\nentente_refresh_requests ")
        .append(report.requests())
        .append('\n');
    report.events().ifPresent(events -> events(text, events));
    text.append("# TYPE entente_refresh_articles gauge\n");
    for (FeedTally feed : report.feeds()) {
      for (Count count : Count.values()) {
        line(text, "articles", feed.slug(), "outcome", count.name(), feed.count(count));
      }
    }
    text.append("# TYPE entente_refresh_failures gauge\n");
    for (FeedTally feed : report.feeds()) {
      feed.failures().forEach((code, n) -> line(text, "failures", feed.slug(), "code", code, n));
    }
    text.append("# TYPE entente_refresh_floor_missed gauge\n");
    for (FeedTally feed : report.feeds()) {
      text.append("entente_refresh_floor_missed{feed=\"").append(feed.slug()).append("\"} ");
      text.append(feed.missedFloor() ? 1 : 0).append('\n');
    }
    return text.toString();
  }

  private static void events(StringBuilder text, RunReport.Events events) {
    String name = "entente_refresh_events{outcome=\"";
    text.append("# TYPE entente_refresh_events gauge\n");
    text.append(name).append("added\"} ").append(events.added()).append('\n');
    text.append(name).append("changed\"} ").append(events.changed()).append('\n');
    text.append(name).append("withdrawn\"} ").append(events.withdrawn()).append('\n');
  }

  private static void line(
      StringBuilder text, String name, String feed, String label, String value, long n) {
    text.append("entente_refresh_").append(name).append("{feed=\"").append(feed).append("\",");
    text.append(label).append("=\"").append(value.toLowerCase(Locale.ROOT)).append("\"} ");
    text.append(n).append('\n');
  }
}
