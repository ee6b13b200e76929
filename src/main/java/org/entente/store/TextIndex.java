package org.entente.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the graph, so that they can be searched: names, headlines, sentences and quotations.
 * It follows each write. A file says that it does; it is taken away before a write, and put back
 * when both are committed. After a crash between the two it is missing, and the index is held
 * against the graph, and mended, before it is searched.
 *
 * <p>A store that was made without an index gets one when it is first searched. A failure of the
 * index never fails a write of the graph.
 */
final class TextIndex implements AutoCloseable {
  private static final String FOLDER = "text";
  private static final String IN_STEP = "in-step";

  /** More missing texts than this are not looked for one by one: all are indexed anew. */
  private static final int FEW = 100_000;

  private static final int PAGE = 16 << 20;

  private final Optional<Path> folder;
  private @Nullable LuceneTexts open;
  private boolean follows;

  private TextIndex(Optional<Path> folder, boolean follows) {
    this.folder = folder;
    this.follows = follows;
  }

  /** The index of the store in {@code store}; {@code empty} if nothing is in it yet. */
  static TextIndex of(Path store, Supplier<Boolean> empty) {
    Path folder = store.resolve(FOLDER);
    boolean follows = Files.exists(folder.resolve(IN_STEP)) || empty.get();
    return new TextIndex(Optional.of(folder), follows);
  }

  /** The index of a store in memory; it is made when it is searched. */
  static TextIndex inMemory() {
    return new TextIndex(Optional.empty(), false);
  }

  private LuceneTexts texts() {
    LuceneTexts texts = open;
    if (texts == null) {
      texts = folder.map(LuceneTexts::open).orElseGet(LuceneTexts::inMemory);
      open = texts;
    }
    return texts;
  }

  private static boolean isText(Quad quad) {
    return isText(quad.getPredicate()) && quad.getObject().isLiteral();
  }

  private static boolean isText(Node property) {
    return Words.TEXTS.contains(property);
  }

  // Following the graph.

  /** Takes note that {@code delta} is about to be written to the graph. */
  synchronized void before(Delta delta) {
    if (follows && touches(delta)) {
      folder.ifPresent(
          place -> {
            try {
              Files.deleteIfExists(place.resolve(IN_STEP));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  /** Takes over what {@code delta} has changed in the graph. */
  synchronized void after(Delta delta) {
    if (!touches(delta)) {
      return;
    }
    if (folder.isEmpty()) {
      follows = false;
    } else if (follows) {
      try {
        delta.deletions().stream().filter(TextIndex::isText).forEach(texts()::delete);
        delta.additions().stream().filter(TextIndex::isText).forEach(texts()::add);
        texts().commit();
        inStep();
      } catch (RuntimeException | IOException | InternalError e) {
        // What was acknowledged is in the graph; the index is mended before it is searched.
        giveUp();
      }
    }
  }

  private static boolean touches(Delta delta) {
    return delta.deletions().stream().anyMatch(TextIndex::isText)
        || delta.additions().stream().anyMatch(TextIndex::isText);
  }

  private void inStep() throws IOException {
    if (folder.isPresent()) {
      Files.createDirectories(folder.get());
      Path mark = folder.get().resolve(IN_STEP);
      if (!Files.exists(mark)) {
        Files.createFile(mark);
      }
    }
    follows = true;
  }

  /** Drops what is not committed; the index follows no more until it is mended. */
  synchronized void giveUp() {
    follows = false;
    closeFiles();
  }

  // Holding it against the graph.

  /** How far it is from the graph, which the caller reads. */
  synchronized TextDrift drift(DatasetGraph graph) {
    return compare(graph, uid -> {}, uid -> {});
  }

  /** Makes it what the graph, which the caller reads, says; tells how far it was from that. */
  synchronized TextDrift mend(DatasetGraph graph) {
    Set<String> missing = new HashSet<>();
    List<String> stale = new ArrayList<>();
    TextDrift drift =
        compare(
            graph,
            uid -> {
              if (missing.size() <= FEW) {
                missing.add(uid);
              }
            },
            stale::add);
    if (!drift.none()) {
      mend(graph, missing, stale);
    }
    try {
      inStep();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return drift;
  }

  private void mend(DatasetGraph graph, Set<String> missing, List<String> stale) {
    LuceneTexts texts = texts();
    if (missing.size() > FEW) {
      texts.clear();
      each(graph, texts::add);
    } else {
      texts.delete(stale);
      missing.addAll(stale);
      each(
          graph,
          quad -> {
            if (missing.contains(texts.uid(quad))) {
              texts.add(quad);
            }
          });
    }
    texts.commit();
  }

  private TextDrift compare(DatasetGraph graph, Consumer<String> missing, Consumer<String> stale) {
    try (LineSorter sorter = new LineSorter(PAGE)) {
      LuceneTexts texts = texts();
      each(graph, quad -> sorter.add(texts.uid(quad) + "g"));
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

  private static void each(DatasetGraph graph, Consumer<Quad> sink) {
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

  // Searching.

  /** Whether it can be searched as it is. */
  synchronized boolean isInStep() {
    return follows && (folder.isEmpty() || Files.exists(folder.get().resolve(IN_STEP)));
  }

  /** The best of what {@code query}, in Lucene's syntax, finds. */
  synchronized List<TextMatch> find(String query, int limit) {
    return texts().find(query, limit);
  }

  /** Lets queries in SPARQL use it, by {@code text:query}. */
  synchronized void offer(Context context) {
    texts().offer(context);
  }

  @Override
  public synchronized void close() {
    closeFiles();
  }

  private void closeFiles() {
    LuceneTexts texts = open;
    open = null;
    if (texts != null) {
      try {
        texts.close();
      } catch (RuntimeException e) {
        // After a failed write the files are closed already.
        follows = false;
      }
    }
  }
}
