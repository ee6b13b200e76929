package org.entente.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.store.Store;
import org.entente.store.StoreStats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells how much the store holds. */
@Command(
    name = "stats",
    description = "Tell how much the store holds.",
    footer = {"%nExample:", "  entente stats --json --db graph"})
final class StatsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin StoreOption db = new StoreOption();

  @Option(names = "--json", description = "Print it as JSON.")
  boolean json;

  StatsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    StoreStats stats;
    try (Store store = db.open()) {
      stats = store.stats();
    }
    if (json) {
      Json.print(terminal, out -> write(stats, out));
    } else {
      print(stats);
    }
    return ExitCode.OK;
  }

  private void print(StoreStats stats) {
    line("articles", stats.articles());
    stats.articlesByLanguage().forEach((language, count) -> line("  " + language, count));
    line("events", stats.events());
    stats.eventsByType().forEach((type, count) -> line("  " + type, count));
    line("event mentions", stats.eventMentions());
    line("entities", stats.entities());
    line("quads", stats.quads());
    line("bytes", stats.bytes());
  }

  private void line(String what, long count) {
    terminal.out().printf(Locale.ROOT, "%-18s %,15d%n", what, count);
  }

  private static void write(StoreStats stats, JsonGenerator out) throws IOException {
    out.writeNumberField("articles", stats.articles());
    counts("articlesByLanguage", stats.articlesByLanguage(), out);
    out.writeNumberField("events", stats.events());
    counts("eventsByType", stats.eventsByType(), out);
    out.writeNumberField("eventMentions", stats.eventMentions());
    out.writeNumberField("entities", stats.entities());
    out.writeNumberField("quads", stats.quads());
    out.writeNumberField("bytes", stats.bytes());
  }

  private static void counts(String field, Map<String, Long> counts, JsonGenerator out)
      throws IOException {
    out.writeObjectFieldStart(field);
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      out.writeNumberField(count.getKey(), count.getValue());
    }
    out.writeEndObject();
  }
}
