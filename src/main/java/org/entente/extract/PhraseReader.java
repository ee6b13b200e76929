package org.entente.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.lang.Found;
import org.entente.lang.Language;
import org.entente.lang.Titles;
import org.entente.model.EntityKind;
import org.entente.model.Mention;
import org.entente.model.MentionSource;

/** Joins noun cells to phrases and says whom each names. */
final class PhraseReader {
  /** Classes of titles whose bearer acts for the state or body that is named with it. */
  private static final Set<String> ACTS_FOR = Set.of("office", "agent");

  private final Words words;
  private final Language language;
  private final Cell[] cells;
  private final Delegations delegations;
  private final UnnamedPeople unnamed;
  private final PhraseEnds ends;

  /** Where a noun trigger ends, whose describing words are no owner's noun; -1 for a verb. */
  private final int nounTriggerEnd;

  PhraseReader(Words words, Language language, Cell[] cells, int nounTriggerEnd) {
    this.words = words;
    this.language = language;
    this.cells = cells;
    this.delegations = new Delegations(words, language);
    this.unnamed = new UnnamedPeople(words, language, cells);
    this.ends = new PhraseEnds(words, language);
    this.nounTriggerEnd = nounTriggerEnd;
  }

  /** The phrase at each token, null where there is none; cells that name nothing become light. */
  Phrase[] read() {
    Phrase[] phrases = new Phrase[cells.length];
    for (int i = 0; i < cells.length; ) {
      if (cells[i] != Cell.NOUN) {
        i++;
        continue;
      }
      int to = i + 1;
      while (to < cells.length && cells[to] == Cell.NOUN && !ends.at(i, to)) {
        to++;
      }
      if (bare(i, to)) {
        Arrays.fill(cells, i, to, Cell.LIGHT);
      } else {
        Arrays.fill(phrases, i, to, new Phrase(i, to, fillers(i, to)));
      }
      i = to;
    }
    return phrases;
  }

  /** Whether nothing there names a thing: a predicate adjective, a lone number. */
  private boolean bare(int from, int to) {
    for (int i = from; i < to; i++) {
      if (noun(i) || words.mentionAt(i).isPresent()) {
        return false;
      }
    }
    return true;
  }

  /** Whether people who act for nobody say all the same whom something is done to. */
  private boolean told(int from, Mention mention) {
    return mention.source() == MentionSource.TITLE // "expelled a Russian diplomat"
        || unnamed.hit(from, mention);
  }

  /** The mentions of a phrase: a bare one is its head, one beside a noun owns that noun. */
  private List<Filler> fillers(int from, int to) {
    List<Filler> found = new ArrayList<>();
    List<Filler> leaders = new ArrayList<>();
    boolean nounBefore = false;
    for (int i = from; i < to; ) {
      Optional<Mention> mention = words.mentionAt(i);
      if (mention.isEmpty()) {
        delegations.leader(i).ifPresent(m -> leaders.add(new Filler(m, false)));
        int title = actsFor(i, to);
        boolean leads = language.markers().is(words.line().tokens(), i, "led-by");
        nounBefore = (nounBefore || title == i && noun(i)) && !leads && !possessed(i);
        i = Math.max(i + 1, title);
        continue;
      }
      int end = Math.min(to, words.mentionEnd(i));
      boolean somebody = somebody(from, i, end, to) || actsForNobody(i, end, to);
      if (!attached(end) && !counted(i, end) && (!somebody || told(from, mention.get()))) {
        Mention party = delegations.leader(mention.get(), end).orElse(mention.get());
        boolean owner = somebody || ofBody(from, i) || owner(from, end, to, nounBefore);
        found.add(new Filler(party, owner));
      }
      i = end;
    }
    if (unnamed.in(from, to)) {
      return leaders.isEmpty() ? unnamed.told(from, found) : leaders;
    }
    found.addAll(leaders);
    return withoutHome(found);
  }

  /**
   * "the former French colony Algeria", "the Iraqi city Mosul": of two places the named one. "the
   * Russian Duma deputy Voronenkov": of a person and what he belongs to the person.
   */
  private static List<Filler> withoutHome(List<Filler> found) {
    if (found.isEmpty() || found.get(found.size() - 1).owner()) {
      return found;
    }
    Filler head = found.get(found.size() - 1);
    boolean person =
        head.mention().kind() == EntityKind.PERSON && head.mention().form() == Mention.Form.NAME;
    return found.stream()
        .filter(
            f ->
                !f.owner()
                    || !person && !(place(head) && f.mention().form() == Mention.Form.DEMONYM))
        .toList();
  }

  private static boolean place(Filler filler) {
    return filler.mention().form() == Mention.Form.NAME
        && (filler.mention().kind() == EntityKind.STATE
            || filler.mention().kind() == EntityKind.PLACE);
  }

  /** "a Russian-backed offensive", "the Rome-based agency": a name that only colours the noun. */
  private boolean attached(int end) {
    return end + 1 < cells.length
        && words.line().token(end).text().equals("-")
        && language.markers().is(words.line().tokens(), end + 1, "attached");
  }

  /** Whether the mention that ends at {@code end} belongs to the head, and is not the head. */
  private boolean owner(int from, int end, int to, boolean nounBefore) {
    if (end + 1 < to && words.genitive(end)) {
      return true;
    }
    return language.is("headFirst")
        ? nounBefore && from != nounTriggerEnd
        : nounAfter(end, to) || personAfter(end, to) || bodyAfter(from, end, to);
  }

  /**
   * "British pilot Zara Rutherford", "his counterpart Lavrov": whoever stands in front of a
   * person's name describes him.
   */
  private boolean personAfter(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.mentionAt(i).filter(m -> m.kind() == EntityKind.PERSON).isPresent()) {
        return words.mentionAt(i).get().form() == Mention.Form.NAME
            && !words.line().token(i - 1).text().equals("-") // "the Trump-Kim summit"
            && (!pronoun(from - 1) || possessive(from - 1));
      }
    }
    return false;
  }

  /** "Lee, the envoy, and his counterpart Yun met": joined, the pronoun brings in whom it means. */
  private boolean possessive(int i) {
    return language.markers().is(words.line().tokens(), i, "possessive")
        && (i == 0 || cells[i - 1] != Cell.AND);
  }

  /** "the Lebanese Hezbollah", "the U.S. Navy": the state only says where the body is at home. */
  private boolean bodyAfter(int from, int end, int to) {
    return end < to
        && words.mentionAt(end - 1).filter(m -> m.kind() == EntityKind.STATE).isPresent()
        && words.mentionAt(end).filter(m -> m.kind() == EntityKind.ORGANIZATION).isPresent();
  }

  /**
   * "Hizbullah Lebanon", "Houthi Yaman": the state behind its name is where the body is at home.
   */
  private boolean ofBody(int from, int at) {
    return at > from
        && words.mentionAt(at).filter(m -> m.kind() == EntityKind.STATE).isPresent()
        && words.mentionAt(at - 1).filter(m -> m.kind() == EntityKind.ORGANIZATION).isPresent();
  }

  /**
   * "a 34-year-old Londoner", "ten Russians": some people from there, who are not the state. "A
   * U.S. president" is any of those who held the office.
   */
  private boolean somebody(int from, int at, int end, int to) {
    boolean describes = end < to || end < cells.length && noun(end);
    Mention mention = words.mentionAt(at).orElseThrow();
    boolean title = mention.source() == MentionSource.TITLE;
    if (!title && (describes || mention.form() != Mention.Form.DEMONYM)) {
      return false;
    }
    for (int i = Math.max(0, from - 1); i < at; i++) { // "no" stands in front of a phrase
      if (language.markers().is(words.line().tokens(), i, "indefinite")
          || words.line().tag(i).equals("NUM")) {
        return true;
      }
    }
    return false;
  }

  /** "the two attacks": a number of something, and not "the two" of whom the text told. */
  private boolean counted(int at, int end) {
    return !language.is("headFirst")
        && words.mentionAt(at).filter(m -> m.form() == Mention.Form.PLURAL).isPresent()
        && end < cells.length
        && words.mentionAt(end).isEmpty()
        && noun(end)
        && !words.genitive(end)
        && !language.markers().is(words.line().tokens(), at, "possessive");
  }

  /**
   * "the American University", "the Togo football team": what bears a state's name acts for itself,
   * and so does "a former Ukrainian soldier".
   */
  private boolean actsForNobody(int at, int end, int to) {
    Mention.Form form = words.mentionAt(at).orElseThrow().form();
    return words.mentionAt(at).filter(m -> m.kind() == EntityKind.STATE).isPresent()
            && form != Mention.Form.TITLE
            && institution(end, to)
        || form == Mention.Form.TITLE
            && words.mentionAt(at).orElseThrow().source() == MentionSource.AGENT
            && language.markers().is(words.line().tokens(), at - 1, "erstwhile");
  }

  private boolean institution(int from, int to) {
    for (int i = from; i < Math.max(to, from + 1) && i < cells.length; i++) {
      if (words.mentionAt(i).isPresent() || words.genitive(i)) {
        return false;
      }
      if (language.markers().is(words.line().tokens(), i, "institution")) {
        return true;
      }
    }
    return false;
  }

  private boolean pronoun(int i) {
    return words
        .mentionAt(i)
        .filter(m -> m.form() == Mention.Form.PRONOUN || m.form() == Mention.Form.PLURAL)
        .isPresent();
  }

  /** The token behind a title whose bearer acts for a state ("para menteri luar negeri ASEAN"). */
  private int actsFor(int i, int to) {
    return title(i)
        .filter(t -> t.to() <= to && ACTS_FOR.contains(t.value().kind()))
        .map(Found::to)
        .orElse(i);
  }

  private Optional<Found<Titles.Title>> title(int i) {
    return language.titles().at(words.line().tokens(), i);
  }

  private boolean noun(int i) {
    String tag = words.line().tag(i);
    return tag.equals("NOUN") || tag.equals("PROPN");
  }

  /** "sahabatnya Anwar Ibrahim": whose he is was said, and the name says who. */
  private boolean possessed(int i) {
    return !words.line().stems().isEmpty() && !words.line().stem(i).equals(words.line().lower(i));
  }

  private boolean nounAfter(int from, int to) {
    for (int i = from; i < to; ) {
      int title = words.mentionAt(i).isEmpty() ? actsFor(i, to) : i;
      if (title == i && words.mentionAt(i).isEmpty() && noun(i) && cells[i] == Cell.NOUN) {
        return true;
      }
      i = Math.max(i + 1, title);
    }
    return false;
  }
}
