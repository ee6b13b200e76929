package org.entente.gazetteer.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.entente.gazetteer.Spellings;

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
  private final Set<String> curated = new HashSet<>();
  private final List<Known> known = new ArrayList<>();
  private final Map<String, Actor> actors = new LinkedHashMap<>();
  private final Output persons = new Output(Columns.PEOPLE);
  private final Output offices = new Output(Columns.OFFICES);

  Phoenix(Path data, States states, People people) {
    this.states = states;
    this.people = people;
    for (Map<String, String> row : Tables.tsv(data.resolve("build/not-person-words.tsv"))) {
      (row.get("use").equals("title") ? titles : particles).add(row.get("word"));
    }
    Path file = data.resolve("people/curated.tsv");
    if (Files.exists(file)) {
      for (Map<String, String> row : Tables.tsv(file)) {
        curated.add(row.get("key"));
        for (String name : (row.get("en") + "|" + row.get("aliases")).split("\\|")) {
          known.add(new Known(row.get("key"), row.get("country"), Gazetteer.fold(name)));
        }
      }
    }
  }

  /** Reads the table and writes its files; gives spelling variants to persons known already. */
  void write(Path from, Path data) {
    if (!Files.exists(from.resolve(FILE))) {
      return;
    }
    people.each((key, country, name) -> known.add(new Known(key, country, Gazetteer.fold(name))));
    List<String> names = new ArrayList<>();
    List<Term> terms = new ArrayList<>();
    for (String line : Tables.latin1(from.resolve(FILE))) {
      Matcher role = ROLE.matcher(line);
      if (role.find()) {
        term(role).ifPresent(terms::add);
      } else if (!line.isBlank() && !Character.isWhitespace(line.charAt(0))) {
        if (line.charAt(0) != '+') {
          person(names, terms);
          names.clear();
          terms.clear();
        }
        name(line).ifPresent(names::add);
      }
    }
    person(names, terms);
    actors.forEach(this::write);
    persons.write(
        data.resolve("people/generated-phoenix.tsv"), "Generated: members of governments.");
    offices.write(
        data.resolve("offices/generated-phoenix.tsv"), "Generated: terms in governments.");
  }

  /** Adds somebody new, or spellings and terms to who is known or was met in the table before. */
  private void person(List<String> names, List<Term> terms) {
    if (names.isEmpty() || terms.isEmpty()) {
      return;
    }
    String name = names.get(0);
    String country = terms.get(0).country;
    Set<String> aliases = new LinkedHashSet<>();
    names.stream().filter(n -> last(n).equals(last(name))).forEach(aliases::add);
    String folded = Gazetteer.fold(name);
    List<String> spelled = aliases.stream().map(Gazetteer::fold).toList();
    List<String> same =
        known.stream()
            .filter(k -> k.country.equals(country))
            .filter(k -> Spellings.alike(k.name, folded) || spelled.contains(k.name))
            .map(Known::key)
            .distinct()
            .toList();
    if (same.size() > 1) {
      return;
    }
    String key = same.isEmpty() ? key(country, folded) : same.get(0);
    if (people.name(key).isPresent()) {
      aliases.forEach(a -> people.alias(key, a, "phoenix"));
      return;
    }
    Actor actor = actors.computeIfAbsent(key, k -> new Actor(name, country));
    if (curated.contains(key)) {
      aliases.removeIf(a -> known.contains(new Known(key, country, Gazetteer.fold(a))));
    } else {
      actor.terms.addAll(terms);
    }
    actor.names.addAll(aliases);
    known.add(new Known(key, country, folded));
  }

  private static String key(String country, String folded) {
    return (country + " " + folded).toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** Spellings of a person known by hand are written under that person's key, without terms. */
  private void write(String key, Actor actor) {
    Set<String> aliases = new LinkedHashSet<>(actor.names);
    if (curated.contains(key) && aliases.isEmpty()) {
      return;
    }
    aliases.remove(actor.name);
    persons.add(key, "", actor.name, "", aliases, "", "", actor.country, "", "phoenix");
    for (Term term : actor.terms) {
      offices.add(key, "official", term.country, term.from, term.to, "phoenix");
    }
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

  /** A name of somebody whom a file or this table named already. */
  private record Known(String key, String country, String name) {}

  /** Somebody of this table. */
  private static final class Actor {
    private final String name;
    private final String country;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<Term> terms = new LinkedHashSet<>();

    Actor(String name, String country) {
      this.name = name;
      this.country = country;
    }
  }

  private record Term(String country, String from, String to) {}
}
