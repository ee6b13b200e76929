package org.entente.nlp.train;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be trained. */
public enum Kind {
  /** The tagger of parts of speech. */
  POS,
  /** The tokenizer. */
  TOKENS,
  /** The sentence detector. */
  SENTENCES,
  /** The finder of persons, organizations and places. */
  NAMES;

  /** The kind that the command line calls {@code name}. */
  public static Optional<Kind> of(String name) {
    return Arrays.stream(values()).filter(k -> k.word().equals(name)).findFirst();
  }

  /** What the command line and the file names call it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
