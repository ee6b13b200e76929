package org.entente.gazetteer.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.gazetteer.Columns;
import org.entente.gazetteer.Gazetteer;

/** Persons and their offices, gathered from several tables and written once each. */
final class People {
  private static final Set<String> LEADING =
      Set.of("president", "prime-minister", "chancellor", "foreign-minister", "defence-minister");

  private final Map<String, Person> persons = new TreeMap<>();
  private final List<Term> terms = new ArrayList<>();
  private final Set<String> curatedTerms = new HashSet<>();
  private final Map<String, NavigableMap<String, String>> successions = new HashMap<>();
  private final Set<String> single = new HashSet<>();

  /** Remembers which offices stand in files written by hand; tables do not repeat those. */
  People(Path data) {
    rows(data.resolve("office-keys.tsv")).stream()
        .filter(c -> c[2].equals("yes"))
        .forEach(c -> single.add(c[0]));
    for (String[] cells : rows(data.resolve("offices/curated.tsv"))) {
      curatedTerms.add(cells[0] + " " + cells[1] + " " + cells[2]);
      begin(cells[1], cells[2], cells[3], cells[0]);
    }
  }

  private static List<String[]> rows(Path file) {
    return Files.exists(file)
        ? Tables.lines(file).stream()
            .filter(l -> !l.startsWith("#") && !l.isBlank())
            .map(l -> l.split("\t", -1))
            .toList()
        : List.of();
  }

  /** Notes when somebody began in an office that one person holds at a time. */
  private void begin(String office, String of, String from, String person) {
    if (single.contains(office) && from.length() >= 4) {
      successions
          .computeIfAbsent(office + " " + of, k -> new TreeMap<>())
          .put(from + " " + person, person);
    }
  }

  /**
   * The end of a term that the tables leave open although somebody else began later: the day, month
   * or year when that successor began.
   */
  private String end(Term term) {
    if (!term.to.isEmpty() || term.from.isEmpty() || !single.contains(term.office)) {
      return term.to;
    }
    return successions
        .getOrDefault(term.office + " " + term.of, Collections.emptyNavigableMap())
        .tailMap(term.from + "~", false)
        .entrySet()
        .stream()
        .filter(e -> !e.getValue().equals(term.person))
        .map(e -> e.getKey().split(" ")[0])
        .findFirst()
        .orElse("");
  }

  /** Adds an office of a person; the first table that names the person gives the name. */
  void add(
      String wikidata,
      String name,
      String country,
      String role,
      Positions.Office office,
      String from,
      String to,
      String origin) {
    if (!latin(name)
        || name.matches("Q[0-9]+")
        || !wikidata.matches("Q[0-9]+")
        || !to.isEmpty() && before(to, from)) {
      return;
    }
    Person person =
        persons.computeIfAbsent(
            wikidata, k -> new Person(name.replaceAll(" \\(.*\\)", ""), country));
    person.origins.add(origin);
    if (person.roles.size() < 3) {
      person.roles.add(role);
    }
    Term term = new Term(wikidata, office.key(), office.of().orElse(country), from, to, origin);
    boolean known =
        terms.stream().noneMatch(term::repeats) && !curatedTerms.contains(term.subject());
    if (known) {
      terms.add(term);
      begin(term.office, term.of, from, wikidata);
      person.terms.add(term);
    }
  }

  /** The languages that we read write names in Latin letters. */
  private static boolean latin(String name) {
    return name.codePoints()
        .filter(Character::isLetter)
        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
  }

  private static boolean before(String a, String b) {
    return a.compareTo(b.substring(0, Math.min(a.length(), b.length()))) < 0;
  }

  /** Whether a table knows the person. */
  Optional<String> name(String wikidata) {
    return Optional.ofNullable(persons.get(wikidata)).map(p -> p.name);
  }

  /**
   * Folded words of persons' names: first and last words of leaders, and words that several persons
   * share.
   */
  Set<String> nameWords() {
    Map<String, Integer> counts = new HashMap<>();
    for (Person person : persons.values()) {
      String[] parts = Gazetteer.fold(person.name).split(" ");
      int weight = person.terms.stream().anyMatch(t -> LEADING.contains(t.office)) ? 2 : 1;
      for (String part : parts) {
        counts.merge(part, weight, Integer::sum);
      }
    }
    counts.values().removeIf(n -> n < 2);
    return counts.keySet();
  }

  /** Shows key, state and name of every person. */
  void each(Reader reader) {
    persons.forEach((key, p) -> reader.read(key, p.country, p.name));
  }

  /** Adds a spelling variant of a person's name. */
  void alias(String key, String alias, String origin) {
    Person person = persons.get(key);
    if (person != null && !Gazetteer.fold(alias).equals(Gazetteer.fold(person.name))) {
      person.aliases.add(alias);
      person.origins.add(origin);
    }
  }

  void write(Path data) {
    Output people = new Output(Columns.PEOPLE);
    persons.forEach(
        (key, p) ->
            people.add(key, key, p.name, "", p.aliases, "", "", p.country, p.roles, p.origins));
    people.write(
        data.resolve("people/generated.tsv"), "Generated: persons who held an office since 2000.");
    Output offices = new Output(Columns.OFFICES);
    terms.forEach(t -> offices.add(t.person, t.office, t.of, t.from, end(t), t.origin));
    offices.write(data.resolve("offices/generated.tsv"), "Generated: dated offices since 2000.");
  }

  /** Is shown persons. */
  interface Reader {
    void read(String key, String country, String name);
  }

  private static final class Person {
    private final String name;
    private final String country;
    private final Set<String> roles = new LinkedHashSet<>();
    private final Set<String> origins = new LinkedHashSet<>();
    private final Set<String> aliases = new LinkedHashSet<>();
    private final List<Term> terms = new ArrayList<>();

    Person(String name, String country) {
      this.name = name;
      this.country = country;
    }
  }

  private record Term(
      String person, String office, String of, String from, String to, String origin) {

    String subject() {
      return person + " " + office + " " + of;
    }

    /** Whether this says, in years only, what a dated term says already. */
    boolean repeats(Term known) {
      return known.subject().equals(subject())
          && (known.from.equals(from) && known.to.equals(to)
              || from.length() == 4 && !known.origin.equals(origin));
    }
  }
}
