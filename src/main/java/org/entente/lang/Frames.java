package org.entente.lang;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.model.Factuality;
import org.entente.ontology.EventType;
import org.entente.ontology.Ontology;
import org.entente.ontology.Role;

/** The frames of a language, found by the first word of their triggers. */
public final class Frames {
  private static final String NO_EVENT = "-";

  /** Behind a role: it must be filled, and by people in arms. */
  private static final String ARMED = "!armed";

  /** Behind a role: it must be filled, and by a person. */
  private static final String PERSONAL = "!person";

  /** Behind a role: it must be filled, and by an armed group. */
  private static final String GROUP = "!group";

  private static final Set<String> GRAMMATICAL = Set.of("subj", "obj", "obj2", "of", "poss");

  private final List<Frame> all;
  private final Map<String, List<Frame>> byFirstWord = new HashMap<>();

  private Frames(List<Frame> all) {
    this.all = List.copyOf(all);
    for (Frame frame : all) {
      for (String word : frame.trigger().firstWords()) {
        byFirstWord.computeIfAbsent(word, w -> new ArrayList<>()).add(frame);
      }
    }
    byFirstWord.values().forEach(list -> list.sort(LONGEST));
  }

  private static final Comparator<Frame> LONGEST =
      Comparator.comparingInt((Frame f) -> -f.trigger().weight())
          .thenComparing(f -> f.trigger().firstTag() == ' ');

  /**
   * Loads {@code frames.tsv}.
   *
   * @param file the file
   * @param code the language, for frame ids
   * @param ontology knows the event types and roles
   * @param markers knows the marker classes that are slots
   * @throws org.entente.model.BadFile for the first row that is wrong
   */
  static Frames load(Path file, String code, Ontology ontology, Markers markers) {
    List<Frame> frames = new ArrayList<>();
    Map<List<String>, Integer> seen = new HashMap<>();
    for (Tsv.Row row : Tsv.read(file, 4)) {
      Integer before = seen.put(row.cells().subList(0, 3), row.line());
      if (before != null) {
        throw row.bad("repeats line " + before, "keep one of the two rows");
      }
      frames.add(
          row.cell(1).equals(NO_EVENT)
              ? falseFriend(row, code)
              : frame(row, code, ontology, markers));
    }
    return new Frames(frames);
  }

  private static Frame falseFriend(Tsv.Row row, String code) {
    return new Frame(
        code + ":" + row.line(),
        pattern(row),
        row.cell(0),
        Optional.empty(),
        Map.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        row.cell(3),
        Map.of(),
        Optional.empty());
  }

  private static Frame frame(Tsv.Row row, String code, Ontology ontology, Markers markers) {
    EventType type =
        ontology
            .eventType(row.cell(1))
            .orElseThrow(
                () ->
                    row.bad("unknown event type " + row.cell(1), "use one of ontology/events.ttl"));
    Map<String, String> details = details(row);
    Optional<Factuality> factuality =
        Optional.ofNullable(details.remove("factuality")).map(word -> factuality(row, word));
    for (String key : details.keySet()) {
      if (!type.details().contains(key)) {
        throw row.bad(
            "unknown detail " + key + " of " + type.name(), "use one of ontology/events.ttl");
      }
    }
    Set<String> required = new HashSet<>();
    Set<String> armed = new HashSet<>();
    Set<String> personal = new HashSet<>();
    Set<String> groups = new HashSet<>();
    return new Frame(
        code + ":" + row.line(),
        pattern(row),
        row.cell(0),
        Optional.of(type),
        slots(
            row, type, markers, required, Map.of(ARMED, armed, PERSONAL, personal, GROUP, groups)),
        Set.copyOf(required),
        Set.copyOf(armed),
        Set.copyOf(personal),
        Set.copyOf(groups),
        row.cell(3),
        Map.copyOf(details),
        factuality);
  }

  private static Pattern pattern(Tsv.Row row) {
    try {
      return Pattern.parse(row.cell(0));
    } catch (IllegalArgumentException e) {
      throw row.bad("bad trigger: " + e.getMessage(), "see data/lang/README.md");
    }
  }

  private static Factuality factuality(Tsv.Row row, String word) {
    try {
      return Factuality.of(word);
    } catch (IllegalArgumentException e) {
      throw row.bad("unknown factuality " + word, "use happened, planned, possible or denied");
    }
  }

  private static Map<String, List<Role>> slots(
      Tsv.Row row,
      EventType type,
      Markers markers,
      Set<String> required,
      Map<String, Set<String>> demands) {
    Map<String, List<Role>> slots = new LinkedHashMap<>();
    for (Map.Entry<String, String> pair : pairs(row, row.cell(2)).entrySet()) {
      String slot = pair.getKey();
      if (!GRAMMATICAL.contains(slot) && !markers.has(slot)) {
        throw row.bad(
            "unknown slot " + slot, "use subj, obj, obj2, of, poss or a class of markers.tsv");
      }
      String names = pair.getValue();
      for (Map.Entry<String, Set<String>> demand : demands.entrySet()) {
        if (names.endsWith(demand.getKey())) {
          demand.getValue().add(slot);
          names = names.substring(0, names.length() - demand.getKey().length() + 1);
        }
      }
      if (names.endsWith("!")) {
        required.add(slot);
        names = names.substring(0, names.length() - 1);
      }
      List<Role> roles = new ArrayList<>();
      for (String name : names.split("\\|")) {
        roles.add(role(row, type, name));
      }
      slots.put(slot, List.copyOf(roles));
    }
    return Collections.unmodifiableMap(slots);
  }

  private static Role role(Tsv.Row row, EventType type, String name) {
    return type.roles().stream()
        .filter(r -> r.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                row.bad(
                    "unknown role " + name + " of " + type.name(),
                    "use one of "
                        + type.roles().stream().map(Role::name).collect(Collectors.joining(", "))));
  }

  private static Map<String, String> details(Tsv.Row row) {
    return row.cell(4).isEmpty() ? new LinkedHashMap<>() : pairs(row, row.cell(4));
  }

  private static Map<String, String> pairs(Tsv.Row row, String cell) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String part : cell.split("\\s+")) {
      int equals = part.indexOf('=');
      if (equals < 1 || equals == part.length() - 1) {
        throw row.bad("no key=value: " + part, "write slot=role or key=value, separated by blanks");
      }
      if (pairs.put(part.substring(0, equals), part.substring(equals + 1)) != null) {
        throw row.bad("key given twice: " + part, "join the roles with |");
      }
    }
    return pairs;
  }

  /** All frames in file order. */
  public List<Frame> all() {
    return all;
  }

  /** Frames whose trigger can begin with {@code word} (lower case), longest first. */
  public List<Frame> startingWith(String word) {
    return byFirstWord.getOrDefault(word, List.of());
  }

  /** The frame of that id. */
  public Optional<Frame> byId(String id) {
    return all.stream().filter(f -> f.id().equals(id)).findFirst();
  }
}
