package org.entente.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.gazetteer.Gazetteer;
import org.entente.lang.Language;
import org.entente.model.Document;
import org.entente.model.EntityKind;
import org.entente.model.Layer;
import org.entente.model.Mention;
import org.entente.model.Mention.Form;
import org.entente.model.Mention.Title;
import org.entente.model.MentionSource;
import org.entente.model.Sentence;
import org.entente.model.Span;
import org.entente.model.Token;

/**
 * Finds what refers to somebody or something: names that the gazetteer knows, names that a title
 * introduces, titles that stand for their holder, nouns that act for a state, single names of
 * persons named in full elsewhere, and pronouns.
 */
public final class NameAnnotator implements Annotator {
  private final Gazetteer gazetteer;
  private final Language language;
  private final SharedWords sharedWords;
  private final TitleReader titles;
  private final SharedTitles sharedTitles;
  private final GivenNames givenNames;
  private final PlacePointers places;
  private final Venues venues;
  private final Towns towns;
  private final Pronouns pronouns;
  private final Optional<UnknownNames> unknownNames;

  /** Finds names in articles of {@code language}, without a model. */
  public NameAnnotator(Gazetteer gazetteer, Language language) {
    this(gazetteer, language, Optional.empty());
  }

  /**
   * Finds names in articles of {@code language}.
   *
   * @param models its models; the name finder's, if it has one, is loaded when a sentence needs it
   * @param worth which sentences can hold an event
   */
  public NameAnnotator(
      Gazetteer gazetteer, Language language, Models models, Predicate<Sentence> worth) {
    this(
        gazetteer,
        language,
        models.findsNames()
            ? Optional.of(unknown(gazetteer, language, models, worth))
            : Optional.empty());
  }

  private static UnknownNames unknown(
      Gazetteer gazetteer, Language language, Models models, Predicate<Sentence> worth) {
    NameMerger merger =
        new NameMerger(language, (tokens, i) -> gazetteer.match(tokens, i).isPresent());
    return new UnknownNames(language, new NameFinder(models), merger, worth);
  }

  private NameAnnotator(
      Gazetteer gazetteer, Language language, Optional<UnknownNames> unknownNames) {
    this.unknownNames = unknownNames;
    this.gazetteer = gazetteer;
    this.language = language;
    titles = new TitleReader(gazetteer, language);
    sharedWords = new SharedWords(gazetteer, language);
    sharedTitles = new SharedTitles(language);
    givenNames = GivenNames.of(gazetteer);
    places = new PlacePointers(gazetteer, language);
    venues = new Venues(gazetteer, language);
    towns = new Towns(language);
    pronouns = new Pronouns(language);
  }

  @Override
  public Set<Layer<?>> requires() {
    return Set.of(Layer.SENTENCES);
  }

  @Override
  public Set<Layer<?>> provides() {
    return Set.of(Layer.MENTIONS);
  }

  @Override
  public Document annotate(Document document) {
    List<Mention> mentions = new ArrayList<>();
    Here here = new Here(language);
    for (Sentence sentence : document.get(Layer.SENTENCES)) {
      List<Mention> own = new ArrayList<>();
      named(sentence, own);
      unknownNames.ifPresent(u -> u.add(sentence, own));
      venues.add(sentence.tokens(), own);
      towns.add(sentence.tokens(), own);
      Span dateline = Dateline.of(sentence);
      here.writtenAt(dateline, own);
      own.removeIf(m -> m.kind() != EntityKind.PERSON && dateline.contains(m.span()));
      own.addAll(here.in(sentence));
      List<Token> tokens = sentence.tokens();
      mentions.addAll(places.capitals(tokens, sharedTitles.read(tokens, sorted(own))));
    }
    List<Mention> names = RunOnNames.cut(document, mentions);
    ShortNames shortNames = ShortNames.of(document, names);
    List<Mention> all = new ArrayList<>(names);
    all.removeIf(m -> shortNames.explains(m, document.text()));
    Halves halves = Halves.of(language, all);
    for (Sentence sentence : document.get(Layer.SENTENCES)) {
      pointing(sentence, shortNames, halves, all);
    }
    return document.with(Layer.MENTIONS, sorted(here.offeredTo(all)));
  }

  private static List<Mention> sorted(List<Mention> mentions) {
    List<Mention> sorted = new ArrayList<>(mentions);
    sorted.sort((a, b) -> a.span().compareTo(b.span()));
    return sorted;
  }

  /** Names, with their titles. */
  private void named(Sentence sentence, List<Mention> mentions) {
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i < tokens.size(); ) {
      Optional<TitleReader.Reading> reading = titled(tokens, i);
      if (reading.isPresent()) {
        mentions.add(reading.get().mention());
        i = reading.get().to();
      } else {
        i = plain(tokens, i, mentions);
      }
      i = withSuffix(tokens, i, mentions);
    }
  }

  /** Takes what belongs to the person's name that ends at {@code to}: "Biden, Jr.". */
  private int withSuffix(List<Token> tokens, int to, List<Mention> mentions) {
    int end = to;
    while (true) {
      int at = end < tokens.size() && tokens.get(end).text().equals(",") ? end + 1 : end;
      if (at >= tokens.size() || !language.markers().is(tokens, at, "name-suffix")) {
        break;
      }
      end = at + 1;
    }
    Mention last = mentions.isEmpty() ? null : mentions.get(mentions.size() - 1);
    if (end == to || last == null || last.kind() != EntityKind.PERSON) {
      return to;
    }
    if (last.span().end() == tokens.get(to - 1).span().end()) {
      Span longer = new Span(last.span().start(), tokens.get(end - 1).span().end());
      mentions.set(mentions.size() - 1, last.withSpan(longer));
      return end;
    }
    return to;
  }

  private Optional<TitleReader.Reading> titled(List<Token> tokens, int i) {
    Optional<TitleReader.Reading> before = titles.read(tokens, i);
    return before.isPresent() ? before : titles.readApposition(tokens, i);
  }

  private int plain(List<Token> tokens, int i, List<Mention> mentions) {
    Optional<Gazetteer.Match> match = gazetteer.match(tokens, i);
    if (match.isEmpty()) {
      Optional<Mention> part = sharedWords.before(tokens, i);
      if (part.isPresent()) {
        mentions.add(part.get());
        return i + 1;
      }
      int end = givenNames.fullNameEnd(tokens, i, gazetteer, language);
      if (end > i) {
        mentions.add(unknownPerson(tokens, i, end, Title.NONE));
      }
      return Math.max(end, i + 1);
    }
    int to = i + match.get().tokens();
    if (money(tokens, to)) {
      return to;
    }
    if (longerWithoutArticle(tokens, i, to)) {
      return i + 1;
    }
    int end =
        match.get().tokens() > 1 && TitledNames.person(match.get())
            ? NameShapes.longer(tokens, to, gazetteer, language)
            : to;
    if (end > to && !NameShapes.same(tokens, match.get(), to)) {
      mentions.add(unknownPerson(tokens, i, end, Title.NONE));
      return end;
    }
    mentions.add(mention(tokens, i, end, match.get(), Title.NONE));
    to = end;
    Optional<Mention> part = sharedWords.behind(tokens, i, to);
    part.ifPresent(mentions::add);
    return part.isPresent() ? to + 2 : to;
  }

  /**
   * "the U.N. Security Council": "the U.N." is a name too, but what the article opens is longer.
   */
  private boolean longerWithoutArticle(List<Token> tokens, int i, int to) {
    return language.markers().is(tokens, i, "determiner")
        && gazetteer.match(tokens, i + 1).filter(m -> i + 1 + m.tokens() > to).isPresent();
  }

  /** "US$ 10 billion": no state. */
  private static boolean money(List<Token> tokens, int to) {
    return to < tokens.size()
        && tokens.get(to).text().startsWith("$")
        && tokens.get(to - 1).span().end() == tokens.get(to).span().start();
  }

  static Mention mention(List<Token> tokens, int from, int to, Gazetteer.Match match, Title title) {
    EntityKind kind = match.candidates().get(0).entity().kind();
    return new Mention(
        span(tokens, from, to),
        match.form(),
        kind,
        match.candidates(),
        title,
        MentionSource.GAZETTEER);
  }

  static Mention unknownPerson(List<Token> tokens, int from, int to, Title title) {
    return new Mention(
        span(tokens, from, to),
        Form.NAME,
        EntityKind.PERSON,
        List.of(),
        title,
        MentionSource.SHAPE);
  }

  static Span span(List<Token> tokens, int from, int to) {
    return new Span(tokens.get(from).span().start(), tokens.get(to - 1).span().end());
  }

  /** Short names and pronouns in the tokens that no name has taken. */
  private void pointing(
      Sentence sentence, ShortNames shortNames, Halves halves, List<Mention> mentions) {
    List<Token> tokens = sentence.tokens();
    boolean[] taken = taken(tokens, mentions);
    for (int i = 0; i < tokens.size(); i++) {
      if (!taken[i]) {
        int token = i;
        Optional<Mention> place = places.at(tokens, i, taken);
        shortNames
            .at(tokens, i)
            .or(() -> halves.at(tokens, token))
            .or(() -> pronouns.at(tokens, token))
            .or(() -> place)
            .ifPresent(mentions::add);
        place.ifPresent(m -> take(tokens, m.span(), taken));
      }
    }
  }

  private static void take(List<Token> tokens, Span span, boolean[] taken) {
    for (int i = 0; i < taken.length; i++) {
      taken[i] |= tokens.get(i).span().overlaps(span);
    }
  }

  private static boolean[] taken(List<Token> tokens, List<Mention> mentions) {
    boolean[] taken = new boolean[tokens.size()];
    for (Mention mention : mentions) {
      for (int i = 0; i < taken.length; i++) {
        taken[i] |= tokens.get(i).span().overlaps(mention.title().span());
      }
      take(tokens, mention.span(), taken);
    }
    return taken;
  }
}
