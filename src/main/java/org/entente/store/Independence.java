package org.entente.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;

/**
 * Counts the independent publishers among articles. Articles of one publisher count once, and so do
 * those that say they are from one agency, and those of which one repeats most of the other: the
 * share of triples of words of the shorter text that stand in the longer one (containment, as in A.
 * Broder, "On the resemblance and containment of documents", 1997).
 */
final class Independence {
  private static final double COPIED = 0.5;
  private static final int TRIPLE = 3;

  /** Texts are compared each with each up to this number of articles of one event. */
  private static final int COMPARED = 200;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Reports reports;
  private final Map<Node, int[]> triples = new HashMap<>();

  Independence(Reports reports) {
    this.reports = reports;
  }

  /** How many of {@code articles} are of publishers that are independent of each other. */
  int count(Collection<Node> articles) {
    List<Node> sorted = articles.stream().sorted(Comparator.comparing(Node::getURI)).toList();
    Map<String, Node> bySource = new HashMap<>();
    Map<Node, Node> parents = new HashMap<>();
    for (Node article : sorted) {
      parents.put(article, article);
      source(article, "publisher " + reports.publisher(article), bySource, parents);
      reports
          .view(article)
          .text(article, Words.AGENCY)
          .ifPresent(agency -> source(article, "agency " + agency, bySource, parents));
    }
    List<Node> heads = new ArrayList<>(sorted);
    heads.removeIf(article -> !root(article, parents).equals(article));
    if (heads.size() > 1 && sorted.size() <= COMPARED) {
      compare(sorted, parents);
    }
    return (int) sorted.stream().filter(article -> parents.get(article).equals(article)).count();
  }

  private static void source(
      Node article, String source, Map<String, Node> bySource, Map<Node, Node> parents) {
    Node first = bySource.putIfAbsent(source, article);
    if (first != null) {
      unite(first, article, parents);
    }
  }

  private void compare(List<Node> articles, Map<Node, Node> parents) {
    for (int i = 0; i < articles.size(); i++) {
      for (int j = i + 1; j < articles.size(); j++) {
        Node one = articles.get(i);
        Node other = articles.get(j);
        if (!root(one, parents).equals(root(other, parents)) && copied(one, other)) {
          unite(one, other, parents);
        }
      }
    }
  }

  private boolean copied(Node one, Node other) {
    int[] these = triples(one);
    int[] those = triples(other);
    int fewer = Math.min(these.length, those.length);
    return fewer > 0 && shared(these, those) >= COPIED * fewer;
  }

  /** How many numbers stand in both; both are sorted. */
  private static int shared(int[] these, int[] those) {
    int shared = 0;
    for (int i = 0, j = 0; i < these.length && j < those.length; ) {
      int order = Integer.compare(these[i], those[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  private int[] triples(Node article) {
    return triples.computeIfAbsent(
        article, a -> triples(reports.view(a).text(a, Words.TEXT).orElse("")));
  }

  /** The hashes of the triples, each once, in order: of many articles at a time, so kept short. */
  private static int[] triples(String text) {
    List<String> words = List.of(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)));
    return IntStream.rangeClosed(0, words.size() - TRIPLE)
        .map(i -> words.subList(i, i + TRIPLE).hashCode())
        .sorted()
        .distinct()
        .toArray();
  }

  private static Node root(Node article, Map<Node, Node> parents) {
    Node at = article;
    while (!parents.get(at).equals(at)) {
      at = parents.get(at);
    }
    return at;
  }

  /** Keeps the one whose IRI comes first as the head. */
  private static void unite(Node one, Node other, Map<Node, Node> parents) {
    Node a = root(one, parents);
    Node b = root(other, parents);
    if (!a.equals(b)) {
      boolean first = a.getURI().compareTo(b.getURI()) < 0;
      parents.put(first ? b : a, first ? a : b);
    }
  }

  /** The best grade of those that publish {@code articles}; empty if none is graded. */
  Optional<String> reliability(Collection<Node> articles) {
    return articles.stream()
        .flatMap(article -> reports.view(article).text(article, Words.RELIABILITY).stream())
        .min(Comparator.naturalOrder());
  }
}
