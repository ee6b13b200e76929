package org.entente.link;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.entente.Home;
import org.entente.Pipeline;
import org.entente.gazetteer.Gazetteer;
import org.entente.gazetteer.Spellings;
import org.entente.gazetteer.Tenure;
import org.entente.model.Article;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.EventMention;
import org.entente.model.Layer;
import org.entente.model.Link;
import org.entente.model.Mention;
import org.entente.model.Reading;

/**
 * Draws texts at random that name a sitting head of state or government by title and surname, links
 * them as an article of their day, and counts how many of the linked persons held the office on
 * that day. {@link SittingHeads} decides which texts do, and says how; the first head that a text
 * names is asked for.
 *
 * <pre>
 * mvn -q test-compile
 * java -cp target/test-classes:target/classes:"target/lib/*" org.entente.link.HeadsDriver \\
 *     current-events-2002-2026.jsonl.gz --seed 7 --count 300 --from 2004 --to 2024
 * </pre>
 *
 * <p>The file has one object a line with {@code date} and {@code text}, English. A link is right if
 * the person held an office of that title on that day, of the state where one is told, and bears
 * the surname in the text. Prints the rate, each miss with what was linked and the terms of that
 * person, and how many texts with a title were left out of the draw for which reason ({@code
 * --left} lists them). Exit code 0 from {@value #ENOUGH} on, else 1.
 */
public final class HeadsDriver {
  private static final double ENOUGH = 0.97;

  /** An office that covers those of all who lead a state. */
  private static final String ANY = "leader";

  private static final Set<String> NOT_OF_STATES =
      Set.of("crown-prince", "party-leader", "president-commission", "president-council");

  private final Pipeline pipeline;
  private final Gazetteer gazetteer;
  private final EntityLinker linker;
  private final SittingHeads heads;
  private final Map<String, List<String>> left = new TreeMap<>();
  private final List<String> misses = new ArrayList<>();
  private int right;

  private HeadsDriver(Home home) throws IOException {
    pipeline = Pipeline.open(home);
    gazetteer = Gazetteer.open(home.gazetteer(), home.cache());
    linker = new EntityLinker(gazetteer, pipeline.ontology());
    heads = new SittingHeads(gazetteer, pipeline.languages().get("en"));
  }

  /** Draws, links, counts and prints. */
  public static void main(String[] arguments) throws Exception {
    List<String> options = List.of(arguments);
    int count = (int) option(options, "--count", 300);
    List<JsonNode> texts =
        texts(
            Path.of(arguments[0]),
            option(options, "--from", 2004) + "",
            option(options, "--to", 2024) + "-12-31");
    Collections.shuffle(texts, new Random(option(options, "--seed", 1)));
    HeadsDriver driver = new HeadsDriver(Home.find().orElseThrow());
    int drawn = 0;
    for (int i = 0; i < texts.size() && drawn < count; i++) {
      drawn += driver.check(texts.get(i)) ? 1 : 0;
    }
    System.exit(driver.report(drawn, options.contains("--left")) ? 0 : 1);
  }

  private static long option(List<String> options, String name, long otherwise) {
    int at = options.indexOf(name);
    return at < 0 ? otherwise : Long.parseLong(options.get(at + 1));
  }

  private static List<JsonNode> texts(Path file, String from, String to) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> texts = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line; (line = lines.readLine()) != null; ) {
        JsonNode text = json.readTree(line);
        String date = text.get("date").asText();
        if (date.compareTo(from) >= 0 && date.compareTo(to) <= 0) {
          texts.add(text);
        }
      }
    }
    return texts;
  }

  /** Whether the text names a sitting head; if so, checks whom the first one is linked to. */
  private boolean check(JsonNode item) {
    LocalDate day = LocalDate.parse(item.get("date").asText());
    Reading reading = pipeline.read(article(item.get("text").asText(), day));
    List<SittingHeads.Named> all = heads.in(reading.document());
    for (SittingHeads.Named named : all) {
      if (named.reason().isEmpty()) {
        Optional<Link> link = link(reading, named);
        if (link.flatMap(l -> holder(l, named, reading, day)).isPresent()) {
          right++;
        } else {
          misses.add(line(reading, named, day) + " | " + link.map(this::told).orElse("no link"));
        }
        return true;
      }
    }
    for (SittingHeads.Named named : all) {
      left.computeIfAbsent(named.reason(), r -> new ArrayList<>()).add(line(reading, named, day));
    }
    return false;
  }

  private static Article article(String text, LocalDate day) {
    return new Article(
        "drawn", "drawn", Optional.empty(), Optional.empty(), "en", "", text, Optional.of(day));
  }

  /** What the person's name behind the title was linked to. */
  private Optional<Link> link(Reading reading, SittingHeads.Named named) {
    List<EventMention> events =
        reading.events().stream().flatMap(e -> e.evidence().stream()).toList();
    Linked linked = linker.link(reading.document(), events);
    return reading.document().get(Layer.MENTIONS).stream()
        .filter(m -> m.kind() == EntityKind.PERSON && m.form() == Mention.Form.NAME)
        .filter(m -> m.span().overlaps(named.name()))
        .flatMap(m -> linked.link(m).stream())
        .findFirst();
  }

  private Optional<Entity> holder(
      Link link, SittingHeads.Named named, Reading reading, LocalDate day) {
    String name = Gazetteer.fold(named.name().of(reading.document().text()));
    return link.entities().stream()
        .filter(e -> bears(e, name))
        .filter(e -> gazetteer.offices(e.iri()).stream().anyMatch(t -> held(t, named, day)))
        .findFirst();
  }

  private boolean held(Tenure term, SittingHeads.Named named, LocalDate day) {
    return gazetteer.covers(ANY, term.office())
        && !NOT_OF_STATES.contains(term.office())
        && term.covers(day)
        && named.state().map(term.of()::equals).orElse(term.of().length() == 2);
  }

  /** Whether some word of the name in the text is one of the person's, but for spelling. */
  private static boolean bears(Entity person, String name) {
    return Stream.concat(person.labels().values().stream(), person.names().stream())
        .flatMap(n -> Stream.of(Gazetteer.fold(n).split(" ")))
        .anyMatch(word -> Stream.of(name.split(" ")).anyMatch(w -> Spellings.wordsAlike(w, word)));
  }

  private static String line(Reading reading, SittingHeads.Named named, LocalDate day) {
    String text = reading.document().text();
    int from = Math.max(0, named.name().start() - 60);
    int to = Math.min(text.length(), named.name().end() + 40);
    return day + " | " + named.name().of(text) + " | ..." + text.substring(from, to).strip();
  }

  private String told(Link link) {
    Entity entity = link.entities().get(0);
    return entity.labels().values().iterator().next()
        + " by "
        + link.rule()
        + " "
        + gazetteer.offices(entity.iri()).stream()
            .map(
                t ->
                    t.office()
                        + " "
                        + t.of()
                        + " "
                        + t.from().orElse(null)
                        + "/"
                        + t.to().orElse(null))
            .limit(4)
            .toList();
  }

  private boolean report(int drawn, boolean list) {
    System.out.printf(Locale.ROOT, "%d of %d right: %.3f%n", right, drawn, (double) right / drawn);
    misses.forEach(System.out::println);
    left.forEach(
        (reason, lines) -> {
          System.out.printf("left out, %s: %d%n", reason, lines.size());
          if (list) {
            lines.forEach(l -> System.out.println("  " + l));
          }
        });
    return right >= ENOUGH * drawn;
  }
}
