package org.entente.nlp.train;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.Span;
import org.entente.model.Token;
import org.entente.nlp.TagMarks;
import org.entente.nlp.Tokenizer;

/**
 * A sentence to learn tags from.
 *
 * @param words as the tagger sees them
 * @param tags one a word
 */
record TaggedWords(List<String> words, List<String> tags) {

  TaggedWords {
    words = List.copyOf(words);
    tags = List.copyOf(tags);
  }

  /** The tokens as the treebank cuts them. */
  static TaggedWords asCut(TreebankSentence sentence) {
    return new TaggedWords(
        sentence.words().stream().map(w -> TagMarks.plain(w.form())).toList(),
        sentence.words().stream().map(TreebankSentence.Word::tag).toList());
  }

  /**
   * The tokens as {@code tokenizer} cuts them, because a tagger should learn what it will see: the
   * older release cuts "baru-baru" into three, we do not. A token that covers several words of the
   * treebank takes the tag of the first that is no mark.
   */
  static TaggedWords asWeCut(TreebankSentence sentence, Tokenizer tokenizer) {
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    for (TreebankSentence.Word word : sentence.words()) {
      spans.add(new Span(text.length(), text.length() + word.form().length()));
      text.append(word.form()).append(word.space() ? " " : "");
    }
    List<String> words = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    for (Token token : tokenizer.tokenize(text.toString())) {
      words.add(TagMarks.plain(token.text()));
      tags.add(tag(token, spans, sentence.words()));
    }
    return new TaggedWords(words, tags);
  }

  private static String tag(Token token, List<Span> spans, List<TreebankSentence.Word> words) {
    String found = "PUNCT";
    for (int i = 0; i < spans.size(); i++) {
      String tag = words.get(i).tag();
      if (spans.get(i).overlaps(token.span())) {
        if (!token.word()) {
          return tag.equals("SYM") ? tag : "PUNCT";
        }
        if (!tag.equals("PUNCT")) {
          return tag;
        }
        found = tag;
      }
    }
    return found;
  }
}
