package org.entente.store;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;

/** The index of texts for those who search: it is held against the graph first where it must be. */
final class SearchedTexts {
  private final TextIndex index;
  private final Access access;
  private final Path place;

  SearchedTexts(TextIndex index, Access access, Path place) {
    this.index = index;
    this.access = access;
    this.place = place;
  }

  /** The best of what {@code query}, in Lucene's syntax, finds. */
  List<TextMatch> find(String query, int limit) {
    bringInStep();
    return index.find(query, limit);
  }

  /** Lets queries in SPARQL use the index. */
  void offer(Context context) {
    bringInStep();
    index.offer(context);
  }

  /** Commits what still waits to be written to it. */
  void settle() {
    index.settle();
  }

  void close() {
    index.close();
  }

  /** Mends the index if a process died before it had followed; whether that was so. */
  boolean bringInStep() {
    boolean behind = !index.isInStep();
    if (behind) {
      mend();
    }
    return behind;
  }

  /** How far the index is from the graph. */
  TextDrift drift() {
    return compared(index::drift);
  }

  /** Makes the index what the graph says. */
  TextDrift mend() {
    return compared(index::mend);
  }

  private TextDrift compared(Function<DatasetGraph, TextDrift> work) {
    return access.write(
        () -> {
          try {
            return access.read(dataset -> work.apply(dataset.asDatasetGraph()));
          } catch (UncheckedIOException e) {
            throw Failures.of("cannot read the index of texts", e, place);
          }
        });
  }
}
