package org.entente.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.entente.Home;
import org.entente.store.Area;
import org.entente.store.Hit;
import org.entente.store.Search;
import org.entente.store.SpellingVariants;
import org.entente.store.Store;
import org.entente.store.TextDrift;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches the store by words and by where things lie. */
@Command(
    name = "search",
    description = {
      "Find entities by name, events by the sentences that tell them, articles by headline.",
      "All words must be there; marks on letters and old spelling make no difference.",
      "For example: entente search soekarno hatta    entente search \"rudal*\" --near 39.03,125.75 --km 200",
      "             entente search --box=-11,95,6,141    (south,west,north,east)"
    })
final class SearchCommand implements Callable<Integer> {
  private static final int WIDE = 70;

  private final Terminal terminal;

  @Parameters(
      arity = "0..*",
      paramLabel = "TEXT",
      description = "Words; a * at the end stands for any ending.")
  List<String> words = new ArrayList<>();

  @Option(
      names = "--near",
      paramLabel = "LAT,LON",
      description = "Only what lies near this point, in degrees.")
  @Nullable String near;

  @Option(
      names = "--km",
      paramLabel = "N",
      defaultValue = "50",
      description = "How near, in kilometres (default: ${DEFAULT-VALUE}).")
  double kilometres = 50;

  @Option(
      names = "--box",
      paramLabel = "S,W,N,E",
      description = "Only what lies between these degrees; W may be greater than E.")
  @Nullable String box;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "Hits of each kind (default: ${DEFAULT-VALUE}).")
  int limit = 10;

  @Option(names = "--json", description = "Print the hits as JSON.")
  boolean json;

  @Option(
      names = "--check",
      description = "Hold the index of texts against the graph, and mend it, instead of searching.")
  boolean check;

  @Mixin StoreOption db = new StoreOption();

  SearchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    String text = String.join(" ", words).strip();
    Optional<Area> area = area();
    if (text.isEmpty() && area.isEmpty() && !check) {
      throw new Failure(ExitCode.USAGE, "say what to search for: words, --near or --box");
    }
    if (limit < 1) {
      throw new Failure(ExitCode.USAGE, "--limit is a number from 1");
    }
    Home home = Homes.required();
    try (Store store = db.open()) {
      if (check) {
        report(store.mendTexts());
        return ExitCode.OK;
      }
      SpellingVariants variants = SpellingVariants.load(spellings(home));
      List<Hit> hits =
          new Search(store, variants).find(text, area, named(home, store, text, variants), limit);
      show(hits);
    }
    return ExitCode.OK;
  }

  private static List<Path> spellings(Home home) throws IOException {
    try (Stream<Path> languages = Files.list(home.lang())) {
      return languages.map(language -> language.resolve("spelling.tsv")).sorted().toList();
    }
  }

  // What is known by that name in the gazetteer.

  private Set<String> named(Home home, Store store, String text, SpellingVariants variants) {
    Set<String> iris = new LinkedHashSet<>();
    if (!text.isEmpty() && !text.endsWith("*")) {
      PrintStream nowhere =
          new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
      AskedNames names =
          new AskedNames(
              home, store, new Terminal(terminal.in(), nowhere, nowhere, false, terminal.width()));
      for (String spelled : variants.of(text.toLowerCase(Locale.ROOT))) {
        iris.addAll(names.entities("text", spelled));
      }
    }
    return iris;
  }

  // Where.

  private Optional<Area> area() {
    if (near != null && box != null) {
      throw new Failure(ExitCode.USAGE, "take either --near or --box");
    }
    if (near != null) {
      double[] point = degrees("--near", near, 2, "LAT,LON such as -6.2,106.8");
      if (!(kilometres > 0)) {
        throw new Failure(ExitCode.USAGE, "--km is a number above 0");
      }
      return Optional.of(Area.near(point[0], point[1], kilometres));
    }
    if (box != null) {
      double[] sides = degrees("--box", box, 4, "S,W,N,E such as -11,95,6,141");
      if (sides[0] > sides[2]) {
        throw new Failure(ExitCode.USAGE, "--box begins with the south; write S,W,N,E");
      }
      return Optional.of(Area.box(sides[0], sides[1], sides[2], sides[3]));
    }
    return Optional.empty();
  }

  private static double[] degrees(String option, String value, int number, String form) {
    String[] parts = value.split(",");
    double[] degrees = new double[number];
    boolean sound = parts.length == number;
    for (int i = 0; sound && i < number; i++) {
      sound = parts[i].strip().matches("[+-]?[0-9]{1,3}(\\.[0-9]{1,12})?");
      degrees[i] = sound ? Double.parseDouble(parts[i].strip()) : 0;
      sound = sound && Math.abs(degrees[i]) <= (i % 2 == 0 ? 90 : 180);
    }
    if (!sound) {
      throw new Failure(ExitCode.USAGE, option + " cannot be \"" + value + "\"; write " + form);
    }
    return degrees;
  }

  // Printing.

  private void report(TextDrift drift) throws IOException {
    if (json) {
      Json.print(
          terminal,
          out -> {
            out.writeNumberField("texts", drift.texts());
            out.writeNumberField("missing", drift.missing());
            out.writeNumberField("stale", drift.stale());
          });
    } else {
      terminal
          .out()
          .println(
              drift.texts()
                  + " texts; the index lacked "
                  + drift.missing()
                  + " and held "
                  + drift.stale()
                  + " too many"
                  + (drift.none() ? "" : "; it is mended"));
    }
  }

  private void show(List<Hit> hits) throws IOException {
    if (json) {
      Json.print(
          terminal,
          out -> {
            out.writeArrayFieldStart("hits");
            for (Hit hit : hits) {
              write(hit, out);
            }
            out.writeEndArray();
          });
    } else if (hits.isEmpty()) {
      terminal.say("nothing found");
    } else {
      List<List<String>> rows = hits.stream().map(SearchCommand::row).toList();
      new RowTable(terminal.out(), terminal.width())
          .print(List.of("kind", "type", "date", "what", "where", "iri"), rows);
    }
  }

  private static List<String> row(Hit hit) {
    String where =
        hit.place().orElse("")
            + hit.kilometres().map(km -> String.format(Locale.ROOT, " %,.0f km", km)).orElse("");
    return List.of(
        hit.kind().name().toLowerCase(Locale.ROOT),
        hit.type(),
        hit.date().orElse(""),
        brief(hit)
            + hit.factuality()
                .filter(f -> !f.equals("happened"))
                .map(f -> " (" + f + ")")
                .orElse(""),
        where.strip(),
        hit.iri().replaceFirst(".*/id/", ""));
  }

  private static String brief(Hit hit) {
    String text = hit.text().replaceAll("\\s+", " ");
    String cut = text.length() > WIDE ? text.substring(0, WIDE - 3) + "..." : text;
    String events = hit.events() + (hit.events() == 1 ? " event" : " events");
    return hit.kind() == Hit.Kind.ENTITY ? cut + " (" + events + ")" : cut;
  }

  private static void write(Hit hit, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("kind", hit.kind().name().toLowerCase(Locale.ROOT));
    out.writeStringField("iri", hit.iri());
    out.writeStringField("type", hit.type());
    out.writeStringField("text", hit.text());
    text("date", hit.date(), out);
    text("factuality", hit.factuality(), out);
    text("place", hit.place(), out);
    text("article", hit.article(), out);
    text("url", hit.url(), out);
    number("latitude", hit.latitude(), out);
    number("longitude", hit.longitude(), out);
    number("km", hit.kilometres().map(km -> Math.round(km * 10) / 10.0), out);
    if (hit.kind() == Hit.Kind.ENTITY) {
      out.writeNumberField("events", hit.events());
    }
    out.writeEndObject();
  }

  private static void text(String name, Optional<String> value, JsonGenerator out)
      throws IOException {
    if (value.isPresent()) {
      out.writeStringField(name, value.get());
    }
  }

  private static void number(String name, Optional<Double> value, JsonGenerator out)
      throws IOException {
    if (value.isPresent()) {
      out.writeNumberField(name, value.get());
    }
  }
}
