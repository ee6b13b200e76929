package org.entente.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A sequence of words as a row of {@code frames.tsv} or {@code cues.tsv} writes it: {@code
 * held|hold ... talks/N with?}.
 *
 * @param elements the words and gaps, in order; the first is a word that must stand
 */
public record Pattern(List<Element> elements) {
  /** How many words a gap may pass over. */
  private static final int GAP = 3;

  /** However small they are, a gap has no more words than this. */
  private static final int LONGEST_GAP = 8;

  /** Tags of words that do not count in a gap. */
  private static final Set<String> SMALL = Set.of("DET", "NUM", "ADP");

  /** Tags of words that no gap passes over: another verb, or a word that opens a clause. */
  private static final Set<String> CLOSING = Set.of("VERB", "SCONJ");

  /** The tag of what joins a name to the next phrase. */
  private static final String AND = "CCONJ";

  private static final String QUOTES = "\"\u201c\u201d\u2018\u2019";

  /** Tags of what stands behind a word that describes a noun. */
  private static final Set<String> DESCRIBED = Set.of("ADJ", "NOUN");

  /** Makes the elements unmodifiable. */
  public Pattern {
    elements = List.copyOf(elements);
  }

  /**
   * One place of the pattern.
   *
   * @param words the words that fit; empty for a gap
   * @param tag V, N or A if the tagger must agree; otherwise blank
   * @param optional whether it may be missing
   */
  record Element(Set<String> words, char tag, boolean optional) {

    boolean gap() {
      return words.isEmpty();
    }

    boolean fits(Line line, int at) {
      return (words.contains(line.lower(at))
              || line.stemmed(at).filter(words::contains).isPresent())
          && (!line.tagged() || agrees(line.tag(at)));
    }

    private boolean agrees(String upos) {
      return switch (tag) {
        case 'V' -> upos.equals("VERB") || upos.equals("AUX");
        case 'N' -> upos.equals("NOUN") || upos.equals("PROPN");
        case 'A' -> upos.equals("ADJ") || upos.equals("ADV");
        default -> true;
      };
    }
  }

  /**
   * Parses the notation; throws {@link IllegalArgumentException} with the reason where it is wrong.
   */
  public static Pattern parse(String notation) {
    List<Element> elements = new ArrayList<>();
    for (String part : notation.strip().split("\\s+")) {
      elements.add(element(part));
    }
    Element first = elements.get(0);
    Element last = elements.get(elements.size() - 1);
    if (first.gap() || first.optional() || last.gap()) {
      throw new IllegalArgumentException("must begin with a word that stands and end with a word");
    }
    return new Pattern(elements);
  }

  private static Element element(String part) {
    if (part.equals("...")) {
      return new Element(Set.of(), ' ', true);
    }
    boolean optional = part.endsWith("?");
    String rest = optional ? part.substring(0, part.length() - 1) : part;
    char tag = ' ';
    int slash = rest.lastIndexOf('/');
    if (slash > 0) {
      tag = tag(rest.substring(slash + 1));
      rest = rest.substring(0, slash);
    }
    Set<String> words = Set.of(rest.split("\\|"));
    if (words.contains("")) {
      throw new IllegalArgumentException("empty choice in " + part);
    }
    return new Element(words, tag, optional);
  }

  private static char tag(String name) {
    if (name.length() != 1 || "VNA".indexOf(name.charAt(0)) < 0) {
      throw new IllegalArgumentException("unknown tag /" + name + ", use /V, /N or /A");
    }
    return name.charAt(0);
  }

  /** The words that can begin a match. */
  public Set<String> firstWords() {
    return elements.get(0).words();
  }

  /**
   * Whether the tagger is asked about the first word, and says it must be this class: V, N, A or
   * blank.
   */
  public char firstTag() {
    return elements.get(0).tag();
  }

  /** Whether {@code word} is one of the pattern's own words, and not only passed over by a gap. */
  public boolean owns(String word) {
    return elements.stream().anyMatch(e -> e.words().contains(word));
  }

  /** How many words must stand, for choosing the longest among patterns that match. */
  public int weight() {
    return (int) elements.stream().filter(e -> !e.gap() && !e.optional()).count();
  }

  /**
   * Matches at {@code from}.
   *
   * @param line a sentence; if it is not tagged, tags are not asked for
   * @return the index behind the match, or -1
   */
  public int match(Line line, int from) {
    return match(line, from, 0);
  }

  private int match(Line line, int at, int element) {
    if (element == elements.size()) {
      return at;
    }
    Element wanted = elements.get(element);
    if (wanted.gap()) {
      return gap(line, at, element);
    }
    if (at < line.size() && wanted.fits(line, at)) {
      int end = match(line, at + 1, element + 1);
      if (end >= 0) {
        return end;
      }
    }
    return wanted.optional() ? match(line, at, element + 1) : -1;
  }

  /** "called Foreign Minister Hakan Fidan to discuss": a name with its title is as one word. */
  private int gap(Line line, int at, int element) {
    int counted = 0;
    boolean named = false;
    for (int i = at; i < line.size() && i - at <= LONGEST_GAP; i++) {
      int end = match(line, i, element + 1);
      if (end >= 0) {
        return end;
      }
      boolean sameName = i > at && line.token(i).capitalized() && line.token(i - 1).capitalized();
      named |= sameName;
      counted += counts(line, i) && !sameName ? 1 : 0;
      if (counted > GAP || !passable(line, i) || named && line.tag(i).equals(AND)) {
        return -1;
      }
    }
    return -1;
  }

  /** "more than a dozen ballistic missiles": small words and numbers make a phrase no wider. */
  private static boolean counts(Line line, int at) {
    return line.tagged() && !SMALL.contains(line.tag(at)) && !mark(line, at);
  }

  private static boolean passable(Line line, int at) {
    return mark(line, at)
        || line.token(at).word()
            && !(line.tagged() && CLOSING.contains(line.tag(at)) && !describes(line, at));
  }

  /** "a $375 million package", "a “significant” package": marks that belong to a phrase. */
  private static boolean mark(Line line, int at) {
    String text = line.token(at).text();
    return text.length() == 1
        && (QUOTES.indexOf(text.charAt(0)) >= 0
            || Character.getType(text.charAt(0)) == Character.CURRENCY_SYMBOL);
  }

  /** "fired a suspected ballistic missile": a participle between an article and its noun. */
  private static boolean describes(Line line, int at) {
    return at > 0
        && at + 1 < line.size()
        && line.tag(at - 1).equals("DET")
        && DESCRIBED.contains(line.tag(at + 1));
  }
}
