package org.entente.nlp;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.postag.POSTaggerME;
import org.entente.model.Token;

/**
 * OpenNLP's tagger, one a thread over one shared model.
 *
 * <p>The published English model has learnt words with their clitic as one token and answers with
 * two tags ("China's": PROPN+PART). So clitics are put back before tagging, and the tags taken
 * apart behind it.
 */
final class Tagger {
  private final ThreadLocal<POSTaggerME> taggers;

  Tagger(Models models) {
    this.taggers = ThreadLocal.withInitial(() -> new POSTaggerME(models.tags()));
  }

  /**
   * One tag a token.
   *
   * @param texts what the tagger is to see of each token
   */
  List<String> tag(List<Token> tokens, List<String> texts) {
    List<String> words = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      String text = TagMarks.plain(texts.get(i));
      if (clitic(tokens, i)) {
        words.set(words.size() - 1, words.get(words.size() - 1) + text);
      } else {
        words.add(text);
      }
    }
    return spread(tokens, taggers.get().tag(words.toArray(String[]::new)));
  }

  private static List<String> spread(List<Token> tokens, String[] found) {
    List<String> tags = new ArrayList<>(tokens.size());
    int word = -1;
    int part = 0;
    for (int i = 0; i < tokens.size(); i++) {
      boolean clitic = clitic(tokens, i);
      word += clitic ? 0 : 1;
      part = clitic ? part + 1 : 0;
      String[] parts = found[word].split("\\+");
      tags.add(part < parts.length ? parts[part] : "PART");
    }
    return tags;
  }

  /** Whether the token is an ending with an apostrophe that was cut off the one before. */
  private static boolean clitic(List<Token> tokens, int index) {
    if (index == 0 || tokens.get(index - 1).span().end() != tokens.get(index).span().start()) {
      return false;
    }
    String text = tokens.get(index).text();
    int apostrophe =
        text.length() > 1 && Characters.apostrophe(text.charAt(0)) ? 0 : text.length() > 2 ? 1 : -1;
    return apostrophe >= 0
        && Characters.apostrophe(text.charAt(apostrophe))
        && Character.isLetter(text.charAt(apostrophe + 1))
        && tokens.get(index - 1).word();
  }
}
