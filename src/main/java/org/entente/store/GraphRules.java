package org.entente.store;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.entente.model.Issue;

/** The rules that an article's graph obeys before it is written. */
public interface GraphRules {
  /** What is wrong in the graph of an article with its events and the classes of its entities. */
  List<Issue> ofArticle(Graph graph, String article);

  /** What is wrong with {@code event}, in a graph of it and the sentences that tell it. */
  List<Issue> ofEvent(Graph graph, Node event);
}
