package org.entente.gazetteer.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.gazetteer.Columns;
import org.entente.gazetteer.Gazetteer;

/**
 * Members of governments since 2000 of the actors' table of Phoenix, which writes an actor in
 * capitals, its spelling variants behind {@code +}, and its dated roles in brackets: state, sector
 * and days. It does not say which office it was; a term that it leaves open ends in {@value #LAST},
 * its last year.
 */
final class Phoenix {
  private static final String LAST = "2011";
  private static final String FILE = "phoenix/Phoenix.Countries.actors.txt";
  private static final Pattern ROLE =
      Pattern.compile("\\[([A-Z]{3})GOV[A-Z]* (?:>([0-9]+)|([0-9]+)-([0-9]+))\\]");

  /** The first day of the table's lists of ministers: it does not know when those began. */
  private static final String FIRST = "2003-01-01";

  private final States states;
  private final People people;
  private final Set<String> titles = new HashSet<>();
  private final Set<String> particles = new HashSet<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<String, String> folded = new HashMap<>();
  private final Output persons = new Output(Columns.PEOPLE);
  private final Output offices = new Output(Columns.OFFICES);

  Phoenix(Path data, States states, People people) {
    this.states = states;
    this.people = people;
    for (Map<String, String> row : Tables.tsv(data.resolve("build/not-person-words.tsv"))) {
      (row.get("use").equals("title") ? titles : particles).add(row.get("word"));
    }
    Path curated = data.resolve("people/curated.tsv");
    if (Files.exists(curated)) {
      for (Map<String, String> row : Tables.tsv(curated)) {
        taken.add(row.get("key"));
        for (String name : (row.get("en") + "|" + row.get("aliases")).split("\\|")) {
          taken.add(row.get("country") + " " + ends(name));
        }
      }
    }
  }

  /** Reads the table and writes its files; gives spelling variants to persons known already. */
  void write(Path from, Path data) {
    if (!Files.exists(from.resolve(FILE))) {
      return;
    }
    Map<String, List<String>> known = new HashMap<>();
    people.each(
        (key, country, name) -> {
          add(known, country + " " + ends(name), key);
          folded.put(key, Gazetteer.fold(name));
        });
    List<String> names = new ArrayList<>();
    List<Term> terms = new ArrayList<>();
    for (String line : Tables.latin1(from.resolve(FILE))) {
      Matcher role = ROLE.matcher(line);
      if (role.find()) {
        term(role).ifPresent(terms::add);
      } else if (!line.isBlank() && !Character.isWhitespace(line.charAt(0))) {
        if (line.charAt(0) != '+') {
          person(names, terms, known);
          names.clear();
          terms.clear();
        }
        name(line).ifPresent(names::add);
      }
    }
    person(names, terms, known);
    persons.write(
        data.resolve("people/generated-phoenix.tsv"), "Generated: members of governments.");
    offices.write(
        data.resolve("offices/generated-phoenix.tsv"), "Generated: terms in governments.");
  }

  private static void add(Map<String, List<String>> map, String key, String value) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
  }

  private void person(List<String> names, List<Term> terms, Map<String, List<String>> known) {
    if (names.isEmpty() || terms.isEmpty()) {
      return;
    }
    String name = names.get(0);
    String country = terms.get(0).country;
    Set<String> aliases = new LinkedHashSet<>();
    names.stream().filter(n -> last(n).equals(last(name))).forEach(aliases::add);
    List<String> same =
        known.getOrDefault(country + " " + ends(name), List.of()).stream()
            .filter(k -> covers(folded.get(k), Gazetteer.fold(name)))
            .toList();
    if (!same.isEmpty()) {
      if (same.size() == 1) {
        aliases.forEach(a -> people.alias(same.get(0), a, "phoenix"));
      }
      return;
    }
    String key = (country + " " + Gazetteer.fold(name)).toLowerCase(Locale.ROOT).replace(' ', '-');
    if (!taken.contains(country + " " + ends(name)) && taken.add(key)) {
      aliases.remove(name);
      persons.add(key, "", name, "", aliases, "", "", country, "", "phoenix");
      for (Term term : terms) {
        offices.add(key, "official", term.country, term.from, term.to, "phoenix");
      }
    }
  }

  /** The first and the last word of a name, by which the tables agree most. */
  private static String ends(String name) {
    String[] words = Gazetteer.fold(name).split(" ");
    return words[0] + " " + words[words.length - 1];
  }

  /** Whether one name has all words of the other: a middle name more, but not another one. */
  private static boolean covers(String a, String b) {
    List<String> one = List.of(a.split(" "));
    List<String> other = List.of(b.split(" "));
    return one.containsAll(other) || other.containsAll(one);
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  /** A name of two to five words without a title, written with capitals where names have them. */
  private Optional<String> name(String line) {
    String bare = line.replaceFirst("^\\+", "").replaceFirst("[;\\[].*", "").strip();
    List<String> words = new ArrayList<>();
    for (String word : bare.toLowerCase(Locale.ROOT).split("_+")) {
      if (titles.contains(word) || !word.matches("[a-z.'-]+")) {
        return Optional.empty();
      }
      words.add(particles.contains(word) && !words.isEmpty() ? word : capital(word));
    }
    return words.size() < 2 || words.size() > 5 || last(words).length() < 3
        ? Optional.empty()
        : Optional.of(String.join(" ", words));
  }

  private static String last(List<String> words) {
    return words.get(words.size() - 1);
  }

  private static String capital(String word) {
    return Pattern.compile("(^|[-'])[a-z]")
        .matcher(word)
        .replaceAll(m -> m.group().toUpperCase(Locale.ROOT));
  }

  /** A term that did not end before 2000. */
  private Optional<Term> term(Matcher role) {
    String from = day(role.group(2) == null ? role.group(3) : role.group(2));
    String to = role.group(4) == null ? LAST : day(role.group(4));
    if (to.compareTo("2000") < 0 || !from.isEmpty() && from.compareTo(to) > 0) {
      return Optional.empty();
    }
    return states
        .iso3(role.group(1))
        .map(country -> new Term(country, from.equals(FIRST) ? "" : from, to));
  }

  /** 041020 and 20041020 are 2004-10-20; nothing if it is no day. */
  private static String day(String digits) {
    String full =
        digits.length() == 6 ? (digits.compareTo("30") < 0 ? "20" : "19") + digits : digits;
    boolean day = full.matches("[12][0-9]{3}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])");
    return day ? full.substring(0, 4) + "-" + full.substring(4, 6) + "-" + full.substring(6) : "";
  }

  private record Term(String country, String from, String to) {}
}
