package org.entente.nlp;

import java.util.ArrayList;
import java.util.Arrays;
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
    int[] word = new int[tokens.size()];
    boolean quoted = false;
    for (int i = 0; i < texts.size(); i++) {
      String text = TagMarks.plain(texts.get(i));
      quoted ^= text.equals("\"");
      if (i > 0 && (compound(tokens, i) || i > 1 && compound(tokens, i - 1))) {
        words.set(words.size() - 1, words.get(words.size() - 1) + text);
      } else {
        words.add(tagSet.isPresent() ? TagMarks.penn(text, quoted) : text);
      }
      word[i] = words.size() - 1;
    }
    String[] found = taggers.get().tag(words.toArray(String[]::new));
    List<String> universal =
        tagSet.map(set -> set.universal(words, found)).orElseGet(() -> List.of(found));
    return Arrays.stream(word).mapToObj(universal::get).toList();
  }

  /** "Russian-backed": the hyphen of a compound that is one word, an adjective, to treebanks. */
  private static boolean compound(List<Token> tokens, int hyphen) {
    return hyphen > 0
        && hyphen + 1 < tokens.size()
        && tokens.get(hyphen).text().equals("-")
        && Character.isLowerCase(tokens.get(hyphen + 1).text().charAt(0))
        && tokens.get(hyphen - 1).span().end() == tokens.get(hyphen).span().start()
        && tokens.get(hyphen).span().end() == tokens.get(hyphen + 1).span().start();
  }
}
