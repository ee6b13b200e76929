package org.entente.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the graph, so that they can be searched: names, headlines, sentences and quotations.
 * It follows each write, of a few articles only when it is needed: a commit of Lucene's takes as
 * long as one of the graph. A file says that it is in step; it is taken away before a write, and
 * put back when both are committed. After a crash between the two it is missing, and the index is
 * held against the graph, and mended, before it is searched.
 *
 * <p>A store that was made without an index gets one when it is first searched. A failure of the
 * index never fails a write of the graph.
 */
final class TextIndex implements AutoCloseable {
  private static final String FOLDER = "text";
  private static final String IN_STEP = "in-step";

  /** So many texts may wait: few enough to be kept in memory. */
  private static final int WAITING = 2_000;

  private final Optional<Path> folder;
  private final List<Consumer<LuceneTexts>> waiting = new ArrayList<>();
  private @Nullable LuceneTexts open;
  private boolean offered;
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
      delta.deletions().stream().filter(TextIndex::isText).forEach(q -> later(t -> t.delete(q)));
      delta.additions().stream().filter(TextIndex::isText).forEach(q -> later(t -> t.add(q)));
      if (offered || waiting.size() >= WAITING) {
        settle();
      }
    }
  }

  private void later(Consumer<LuceneTexts> work) {
    waiting.add(work);
  }

  /** Commits what waits. */
  synchronized void settle() {
    if (waiting.isEmpty()) {
      return;
    }
    try {
      LuceneTexts texts = texts();
      waiting.forEach(work -> work.accept(texts));
      texts.commit();
      waiting.clear();
      inStep();
    } catch (RuntimeException | IOException | InternalError e) {
      // What was acknowledged is in the graph; the index is mended before it is searched.
      giveUp();
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
    waiting.clear();
    closeFiles();
  }

  // Holding it against the graph.

  /** How far it is from the graph, which the caller reads. */
  synchronized TextDrift drift(DatasetGraph graph) {
    settle();
    return new TextComparison(graph, texts()).drift();
  }

  /** Makes it what the graph, which the caller reads, says; tells how far it was from that. */
  synchronized TextDrift mend(DatasetGraph graph) {
    settle();
    TextDrift drift = new TextComparison(graph, texts()).mend();
    try {
      inStep();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return drift;
  }

  // Searching.

  /** Whether it can be searched as it is. */
  synchronized boolean isInStep() {
    settle();
    return follows && (folder.isEmpty() || Files.exists(folder.get().resolve(IN_STEP)));
  }

  /** The best of what {@code query}, in Lucene's syntax, finds. */
  synchronized List<TextMatch> find(String query, int limit) {
    return texts().find(query, limit);
  }

  /** Lets queries in SPARQL use it, by {@code text:query}. */
  synchronized void offer(Context context) {
    offered = true;
    settle();
    texts().offer(context);
  }

  @Override
  public synchronized void close() {
    settle();
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
