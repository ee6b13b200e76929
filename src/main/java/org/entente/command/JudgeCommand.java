package org.entente.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.entente.Home;
import org.entente.gazetteer.Judgements;
import org.entente.happening.Decisions.Pair;
import org.entente.model.Iris;
import org.entente.model.Judgement;
import org.entente.model.Judgement.Verdict;
import org.entente.ontology.Ontology;
import org.entente.store.Changes;
import org.entente.store.EntityDuplicates;
import org.entente.store.EntityFinder;
import org.entente.store.EventDuplicates;
import org.entente.store.LikelySame;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what may be one, and takes the decisions of people. */
@Command(
    name = "judge",
    description = {
      "List entities that may be one, or decide whether two entities or two events are.",
      "Decisions take effect at once, are kept in a file, and hold for all articles to come; what was"
          + " decided is taken back with the verdict open."
    },
    footer = {
      "Examples:",
      "  entente judge                                    what may be one, best first",
      "  entente judge --events                           the same of events",
      "  entente judge same name/k3J... entity/Q7747      both are one",
      "  entente judge open name/k3J... entity/Q7747      take that back"
    })
final class JudgeCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Clock clock;

  @Parameters(
      arity = "0..3",
      paramLabel = "VERDICT ONE OTHER",
      description =
          "same, different, unsure or open, and the two as the list names them; without, the list.")
  List<String> words = new ArrayList<>();

  @Option(names = "--events", description = "List events in place of entities.")
  boolean events;

  @Option(names = "--decided", description = "List what was decided, by whom and when.")
  boolean decided;

  @Option(names = "--ask", description = "Go through the list and ask for a verdict on each pair.")
  boolean ask;

  @Option(names = "--limit", paramLabel = "N", description = "List so many (default: 20).")
  int limit = 20;

  @Option(names = "--by", paramLabel = "NAME", description = "Who decides (default: your login).")
  @Nullable String by;

  @Option(names = "--note", paramLabel = "TEXT", description = "Why.")
  String note = "";

  @Option(
      names = "--judgements",
      paramLabel = "FILE",
      description = "Where decisions are kept (default: data/judgements.tsv).")
  @Nullable Path file;

  @Option(names = "--json", description = "Print the list as JSON.")
  boolean json;

  @Mixin StoreOption db = new StoreOption();

  JudgeCommand(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    Home home = Homes.required();
    Judgements judgements = Judgements.load(Optional.ofNullable(file).orElse(home.judgements()));
    if (decided) {
      decisions(judgements);
      return ExitCode.OK;
    }
    Ontology ontology = Ontology.load(home.ontology());
    try (Store store = db.openToWrite(ontology)) {
      if (words.isEmpty()) {
        WriteRun.judge(store, judgements.all());
        list(store, ontology, judgements);
      } else {
        decide(store, judgements, verdict(words.get(0)), iri(1), iri(2));
      }
    }
    return ExitCode.OK;
  }

  // Deciding.

  private static Verdict verdict(String word) {
    return Verdict.of(word.toLowerCase(Locale.ROOT))
        .orElseThrow(
            () ->
                new Failure(
                    ExitCode.USAGE,
                    "no such verdict: " + word + "; use same, different, unsure or open"));
  }

  private String iri(int index) {
    if (words.size() != 3) {
      throw new Failure(ExitCode.USAGE, "give a verdict and two IRIs: judge same ONE OTHER");
    }
    String word = words.get(index);
    return word.startsWith(Iris.BASE) ? word : Iris.BASE + word;
  }

  private void decide(
      Store store, Judgements judgements, Verdict verdict, String one, String other) {
    require(store, one);
    require(store, other);
    if (one.equals(other) || Iris.isEvent(one) != Iris.isEvent(other)) {
      throw new Failure(
          ExitCode.USAGE, "a decision is on two entities or on two events, not on " + words);
    }
    String who = Optional.ofNullable(by).orElse(System.getProperty("user.name", ""));
    String when = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
    Judgement judgement = new Judgement(verdict, one, other, who, when, note);
    if (verdict == Verdict.SAME || verdict == Verdict.DIFFERENT) {
      Contradictions.with(judgement, judgements.inForce())
          .ifPresent(
              earlier -> {
                throw new Failure(
                    ExitCode.USAGE,
                    "that contradicts \""
                        + shown(earlier)
                        + "\"; take it back first with: entente judge open "
                        + brief(earlier.one())
                        + " "
                        + brief(earlier.other()));
              });
    }
    judgements.add(judgement);
    Changes changes = WriteRun.judge(store, judgements.all());
    terminal.say(
        shown(judgement)
            + ": "
            + changes.quadsAdded()
            + " facts written, "
            + changes.quadsDeleted()
            + " taken away");
  }

  private static void require(Store store, String iri) {
    if (!new EntityFinder(store).holds(iri)) {
      throw new Failure(
          ExitCode.NO_INPUT,
          "the store holds no " + brief(iri) + "; take both from: entente judge [--events]");
    }
  }

  // Listing.

  private void list(Store store, Ontology ontology, Judgements judgements) throws IOException {
    Set<Pair> known = new HashSet<>();
    judgements.inForce().forEach(j -> known.add(Pair.of(j.one(), j.other())));
    List<LikelySame> likely =
        events
            ? EventDuplicates.in(store, ontology, known::contains, limit)
            : EntityDuplicates.in(store, ontology, known::contains, limit);
    if (json) {
      Json.print(terminal, out -> write(likely, out));
    } else if (likely.isEmpty()) {
      terminal.say("nothing that may be one and is not decided");
    } else if (ask) {
      ask(likely, store, judgements);
    } else {
      likely.forEach(this::show);
    }
  }

  private void ask(List<LikelySame> likely, Store store, Judgements judgements) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
    for (LikelySame pair : likely) {
      show(pair);
      terminal.out().print("same, different, unsure, quit or (Enter) later? ");
      terminal.out().flush();
      String answer = Optional.ofNullable(in.readLine()).orElse("quit").strip();
      if (answer.equals("quit") || answer.equals("q")) {
        return;
      }
      Verdict.of(answer)
          .ifPresent(v -> decide(store, judgements, v, pair.one().iri(), pair.other().iri()));
    }
  }

  private void show(LikelySame pair) {
    terminal
        .out()
        .printf(Locale.ROOT, "%.2f  %s%n", pair.score(), String.join("; ", pair.reasons()));
    show(pair.one());
    show(pair.other());
    terminal.out().println();
  }

  private void show(LikelySame.Side side) {
    terminal.out().println("  " + brief(side.iri()) + "  " + side.label());
    String count = side.events() + (events ? " articles" : " events");
    terminal.out().println("      " + count + "; " + String.join("; ", side.facts()));
    if (!side.sentence().isEmpty()) {
      RowTable.wrapped("\u201c" + side.sentence() + "\u201d", Math.max(40, terminal.width() - 6))
          .forEach(line -> terminal.out().println("      " + line));
    }
  }

  private void decisions(Judgements judgements) {
    for (Judgement judgement : judgements.inForce()) {
      terminal
          .out()
          .println(
              shown(judgement)
                  + "  "
                  + judgement.by()
                  + ", "
                  + judgement.when()
                  + (judgement.note().isEmpty() ? "" : ": " + judgement.note()));
    }
  }

  private static String shown(Judgement judgement) {
    return judgement.verdict().word()
        + " "
        + brief(judgement.one())
        + " "
        + brief(judgement.other());
  }

  private static String brief(String iri) {
    return iri.startsWith(Iris.BASE) ? iri.substring(Iris.BASE.length()) : iri;
  }

  private static void write(List<LikelySame> likely, JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("likely");
    for (LikelySame pair : likely) {
      out.writeStartObject();
      out.writeNumberField("score", pair.score());
      Json.texts("reasons", pair.reasons(), out);
      write("one", pair.one(), out);
      write("other", pair.other(), out);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void write(String field, LikelySame.Side side, JsonGenerator out)
      throws IOException {
    out.writeObjectFieldStart(field);
    out.writeStringField("iri", side.iri());
    out.writeStringField("label", side.label());
    Json.texts("facts", side.facts(), out);
    out.writeNumberField("count", side.events());
    out.writeStringField("sentence", side.sentence());
    out.writeEndObject();
  }
}
