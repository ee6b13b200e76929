package org.entente.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Holds the index of texts against the graph, hash by hash and outside memory, and mends it. The
 * caller reads the graph meanwhile, and nobody else uses the index.
 */
final class TextComparison {
  /** More missing texts than this are not looked for one by one: all are indexed anew. */
  private static final int FEW = 100_000;

  private static final int PAGE = 16 << 20;

  private final DatasetGraph graph;
  private final LuceneTexts texts;

  TextComparison(DatasetGraph graph, LuceneTexts texts) {
    this.graph = graph;
    this.texts = texts;
  }

  /** How far the index is from the graph. */
  TextDrift drift() {
    return compare(uid -> {}, uid -> {});
  }

  /** Makes the index what the graph says; tells how far it was from that. */
  TextDrift mend() {
    Set<String> missing = new HashSet<>();
    List<String> stale = new ArrayList<>();
    TextDrift drift =
        compare(
            uid -> {
              if (missing.size() <= FEW) {
                missing.add(uid);
              }
            },
            stale::add);
    if (!drift.none()) {
      mend(missing, stale);
    }
    return drift;
  }

  private void mend(Set<String> missing, List<String> stale) {
    if (missing.size() > FEW) {
      texts.clear();
      each(texts::add);
    } else {
      texts.delete(stale);
      missing.addAll(stale);
      each(
          quad -> {
            if (missing.contains(texts.uid(quad))) {
              texts.add(quad);
            }
          });
    }
    texts.commit();
  }

  private TextDrift compare(Consumer<String> missing, Consumer<String> stale) {
    try (LineSorter sorter = new LineSorter(PAGE)) {
      each(quad -> sorter.add(texts.uid(quad) + "g"));
      texts.commit();
      texts.uids(uid -> sorter.add(uid + "i"));
      Pairs pairs = new Pairs(missing, stale);
      sorter.forEach(pairs::line);
      pairs.end();
      return pairs.drift();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void each(Consumer<Quad> sink) {
    for (Node property : Words.TEXTS) {
      graph
          .findNG(Node.ANY, Node.ANY, property, Node.ANY)
          .forEachRemaining(
              quad -> {
                if (quad.getObject().isLiteral()) {
                  sink.accept(quad);
                }
              });
    }
  }

  /** Reads sorted hashes, each with a letter that says where it is: in graph or index. */
  private static final class Pairs {
    private final Consumer<String> missing;
    private final Consumer<String> stale;
    private String uid = "";
    private boolean inGraph;
    private int inIndex;
    private long texts;
    private long missed;
    private long left;

    Pairs(Consumer<String> missing, Consumer<String> stale) {
      this.missing = missing;
      this.stale = stale;
    }

    void line(String line) {
      String next = line.substring(0, line.length() - 1);
      if (!next.equals(uid)) {
        end();
        uid = next;
      }
      if (line.endsWith("g")) {
        inGraph = true;
      } else {
        inIndex++;
      }
    }

    void end() {
      if (inGraph) {
        texts++;
      }
      if (inGraph && inIndex == 0) {
        missed++;
        missing.accept(uid);
      } else if (!inGraph && inIndex > 0 || inIndex > 1) {
        left++;
        stale.accept(uid);
      }
      inGraph = false;
      inIndex = 0;
    }

    TextDrift drift() {
      return new TextDrift(texts, missed, left);
    }
  }
}
