package org.entente.gazetteer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.model.BadFile;
import org.entente.model.EntityKind;

/**
 * The short tables of the gazetteer that its rows refer to: sources, types, keys of offices,
 * everyday words. The first wrong row throws {@link BadFile}.
 */
final class GazetteerLists {
  private static final double USUAL_PRIOR = 0.5;

  private final Path root;
  private final Set<String> sources = new HashSet<>();
  private final Map<String, EntityKind> kinds = new HashMap<>();
  private final Map<String, Double> typePriors = new HashMap<>();
  private final Map<String, Set<String>> typeNouns = new HashMap<>();
  private final Map<String, Double> officePriors = new HashMap<>();
  private final Map<String, List<String>> covered = new LinkedHashMap<>();
  private final Set<String> common = new HashSet<>();
  private final Set<String> single = new TreeSet<>();

  private GazetteerLists(Path root) {
    this.root = root;
  }

  /** Reads those that lie in {@code root}. */
  static GazetteerLists read(Path root) {
    GazetteerLists lists = new GazetteerLists(root);
    lists.rows("sources.tsv", Columns.SOURCES).forEach(r -> lists.sources.add(r.need("key")));
    lists.rows("types.tsv", Columns.TYPES).forEach(lists::type);
    lists.offices(lists.rows("office-keys.tsv", Columns.OFFICE_KEYS));
    lists.commonWords("common-words.tsv", Columns.COMMON);
    lists.commonWords("common-words-curated.tsv", Columns.COMMON_CURATED);
    return lists;
  }

  // What they say.

  /** The prior of the type, from {@code types.tsv}. */
  double typePrior(String type) {
    return typePriors.getOrDefault(type, USUAL_PRIOR);
  }

  /**
   * Whether the folded word is a noun that names of the type hold: "airport", from {@code
   * types.tsv}.
   */
  boolean nounOf(String type, String foldedWord) {
    return typeNouns.getOrDefault(type, Set.of()).contains(foldedWord);
  }

  /** Whether {@code type} is a type of things of that kind. */
  boolean isOf(EntityKind kind, String type) {
    return kinds.get(type) == kind;
  }

  /** Whether it is a key of {@code office-keys.tsv}. */
  boolean isOffice(String office) {
    return officePriors.containsKey(office);
  }

  /** The prior of a person who holds the office, from {@code office-keys.tsv}. */
  double officePrior(String office) {
    return officePriors.getOrDefault(office, USUAL_PRIOR);
  }

  /** The offices that one person at a time holds in a state or organization. */
  Set<String> single() {
    return single;
  }

  /** Each office key, with the further offices whose holders are called so too. */
  Map<String, List<String>> covered() {
    return covered;
  }

  /** Whether the folded word is also an everyday word, from {@code common-words.tsv}. */
  boolean common(String foldedWord) {
    return common.contains(foldedWord);
  }

  /** Refuses a row whose origins are not all in {@code sources.tsv}. */
  void checkOrigin(TextTable.Row row) {
    row.need("origin");
    for (String origin : row.list("origin")) {
      if (!sources.contains(origin)) {
        throw row.bad("origin " + origin + " is not in sources.tsv");
      }
    }
  }

  // Reading.

  private List<TextTable.Row> rows(String file, List<String> columns) {
    return TextTable.read(root, root.resolve(file), columns).rows();
  }

  private void type(TextTable.Row row) {
    kinds.put(row.need("type"), kind(row));
    typePriors.put(row.need("type"), row.number("prior", 0, 1).orElse(USUAL_PRIOR));
    typeNouns.put(row.need("type"), Set.copyOf(row.list("nouns")));
  }

  private static EntityKind kind(TextTable.Row row) {
    for (EntityKind kind : EntityKind.values()) {
      if (kind.name().equals(row.need("kind"))) {
        return kind;
      }
    }
    throw row.bad("unknown kind " + row.get("kind"));
  }

  private void offices(List<TextTable.Row> keys) {
    for (TextTable.Row row : keys) {
      officePriors.put(row.need("office"), row.number("prior", 0, 1).orElse(USUAL_PRIOR));
      covered.put(row.need("office"), row.list("covers"));
      if (row.need("single").equals("yes")) {
        single.add(row.need("office"));
      }
    }
    for (TextTable.Row row : keys) {
      for (String office : row.list("covers")) {
        if (!isOffice(office)) {
          throw row.bad("unknown office " + office + "; use a key of office-keys.tsv");
        }
      }
    }
  }

  private void commonWords(String file, List<String> columns) {
    if (Files.exists(root.resolve(file))) {
      rows(file, columns).forEach(row -> common.add(row.need("word")));
    }
  }
}
