package org.entente.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.gazetteer.Gazetteer;
import org.entente.lang.Found;
import org.entente.lang.Language;
import org.entente.lang.Titles;
import org.entente.model.Document;
import org.entente.model.EntityKind;
import org.entente.model.Layer;
import org.entente.model.Mention;
import org.entente.model.Sentence;
import org.entente.model.Span;
import org.entente.model.Token;

/**
 * Decides whether an English text names a sitting head of state or government by title and surname,
 * without asking who that is: neither the names of persons nor any link is looked at.
 *
 * <p>It does if a title of {@link #HEADS}, written with a capital, is followed by a name
 * ("President Bush", "Prime Minister of Japan, Junichiro Koizumi"), unless
 *
 * <ul>
 *   <li>the word in front has a capital and is no state ("FIFA President", "Catalan President"), or
 *       the title is "of" something that is none ("President of the European Commission"): another
 *       office;
 *   <li>nobody is known to have had that office in the state that is told ("United Kingdom
 *       Chancellor");
 *   <li>{@code links/no-sitting-head.tsv} says that what stands around tells of a former, elected
 *       or dead holder, or that the name is of a thing ("King Khalid Air Base").
 * </ul>
 */
final class SittingHeads {
  /** Offices of heads of state and government, as {@code office-keys.tsv} calls them. */
  private static final Set<String> HEADS =
      Set.of("president", "prime-minister", "chancellor", "king", "emir", "sultan", "pope");

  private static final Path SIGNS = Path.of("src/test/resources/links/no-sitting-head.tsv");

  /** "of Japan": how many words a state has at most. */
  private static final int LONGEST_STATE = 6;

  private static final String PARTICLES =
      "(?:(?:[Aa]l|[Ee]l|bin|ibn|de|da|do|del|dos|la|van|von|der|ul|ould)[ -])*";

  private static final String WORD =
      PARTICLES + "(?:\\p{Lu}\\.|\\p{Lu}(?:[\\p{L}-]|['’](?!s\\b))+)";

  private static final Pattern NAME = Pattern.compile(" (" + WORD + "(?: " + WORD + ")*)");

  private static final Pattern OF_NAME = Pattern.compile(" of (?:the )?\\p{Lu}");

  private static final Pattern GENITIVE = Pattern.compile("[’']s?$");

  /** A row of the file of signs. */
  private record Sign(String where, Pattern pattern, String why) {
    static Sign of(String line) {
      String[] cells = line.split("\t");
      return new Sign(cells[0], Pattern.compile(cells[1]), cells[2]);
    }
  }

  /**
   * Who is named.
   *
   * @param office key of the title's office
   * @param state ISO code of the state that is told beside it, if one is
   * @param name where the name stands
   * @param reason why it is no sitting head; empty if it is one
   */
  record Named(String office, Optional<String> state, Span name, String reason) {}

  private final Gazetteer gazetteer;
  private final Language language;
  private final List<Sign> signs;

  SittingHeads(Gazetteer gazetteer, Language language) throws IOException {
    this.gazetteer = gazetteer;
    this.language = language;
    try (Stream<String> lines = Files.lines(SIGNS)) {
      signs = lines.filter(l -> !l.startsWith("#") && !l.isBlank()).map(Sign::of).toList();
    }
  }

  /** Everybody named by the title of a head, sitting or not, in the order of the text. */
  List<Named> in(Document document) {
    List<Named> named = new ArrayList<>();
    for (Sentence sentence : document.get(Layer.SENTENCES)) {
      List<Token> tokens = sentence.tokens();
      int next = 0;
      for (int i = 0; i < tokens.size(); i = next) {
        Optional<Found<Titles.Title>> title = language.titles().at(tokens, i);
        next = title.map(Found::to).orElse(i + 1);
        title
            .filter(t -> HEADS.contains(t.value().key()))
            .filter(t -> tokens.get(t.to() - 1).capitalized())
            .flatMap(t -> named(document.text(), tokens, t))
            .ifPresent(named::add);
      }
    }
    return named;
  }

  private Optional<Named> named(String text, List<Token> tokens, Found<Titles.Title> title) {
    int at = title.to();
    Optional<String> state = stateBefore(tokens, title.from());
    if (at + 1 < tokens.size() && tokens.get(at).text().equals("of")) {
      int owner = tokens.get(at + 1).lower().equals("the") ? at + 2 : at + 1;
      Optional<Gazetteer.Match> match =
          stateAt(tokens, owner).filter(m -> m.form() != Mention.Form.DEMONYM);
      if (match.isEmpty()) {
        return Optional.empty();
      }
      state = match.flatMap(SittingHeads::code);
      at = owner + match.get().tokens();
    }
    if (at >= tokens.size()) {
      return Optional.empty();
    }
    int end = tokens.get(at - 1).span().end();
    end += at > title.to() && tokens.get(at).text().equals(",") ? 1 : 0;
    Matcher name = NAME.matcher(text).region(end, text.length());
    if (!name.lookingAt()) {
      return Optional.empty();
    }
    Span span = new Span(name.start(1), name.end(1));
    Optional<String> told = state.or(() -> stateBehind(tokens, span));
    String reason =
        told.isEmpty() && ofAnother(text, tokens, title.from(), span)
            ? "office of another"
            : reason(text, tokens, title, told, span);
    return Optional.of(new Named(title.value().key(), told, span, reason));
  }

  /** "King Abdullah of Jordan". */
  private Optional<String> stateBehind(List<Token> tokens, Span name) {
    int at = 0;
    while (at < tokens.size() && tokens.get(at).span().start() < name.end()) {
      at++;
    }
    int owner =
        at + 1 < tokens.size() && tokens.get(at + 1).lower().equals("the") ? at + 2 : at + 1;
    return at < tokens.size() && tokens.get(at).lower().equals("of")
        ? stateAt(tokens, owner).flatMap(SittingHeads::code)
        : Optional.empty();
  }

  private String reason(
      String text,
      List<Token> tokens,
      Found<Titles.Title> title,
      Optional<String> state,
      Span name) {
    if (state.isPresent() && gazetteer.holders(title.value().key(), state.get()).isEmpty()) {
      return "no such office in that state";
    }
    int from = tokens.get(title.from()).span().start();
    String before = text.substring(tokens.get(0).span().start(), from);
    String words = text.substring(from, tokens.get(title.to() - 1).span().end());
    for (Sign sign : signs) {
      boolean seen =
          switch (sign.where()) {
            case "before" -> sign.pattern().matcher(before).find();
            case "title" -> sign.pattern().matcher(words).find();
            case "alone" -> state.isEmpty() && sign.pattern().matcher(words).find();
            case "name" -> sign.pattern().matcher(name.of(text)).find();
            default -> sign.pattern().matcher(text).region(name.end(), text.length()).lookingAt();
          };
      if (seen) {
        return sign.why();
      }
    }
    return "";
  }

  /** The state whose name or adjective ends right before the title. */
  private Optional<String> stateBefore(List<Token> tokens, int title) {
    int end =
        title > 0 && GENITIVE.matcher(tokens.get(title - 1).text()).matches() ? title - 1 : title;
    for (int from = Math.max(0, end - LONGEST_STATE); from < end; from++) {
      Optional<Gazetteer.Match> match = stateAt(tokens, from);
      boolean whole = from < 2 || !tokens.get(from - 1).capitalized(); // "South Australian"
      if (match.isPresent() && from + match.get().tokens() == end && whole) {
        return code(match.get());
      }
    }
    return Optional.empty();
  }

  /** Whether the office is told to be of something else: "FIFA President", "Sultan X of Johor". */
  private boolean ofAnother(String text, List<Token> tokens, int title, Span name) {
    return title > 0 && noun(tokens, title - 1)
        || OF_NAME.matcher(text).region(name.end(), text.length()).lookingAt();
  }

  private boolean noun(List<Token> tokens, int at) {
    Token before = tokens.get(at);
    boolean first = at == 0 && language.markers().is(tokens, at, "determiner");
    return before.capitalized() && !first
        || before.text().matches("[)-]")
        || GENITIVE.matcher(before.text()).matches();
  }

  private Optional<Gazetteer.Match> stateAt(List<Token> tokens, int at) {
    return at >= tokens.size()
        ? Optional.empty()
        : gazetteer.match(tokens, at).filter(m -> code(m).isPresent());
  }

  private static Optional<String> code(Gazetteer.Match match) {
    return match.candidates().stream()
        .map(c -> c.entity())
        .filter(e -> e.kind() == EntityKind.STATE)
        .findFirst()
        .flatMap(e -> e.country());
  }
}
