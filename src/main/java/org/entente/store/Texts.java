package org.entente.store;

import org.apache.jena.graph.Node;
import org.entente.store.Explanation.Passage;

/** Headline and body of one article, in which its sentences are found again. */
final class Texts {
  private final String headline;
  private final String body;

  Texts(ArticleView view, Node article) {
    headline = view.text(article, Words.HEADLINE).orElse("");
    body = view.text(article, Words.TEXT).orElse("");
  }

  /**
   * Where {@code sentence} stands. It may stand there more than once: meant is the one around the
   * trigger, the last one that starts no later.
   */
  Passage sentence(String sentence, Passage trigger) {
    String text = trigger.inHeadline() ? headline : body;
    int found = text.lastIndexOf(sentence, trigger.start());
    int start =
        found >= 0
            ? found
            : Math.max(0, trigger.start() - Math.max(0, sentence.indexOf(trigger.quote())));
    return new Passage(sentence, start, start + sentence.length(), trigger.inHeadline());
  }
}
