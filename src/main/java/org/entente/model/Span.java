package org.entente.model;

/**
 * A half-open stretch {@code [start, end)} of a text, in UTF-16 units as {@link String} counts
 * them.
 *
 * @param start the first unit, at least 0
 * @param end the unit after the last, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /** Refuses a span that runs backwards or starts before the text. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + " to " + end);
    }
  }

  /** The text that this span covers. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** How many UTF-16 units it covers. */
  public int length() {
    return end - start;
  }

  /** Whether {@code other} lies wholly inside. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two share at least one unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The smallest span that holds both. */
  public Span union(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** Orders by start, the longer span first where two start together. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(other.end, end);
  }
}
