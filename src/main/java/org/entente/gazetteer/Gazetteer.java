package org.entente.gazetteer;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.model.BadFile;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Iris;
import org.entente.model.Mention;
import org.entente.model.Token;

/**
 * Names to candidate entities, and who held which office when. Immutable and safe for any number of
 * threads; entities are read from the mapped file when they are asked for.
 */
public final class Gazetteer {
  private static final EntityKind[] KINDS = EntityKind.values();
  private static final String ENTITY = Iris.entity("");

  private final Image image;
  private final Matcher matcher;
  private final AtomicReferenceArray<Entity> known;

  private Gazetteer(Image image) {
    this.image = image;
    this.matcher = new Matcher(image);
    this.known = new AtomicReferenceArray<>(image.entities());
  }

  /**
   * Opens the gazetteer.
   *
   * @param textDir the text files, as {@code data/gazetteer/README.md} describes them
   * @param cacheDir where the compiled file is kept; it is made if it is missing, broken or older
   *     than the text, and held in memory if it cannot be written
   * @throws BadFile if a text file is wrong
   */
  public static Gazetteer open(Path textDir, Path cacheDir) {
    return new Gazetteer(Image.of(ImageFile.open(textDir, cacheDir)));
  }

  /**
   * The longest name that starts at token {@code from}. Case counts: a name asks for its capitals,
   * an acronym for all of them. A name that is also an everyday word is taken only inside a
   * sentence that does not capitalize every word.
   */
  public Optional<Match> match(List<Token> tokens, int from) {
    return matcher.match(tokens, from).map(this::match);
  }

  /** Everything that bears the name, whatever its case, best first. */
  public List<Mention.Candidate> lookup(String name) {
    return payload(Words.NAME, name).map(p -> candidates(p, found -> true)).orElse(List.of());
  }

  /**
   * The persons who are called by this surname (for some states by the first word of the name), the
   * best known first; {@link #offices} says when they mattered.
   */
  public List<Mention.Candidate> bySurname(String surname) {
    return payload(Words.SURNAME, surname).map(this::persons).orElse(List.of());
  }

  /** The entity with this IRI. */
  public Optional<Entity> entity(String iri) {
    return key(Words.IRI, iri.startsWith(ENTITY) ? iri.substring(ENTITY.length()) : iri)
        .map(p -> entity(image.at(p).number()));
  }

  /** The state or territory with this ISO 3166-1 alpha-2 code. */
  public Optional<Entity> state(String iso2) {
    return key(Words.STATE, iso2).map(p -> entity(image.at(p).number()));
  }

  /** The capital of the state with this code; the first, if its row names several. */
  public Optional<Entity> capital(String iso2) {
    return key(Words.CAPITAL, iso2).map(p -> entity(image.at(p).number()));
  }

  /**
   * Everyone known to have held the office, by first day.
   *
   * @param office key of the office, for example {@code president}
   * @param of ISO code of the state, or key or IRI of the organization
   */
  public List<Tenure> holders(String office, String of) {
    String body = of.startsWith(ENTITY) ? of.substring(ENTITY.length()) : of;
    Optional<Integer> payload = key(Words.OFFICE, office + " " + body);
    if (payload.isEmpty()) {
      return List.of();
    }
    Image.Cursor at = image.at(payload.get());
    List<Tenure> tenures = new ArrayList<>();
    for (int left = at.number(); left > 0; left--) {
      Entity person = entity(at.number());
      tenures.add(new Tenure(person, office, body, day(at.fixed()), day(at.fixed())));
    }
    return List.copyOf(tenures);
  }

  /**
   * Whether who held {@code held} may be called by the title {@code office}: "leader" covers
   * presidents, "minister" a foreign minister; every office of {@code office-keys.tsv} covers
   * itself.
   */
  public boolean covers(String office, String held) {
    return key(Words.COVERS, office + " " + held).isPresent();
  }

  /** Whether one person at a time holds the office in a state or organization. */
  public boolean single(String office) {
    return key(Words.SINGLE, office).isPresent();
  }

  /** Whether {@code office-keys.tsv} has the key. */
  public boolean knowsOffice(String office) {
    return covers(office, office);
  }

  /** Every office that the person is known to have held. */
  public List<Tenure> offices(String personIri) {
    String key = personIri.startsWith(ENTITY) ? personIri.substring(ENTITY.length()) : personIri;
    return key(Words.IRI, key).map(p -> terms(image.at(p).number())).orElse(List.of());
  }

  /** A name as names are compared: words in lower case without diacritics, one blank between. */
  public static String fold(String name) {
    return Words.fold(name);
  }

  /** All entities. */
  public Stream<Entity> entities() {
    return IntStream.range(0, image.entities()).mapToObj(this::entity);
  }

  private Match match(Matcher.Found found) {
    List<Mention.Candidate> candidates = candidates(found.payload(), found::allows);
    boolean demonym = found.bestIsDemonym();
    return new Match(
        found.tokens(), demonym ? Mention.Form.DEMONYM : Mention.Form.NAME, candidates);
  }

  private List<Mention.Candidate> candidates(int payload, Predicate<Use> only) {
    Image.Cursor at = image.at(payload);
    List<Mention.Candidate> candidates = new ArrayList<>();
    for (int left = at.number(); left > 0; left--) {
      int entity = at.number();
      String name = at.string();
      double prior = at.number() / 10000.0;
      Use use = new Use(at.number(), at.number(), at.number());
      if (only.test(use)) {
        boolean standIn = (use.flags() & Image.STANDS_IN) != 0;
        candidates.add(new Mention.Candidate(entity(entity), prior, name, standIn));
      }
    }
    return List.copyOf(candidates);
  }

  private List<Mention.Candidate> persons(int payload) {
    Image.Cursor at = image.at(payload);
    List<Mention.Candidate> candidates = new ArrayList<>();
    for (int left = at.number(); left > 0; left--) {
      Entity person = entity(at.number());
      String name = at.string();
      candidates.add(new Mention.Candidate(person, at.number() / 10000.0, name));
    }
    return List.copyOf(candidates);
  }

  private Optional<Integer> payload(long seed, String name) {
    Words words = new Words(seed);
    if (!words.add(name) || words.count() == 0) {
      return Optional.empty();
    }
    return payload(words.hash(words.count() - 1));
  }

  private Optional<Integer> key(long seed, String key) {
    return payload(Words.key(seed, key));
  }

  private Optional<Integer> payload(long hash) {
    int slot = image.find(hash);
    return slot < 0 || image.payload(slot) == 0
        ? Optional.empty()
        : Optional.of(image.payload(slot));
  }

  private Entity entity(int number) {
    Entity entity = known.get(number);
    if (entity == null) {
      entity = read(image.entity(number));
      known.set(number, entity);
    }
    return entity;
  }

  private static Entity read(Image.Cursor at) {
    EntityKind kind = KINDS[at.number()];
    String type = at.string();
    String iri = Iris.entity(at.string());
    Optional<String> country = Optional.of(at.string()).filter(s -> !s.isEmpty());
    Optional<String> wikidata = Optional.of(at.string()).filter(s -> !s.isEmpty());
    Optional<Entity.Point> point =
        at.number() == 0
            ? Optional.empty()
            : Optional.of(new Entity.Point(at.fixed() / 1e6, at.fixed() / 1e6));
    Map<String, String> labels = new LinkedHashMap<>();
    for (int left = at.number(); left > 0; left--) {
      labels.put(at.string(), at.string());
    }
    List<String> names = new ArrayList<>();
    for (int left = at.number(); left > 0; left--) {
      names.add(at.string());
    }
    return new Entity(iri, kind, type, labels, names, country, wikidata, point);
  }

  private List<Tenure> terms(int number) {
    Image.Cursor at = image.entity(number);
    read(at);
    Entity person = entity(number);
    List<Tenure> tenures = new ArrayList<>();
    for (int left = at.number(); left > 0; left--) {
      tenures.add(new Tenure(person, at.string(), at.string(), day(at.fixed()), day(at.fixed())));
    }
    return List.copyOf(tenures);
  }

  private static Optional<LocalDate> day(int epochDay) {
    return epochDay == Image.NO_DAY
        ? Optional.empty()
        : Optional.of(LocalDate.ofEpochDay(epochDay));
  }

  /**
   * A name found in a text.
   *
   * @param tokens how many tokens it takes
   * @param form a name, or an adjective or noun for the people of a state
   * @param candidates what bears it, best first, at least one
   */
  public record Match(int tokens, Mention.Form form, List<Mention.Candidate> candidates) {}

  /** What a name asks of its spelling: see {@link Image}. */
  record Use(int capitals, int acronyms, int flags) {}
}
