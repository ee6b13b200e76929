package org.entente.nlp.train;

import java.util.List;

/**
 * A sentence of a treebank.
 *
 * @param text as written
 * @param words its tokens as they stand in the text
 */
record TreebankSentence(String text, List<Word> words) {

  TreebankSentence {
    words = List.copyOf(words);
  }

  /**
   * A token as it stands in the text: a word with its clitics is one.
   *
   * @param form as written
   * @param tag its part of speech (UPOS); of a word with clitics, that of the word
   * @param space whether white space follows
   */
  record Word(String form, String tag, boolean space) {}

  /** The forms. */
  String[] forms() {
    return words.stream().map(Word::form).toArray(String[]::new);
  }

  /** The tags. */
  String[] tags() {
    return words.stream().map(Word::tag).toArray(String[]::new);
  }
}
