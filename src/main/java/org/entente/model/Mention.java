package org.entente.model;

import java.util.List;
import java.util.Optional;

/**
 * A span that names or points at an entity, with what it may mean. The linker chooses among the
 * candidates.
 *
 * @param span where it stands, titles not included ("Vladimir Putin" in "Presiden Rusia Vladimir
 *     Putin")
 * @param form how it refers
 * @param kind the kind that fits best before linking
 * @param candidates gazetteer entities that bear this name, best first; empty for pronouns and
 *     unknown names
 * @param title what stands before or instead of the name: the office it gives and its state; {@link
 *     Title#NONE} if nothing
 * @param source what found it
 * @param hints what limits whom it can mean: of what points at a place named before, the local
 *     names of classes, none for a capital; of a bare office at home, the ISO code of that state
 */
public record Mention(
    Span span,
    Form form,
    EntityKind kind,
    List<Candidate> candidates,
    Title title,
    MentionSource source,
    List<String> hints) {

  /** Makes the lists unmodifiable. */
  public Mention {
    candidates = List.copyOf(candidates);
    hints = List.copyOf(hints);
  }

  /** A mention of which only the words tell whom it can mean. */
  public Mention(
      Span span,
      Form form,
      EntityKind kind,
      List<Candidate> candidates,
      Title title,
      MentionSource source) {
    this(span, form, kind, candidates, title, source, List.of());
  }

  /** A pronoun that is the object of a verb and its suffix: "-nya" in "menerimanya". */
  public static Mention object(Span span) {
    return new Mention(
        span, Form.PRONOUN, EntityKind.PERSON, List.of(), Title.NONE, MentionSource.OBJECT);
  }

  /** A pronoun that is a suffix of a word: "-nya" in "pertemuannya". */
  public static Mention suffix(Span span) {
    return new Mention(
        span, Form.PRONOUN, EntityKind.PERSON, List.of(), Title.NONE, MentionSource.SUFFIX);
  }

  /** Who goes without saying at the words of {@code span}: "Pertemuan kedua digelar dengan X". */
  public static Mention understood(Span span) {
    return new Mention(
        span, Form.PRONOUN, EntityKind.PERSON, List.of(), Title.NONE, MentionSource.UNDERSTOOD);
  }

  /** Those who take part already at the words of {@code span}: "Pertemuan itu dihadiri X". */
  public static Mention told(Span span) {
    return new Mention(
        span, Form.PLURAL, EntityKind.PERSON, List.of(), Title.NONE, MentionSource.TOLD);
  }

  /** The same for words that name no event: "hadir pula X". */
  public static Mention present(Span span) {
    return new Mention(
        span, Form.PLURAL, EntityKind.PERSON, List.of(), Title.NONE, MentionSource.PRESENT);
  }

  /**
   * A bare office, which is that of the state where the language is at home if the text names who
   * holds it there: "Presiden bertolak ke Paris".
   *
   * @param state ISO code of that state
   */
  public static Mention home(Span span, String office, String state) {
    Title title = new Title(span, office, "");
    return new Mention(
        span, Form.TITLE, EntityKind.PERSON, List.of(), title, MentionSource.HOME, List.of(state));
  }

  /** The same title of the state where the language is at home; empty for any other mention. */
  public Optional<Title> homeTitle() {
    return source == MentionSource.HOME
        ? Optional.of(new Title(title.span(), title.office(), hints.get(0)))
        : Optional.empty();
  }

  /**
   * Words that point at a place named before: "there", "kota itu".
   *
   * @param types local names of the classes of what they can mean; none for the capital of a state
   * @param adverb whether they say where without a function word
   */
  public static Mention place(Span span, List<String> types, boolean adverb) {
    MentionSource source = adverb ? MentionSource.THERE : MentionSource.PLACE;
    return new Mention(span, Form.PRONOUN, EntityKind.PLACE, List.of(), Title.NONE, source, types);
  }

  /** Whether it points at a place named before. */
  public boolean pointsAtPlace() {
    return form == Form.PRONOUN && kind == EntityKind.PLACE;
  }

  /** Whether it points at a place without a function word: "there". */
  public boolean tellsWhere() {
    return source == MentionSource.THERE || source == MentionSource.HERE;
  }

  /** The classes of what a pointer at a place can mean; empty if it means a capital. */
  public List<String> placeTypes() {
    return hints;
  }

  /** The same at another place. */
  public Mention withSpan(Span elsewhere) {
    return new Mention(elsewhere, form, kind, candidates, title, source, hints);
  }

  /** How a mention refers. */
  public enum Form {
    /** A name: "Vladimir Putin", "Korut", "PBB". */
    NAME,
    /** An adjective or demonym that stands for a state: "Russian", "Israeli". */
    DEMONYM,
    /** An office that stands for its holder: "pemimpin Korut itu", "the Russian president". */
    TITLE,
    /** One antecedent: "he", "she", "ia". */
    PRONOUN,
    /** Two or more antecedents: "kedua pemimpin", "they", "keduanya". */
    PLURAL
  }

  /**
   * A gazetteer entity that bears the name.
   *
   * @param entity the entity
   * @param prior how likely before any context, 0 to 1
   * @param name the gazetteer's form of the name that matched
   * @param standIn whether the name is that of something else which stands for the entity: a
   *     capital or a palace for its state
   */
  public record Candidate(Entity entity, double prior, String name, boolean standIn) {
    /** A candidate that bears the name itself. */
    public Candidate(Entity entity, double prior, String name) {
      this(entity, prior, name, false);
    }
  }

  /**
   * The title at a name.
   *
   * @param span where it stands, the state's name included; empty span if none
   * @param office key of the office in {@code titles.tsv}, for example {@code president}; empty if
   *     none
   * @param country ISO code of the state or IRI of the organization whose office it is; empty if
   *     not said
   */
  public record Title(Span span, String office, String country) {
    /** No title. */
    public static final Title NONE = new Title(new Span(0, 0), "", "");

    /** Whether there is one. */
    public boolean present() {
      return !office.isEmpty();
    }
  }
}
