package org.entente.model;

import java.util.List;

/**
 * The part-of-speech tags of one sentence (Universal Dependencies UPOS).
 *
 * @param sentence the index of the sentence
 * @param tags one tag a token
 */
public record Tags(int sentence, List<String> tags) {

  /** Makes the tags unmodifiable. */
  public Tags {
    tags = List.copyOf(tags);
  }
}
