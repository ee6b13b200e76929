package org.entente.gazetteer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.BadFile;
import org.entente.model.EntityKind;

/**
 * Reads and checks the text files of the gazetteer; {@code data/gazetteer/README.md} describes
 * them. The first wrong row throws {@link BadFile}.
 */
final class GazetteerText {
  private final Path root;
  private final GazetteerLists lists;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final Map<String, String> surnameOrder = new HashMap<>();
  private final Map<String, Draft> states = new HashMap<>();
  private Map<String, Draft> capitals = Map.of();

  private GazetteerText(Path root) {
    this.root = root;
    this.lists = GazetteerLists.read(root);
  }

  /** Reads everything under {@code root}. */
  static GazetteerText read(Path root) {
    GazetteerText text = new GazetteerText(root);
    text.each("states", Columns.STATES, text::state);
    text.each("organizations", Columns.ORGANIZATIONS, text::organization);
    text.each("people", Columns.PEOPLE, text::person);
    text.each("places", Columns.PLACES, text::place);
    text.each("products", Columns.PRODUCTS, text::product);
    text.each("offices", Columns.OFFICES, text::office);
    text.drafts.values().forEach(text::surnames);
    text.capitals = CapitalNames.add(text.states.values(), text.drafts.values());
    return text;
  }

  /** The files that a compiled gazetteer depends on, in a fixed order. */
  static List<Path> files(Path root) {
    try (Stream<Path> walk = Files.walk(root, 2)) {
      return walk.filter(p -> p.toString().endsWith(".tsv") && !p.getParent().endsWith("build"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + root, e);
    }
  }

  Collection<Draft> drafts() {
    return drafts.values();
  }

  Optional<Draft> state(String iso2) {
    return Optional.ofNullable(states.get(iso2));
  }

  Map<String, Draft> states() {
    return states;
  }

  /** The first city that each state has as its capital, by the state's code. */
  Map<String, Draft> capitals() {
    return capitals;
  }

  /** What is said of types, offices and everyday words. */
  GazetteerLists lists() {
    return lists;
  }

  private void each(String folder, List<String> columns, RowReader reader) {
    Path dir = root.resolve(folder);
    if (!Files.isDirectory(dir)) {
      return;
    }
    try (Stream<Path> list = Files.list(dir)) {
      for (Path file : ordered(list)) {
        for (TextTable.Row row : TextTable.read(root, file, columns).rows()) {
          lists.checkOrigin(row);
          reader.read(row);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + dir, e);
    }
  }

  /** Generated files first, so that rows written by hand add to them and their labels win. */
  private static List<Path> ordered(Stream<Path> files) {
    return files
        .filter(p -> p.toString().endsWith(".tsv"))
        .sorted(
            Comparator.comparing((Path p) -> p.getFileName().toString().startsWith("curated"))
                .thenComparing(Path::toString))
        .toList();
  }

  private interface RowReader {
    void read(TextTable.Row row);
  }

  private void state(TextTable.Row row) {
    String iso2 = row.need("iso2");
    Draft known = states.get(iso2);
    Draft draft =
        known != null
            ? draft(row, known.key, EntityKind.STATE)
            : draft(row, row.some("wikidata").orElse(iso2), EntityKind.STATE);
    states.put(iso2, draft);
    draft.country = Optional.of(iso2);
    labels(draft, row);
    names(draft, row, "aliases_en", Draft.Use.ALIAS);
    names(draft, row, "aliases_id", Draft.Use.ALIAS);
    names(draft, row, "demonyms_en", Draft.Use.DEMONYM);
    names(draft, row, "demonyms_id", Draft.Use.DEMONYM);
    names(draft, row, "seats", Draft.Use.SEAT);
    names(draft, row, "capital", Draft.Use.CAPITAL);
    row.some("surnames").ifPresent(order -> surnameOrder.put(iso2, order));
  }

  private void organization(TextTable.Row row) {
    Draft draft = draft(row, row.need("key"), EntityKind.ORGANIZATION);
    labels(draft, row);
    names(draft, row, "acronyms", Draft.Use.ALIAS);
    names(draft, row, "aliases", Draft.Use.ALIAS);
    country(draft, row);
    point(draft, row);
  }

  private void person(TextTable.Row row) {
    Draft draft = draft(row, row.need("key"), EntityKind.PERSON);
    labels(draft, row);
    names(draft, row, "aliases", Draft.Use.ALIAS);
    names(draft, row, "short", Draft.Use.SHORT);
    draft.surnames.addAll(row.list("surname"));
    country(draft, row);
  }

  private void place(TextTable.Row row) {
    Draft draft = draft(row, row.need("key"), EntityKind.PLACE);
    labels(draft, row);
    names(draft, row, "aliases", Draft.Use.ALIAS);
    country(draft, row);
    point(draft, row);
    row.number("population", 0, 1e8).ifPresent(p -> draft.population = p);
  }

  private void product(TextTable.Row row) {
    Draft draft = draft(row, row.need("key"), EntityKind.PRODUCT);
    labels(draft, row);
    names(draft, row, "aliases", Draft.Use.ALIAS);
    country(draft, row);
  }

  private void office(TextTable.Row row) {
    Draft person = drafts.get(row.need("person"));
    if (person == null || person.kind != EntityKind.PERSON) {
      throw row.bad("unknown person " + row.get("person") + "; add a row to people/");
    }
    String office = row.need("office");
    if (!lists.isOffice(office)) {
      throw row.bad("unknown office " + office + "; use a key of office-keys.tsv");
    }
    String of = row.need("of");
    if (!states.containsKey(of) && !drafts.containsKey(of)) {
      throw row.bad("unknown state or organization " + of);
    }
    var from = row.firstDay("from");
    var to = row.lastDay("to");
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw row.bad("ends before it begins");
    }
    person.terms.add(new Draft.Term(person.key, office, of, from, to));
  }

  private Draft draft(TextTable.Row row, String key, EntityKind kind) {
    Draft known = drafts.get(key);
    if (known != null && known.kind != kind) {
      throw row.bad(key + " is a " + known.kind + " already; choose another key");
    }
    boolean curated = row.file().contains("/curated");
    if (known != null && (known.file.equals(row.file()) || !curated)) {
      throw row.bad(key + " stands already in " + known.file + "; keep one");
    }
    Draft draft = known == null ? new Draft(key, kind, type(row, kind), row.file()) : known;
    drafts.put(key, draft);
    row.some("wikidata")
        .ifPresent(
            q -> {
              if (!q.matches("Q[1-9][0-9]*")) {
                throw row.bad("\"" + q + "\" is no Wikidata id");
              }
              draft.wikidata = Optional.of(q);
            });
    return draft;
  }

  private String type(TextTable.Row row, EntityKind kind) {
    if (kind == EntityKind.PERSON) {
      return "Person";
    }
    String type = row.need("type");
    if (!lists.isOf(kind, type)) {
      throw row.bad("type " + type + " is no " + kind + " type of types.tsv");
    }
    return type;
  }

  private void labels(Draft draft, TextTable.Row row) {
    row.some("en").ifPresent(en -> label(draft, "en", en, row));
    row.some("id").ifPresent(id -> label(draft, "id", id, row));
    if (draft.labels.isEmpty()) {
      throw row.bad("no name in en or id");
    }
  }

  private static void label(Draft draft, String language, String name, TextTable.Row row) {
    if (new Words(0).add(name)) {
      draft.labels.put(language, name);
      draft.name(name, Draft.Use.LABEL);
    } else {
      throw row.bad("the name has more than " + Words.MAX + " words");
    }
  }

  private static void names(Draft draft, TextTable.Row row, String column, Draft.Use use) {
    for (String name : row.list(column)) {
      if (Words.fold(name).length() < 2) {
        throw row.bad(column + " \"" + name + "\" is too short for a name; leave it out");
      }
      draft.name(name, use);
    }
  }

  private void country(Draft draft, TextTable.Row row) {
    row.some("country")
        .ifPresent(
            iso2 -> {
              if (!states.containsKey(iso2)) {
                throw row.bad("unknown country " + iso2);
              }
              draft.country = draft.country.or(() -> Optional.of(iso2));
            });
  }

  private static void point(Draft draft, TextTable.Row row) {
    Optional<Double> latitude = row.number("latitude", -90, 90);
    Optional<Double> longitude = row.number("longitude", -180, 180);
    if (latitude.isPresent() != longitude.isPresent()) {
      throw row.bad("one coordinate without the other");
    }
    if (latitude.isPresent() && draft.point.isEmpty()) {
      draft.point = Optional.of(new double[] {latitude.get(), longitude.get()});
    }
  }

  private void surnames(Draft draft) {
    Surnames.derive(
        draft, draft.country.map(c -> surnameOrder.getOrDefault(c, "last")).orElse("last"));
  }
}
