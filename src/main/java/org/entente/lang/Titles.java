package org.entente.lang;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.model.Token;

/** Offices, honorifics and the nouns that stand for a state or for nobody in particular. */
public final class Titles {
  private static final Set<String> CLASSES = Set.of("office", "honorific", "agent", "unnamed");

  private final Lexicon<Title> words = new Lexicon<>((first, second) -> first);

  private Titles() {}

  /**
   * A title.
   *
   * @param kind {@code office}, {@code honorific}, {@code agent} or {@code unnamed}
   * @param key office key, or kind of agent; {@code -} where there is none
   * @param holder of an agent the office that it is where a name follows
   */
  public record Title(String kind, String key, Optional<Title> holder) {
    /** Whether it names an office that a person holds. */
    public boolean office() {
      return kind.equals("office");
    }
  }

  /**
   * Loads {@code titles.tsv}; throws {@link org.entente.model.BadFile} for the first row that is
   * wrong.
   */
  static Titles load(Path file) {
    Titles titles = new Titles();
    for (Tsv.Row row : Tsv.read(file, 3)) {
      if (!CLASSES.contains(row.cell(1))) {
        throw row.bad("unknown class " + row.cell(1), "use office, honorific, agent or unnamed");
      }
      titles.words.add(row, 0, title(row.cell(1), row.cell(2).split("\\|")));
    }
    return titles;
  }

  private static Title title(String kind, String... keys) {
    Optional<Title> holder =
        keys.length > 1
            ? Optional.of(new Title("office", keys[1], Optional.empty()))
            : Optional.empty();
    return new Title(kind, keys[0], holder);
  }

  /** The longest title at {@code from}. */
  public Optional<Found<Title>> at(List<Token> tokens, int from) {
    return words.longest(tokens, from);
  }
}
