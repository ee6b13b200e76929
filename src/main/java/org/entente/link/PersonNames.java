package org.entente.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.gazetteer.Gazetteer;
import org.entente.gazetteer.Spellings;
import org.entente.gazetteer.Tenure;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Mention.Candidate;
import org.entente.model.Mention.Title;

/**
 * Whom a part of a name may mean, where no gazetteer entry bears it alone: a surname behind a title
 * ("Prime Minister Kan", "King Salman"), a name of which the holder of the office bears each word
 * ("Prime Minister Passos Coelho").
 */
final class PersonNames {
  /** How well known somebody is of whom only title and part of the name are told. */
  private static final double BY_OFFICE = 0.4;

  /** A capital between two words, with its full stop. */
  private static final Pattern INITIAL = Pattern.compile(" \\p{Lu}\\.? ");

  private final Gazetteer gazetteer;
  private final Offices offices;

  PersonNames(Gazetteer gazetteer, Offices offices) {
    this.gazetteer = gazetteer;
    this.offices = offices;
  }

  /** Persons who are called so and have held the office that the title tells. */
  List<Candidate> titled(String name, Title title) {
    if (!title.present()) {
      return List.of();
    }
    Set<String> words = Set.of(unique(Names.fold(name)));
    Map<Entity, Candidate> found = new LinkedHashMap<>();
    List<Candidate> named = new ArrayList<>(gazetteer.lookup(name));
    String last = name.substring(name.lastIndexOf(' ') + 1);
    gazetteer.bySurname(last).stream()
        .filter(c -> bearing(c.entity(), words).isPresent())
        .forEach(named::add);
    for (Candidate candidate : named) {
      if (candidate.entity().kind() == EntityKind.PERSON && fits(title, candidate.entity())) {
        found.putIfAbsent(candidate.entity(), candidate);
      }
    }
    if (!title.country().isEmpty()) {
      for (Tenure tenure : gazetteer.holders(title.office(), title.country())) {
        bearing(tenure.person(), words)
            .ifPresent(
                n ->
                    found.putIfAbsent(
                        tenure.person(), new Candidate(tenure.person(), BY_OFFICE, n)));
      }
    }
    return found.isEmpty() ? spelledAlike(name, title) : List.copyOf(found.values());
  }

  /**
   * Who holds the office on the day and is called almost so: "Ukraine's acting President Olexander
   * Turchynov", "Menlu Rusia Sergei Lawrow".
   */
  private List<Candidate> spelledAlike(String name, Title title) {
    String folded = Gazetteer.fold(name);
    return inOffice(folded, title)
        .distinct()
        .filter(person -> offices.held(title, person, true))
        .flatMap(
            person ->
                names(person)
                    .filter(n -> alike(folded, Gazetteer.fold(n), !title.country().isEmpty()))
                    .limit(1)
                    .map(n -> new Candidate(person, BY_OFFICE, n)))
        .toList();
  }

  /** Who may be meant: whoever held that state's office; if none is told, who has the surname. */
  private Stream<Entity> inOffice(String folded, Title title) {
    int last = folded.lastIndexOf(' ') + 1;
    if (!title.country().isEmpty()) {
      return gazetteer.holders(title.office(), title.country()).stream().map(Tenure::person);
    }
    return last == 0
        ? Stream.empty()
        : gazetteer.bySurname(folded.substring(last)).stream().map(Candidate::entity);
  }

  /**
   * A surname is alike if it is a spelling of any word of the full name; a full name of the office
   * of that very state ({@code told}) also if it has the same surname and initial: "Yemeni
   * President Abdu Rabu Mansour Hadi".
   */
  private static boolean alike(String folded, String full, boolean told) {
    return folded.indexOf(' ') > 0
        ? Spellings.alike(folded, full) || told && sameSurname(folded, full)
        : Stream.of(full.split(" ")).anyMatch(word -> Spellings.wordsAlike(folded, word));
  }

  private static boolean sameSurname(String one, String other) {
    String surname = one.substring(one.lastIndexOf(' '));
    return other.endsWith(surname) && one.charAt(0) == other.charAt(0);
  }

  private static Stream<String> names(Entity person) {
    return Stream.concat(person.labels().values().stream(), person.names().stream());
  }

  /** Persons who bear the name if its single letters are left out: "Pedro R. Pierluisi". */
  List<Candidate> withoutInitials(String name) {
    String plain = INITIAL.matcher(name).replaceAll(" ").strip();
    if (plain.equals(name) || plain.indexOf(' ') < 0) {
      return List.of();
    }
    return gazetteer.lookup(plain).stream()
        .filter(c -> c.entity().kind() == EntityKind.PERSON)
        .toList();
  }

  /**
   * Who is best known of those who rule a state that the article names, and are called so: "Kim"
   * beside North Korea.
   */
  Optional<Candidate> ruling(String surname, Predicate<String> named) {
    return gazetteer.bySurname(surname).stream()
        .filter(c -> c.entity().country().filter(named).isPresent())
        .filter(c -> offices.rules(c.entity()))
        .max(Comparator.comparingDouble(Candidate::prior));
  }

  /** Whether the person held the office, or for an office that no table knows is of that state. */
  private boolean fits(Title title, Entity person) {
    return offices.held(title, person, false)
        || !gazetteer.knowsOffice(title.office())
            && person.country().filter(title.country()::equals).isPresent();
  }

  /** The first name of the person that holds all {@code words}. */
  private static Optional<String> bearing(Entity person, Set<String> words) {
    return names(person).filter(n -> Set.of(unique(Names.fold(n))).containsAll(words)).findFirst();
  }

  private static String[] unique(String folded) {
    return Arrays.stream(folded.split(" ")).distinct().toArray(String[]::new);
  }
}
