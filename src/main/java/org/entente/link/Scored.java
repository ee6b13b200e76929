package org.entente.link;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.model.Entity;
import org.entente.model.Mention.Candidate;

/** A candidate with its score; the best first. */
record Scored(Candidate candidate, double score) implements Comparable<Scored> {
  /** More candidates than these tell a reader nothing. */
  private static final int SHOWN = 4;

  @Override
  public int compareTo(Scored other) {
    int byScore = Double.compare(other.score, score);
    return byScore != 0 ? byScore : entity().iri().compareTo(other.entity().iri());
  }

  Entity entity() {
    return candidate.entity();
  }

  /**
   * One line for a reader: the name that matched, if the text writes it otherwise, and the
   * candidates with their scores, if there are several: {@code "Georgia"; Georgia (State) 1.12,
   * Georgia (Region US) 0.55}.
   */
  static String line(String text, List<Scored> sorted) {
    String matched = sorted.get(0).candidate().name();
    String name = matched.equals(text) ? "" : "\"" + matched + "\"";
    if (sorted.size() < 2) {
      return name;
    }
    String all = sorted.stream().limit(SHOWN).map(Scored::shown).collect(Collectors.joining(", "));
    return name.isEmpty() ? all : name + "; " + all;
  }

  private String shown() {
    Entity entity = entity();
    String country = entity.country().map(c -> " " + c).orElse("");
    return String.format(
        Locale.ROOT, "%s (%s%s) %.2f", entity.label("en"), entity.type(), country, score);
  }
}
