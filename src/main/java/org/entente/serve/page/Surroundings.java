package org.entente.serve.page;

import java.text.BreakIterator;
import java.util.Iterator;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.core.Quad;
import org.entente.ontology.Terms;
import org.entente.store.Explanation.Passage;

/** What stands around a sentence of an article: about one sentence before and one after. */
final class Surroundings {
  private static final int LONGEST = 400;

  private final String text;

  Surroundings(String text) {
    this.text = text;
  }

  /** Of the article with that IRI, asked within a transaction. */
  static Surroundings of(Dataset dataset, String article) {
    Node node = NodeFactory.createURI(article);
    Iterator<Quad> texts =
        dataset.asDatasetGraph().findNG(node, node, NodeFactory.createURI(Terms.TEXT), Node.ANY);
    return new Surroundings(
        texts.hasNext() ? texts.next().getObject().getLiteralLexicalForm() : "");
  }

  /** The sentence before, with what stands between; empty if there is none. */
  String before(Passage sentence) {
    if (!standsIn(sentence)) {
      return "";
    }
    String before = text.substring(0, sentence.start());
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(before);
    int end = before.stripTrailing().length();
    int start = end == 0 ? 0 : Math.max(0, breaks.preceding(end));
    return before.substring(Math.max(start, before.length() - LONGEST));
  }

  /** The sentence after, with what stands between; empty if there is none. */
  String after(Passage sentence) {
    if (!standsIn(sentence)) {
      return "";
    }
    String after = text.substring(sentence.end());
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(after);
    int start = after.length() - after.stripLeading().length();
    int end = start >= after.length() ? after.length() : breaks.following(start);
    return after.substring(0, Math.min(end, LONGEST)).stripTrailing();
  }

  private boolean standsIn(Passage sentence) {
    return !sentence.inHeadline() && sentence.end() <= text.length();
  }
}
