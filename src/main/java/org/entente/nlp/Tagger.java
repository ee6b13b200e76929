package org.entente.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import org.entente.model.Token;

/**
 * OpenNLP's tagger, one a thread over one shared model. A model with tags of its own is read
 * through the language's {@link TagSet}; its words are written as its treebank writes them.
 */
final class Tagger {
  private final ThreadLocal<POSTaggerME> taggers;
  private final Optional<TagSet> tagSet;

  Tagger(Models models, Optional<TagSet> tagSet) {
    this.tagSet = tagSet;
    POSTagFormat format = tagSet.isPresent() ? POSTagFormat.CUSTOM : POSTagFormat.UD;
    this.taggers = ThreadLocal.withInitial(() -> new POSTaggerME(models.tags(), format));
  }

  /**
   * One tag a token.
   *
   * @param texts what the tagger is to see of each token
   */
  List<String> tag(List<Token> tokens, List<String> texts) {
    List<String> words = new ArrayList<>(tokens.size());
    boolean quoted = false;
    for (String text : texts) {
      String word = TagMarks.plain(text);
      boolean quote = word.equals("\"");
      quoted ^= quote;
      words.add(tagSet.isPresent() ? TagMarks.penn(word, quoted) : word);
    }
    String[] found = taggers.get().tag(words.toArray(String[]::new));
    return tagSet.map(set -> set.universal(words, found)).orElseGet(() -> List.of(found));
  }
}
