package org.entente.feed.page;

import java.util.List;

/**
 * The running text of a page.
 *
 * @param paragraphs the paragraphs of its article
 * @param signed lines among them that say who made it, which are no part of it
 * @param barred whether it goes on behind a barrier, which only subscribers pass
 */
record Running(List<String> paragraphs, List<String> signed, boolean barred) {
  /** No text. */
  static final Running NONE = new Running(List.of(), List.of(), false);

  Running {
    paragraphs = List.copyOf(paragraphs);
    signed = List.copyOf(signed);
  }

  /** How many characters the paragraphs have. */
  int length() {
    return paragraphs.stream().mapToInt(String::length).sum();
  }

  /** The longer of the two; this one, if they are as long. */
  Running longer(Running other) {
    return other.length() > length() ? other : this;
  }
}
