package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.params.StoreParamsCodec;
import org.entente.store.StoreFailure.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A write that fails in the middle takes nothing with it. */
class StoreFailureTest {
  @TempDir private Path folder;

  /** Where the write is to fail: after so many quads, or at the commit; never if negative. */
  private int failAfter = -1;

  private boolean failAtCommit;
  private Throwable failure = new RuntimeIOException("broken");

  /** Small caches, so that reads meet the files and not what the process remembers. */
  @BeforeEach
  void smallCaches() {
    StoreParamsCodec.write(
        Location.create(folder),
        StoreParams.builder("small")
            .node2NodeIdCacheSize(16)
            .nodeId2NodeCacheSize(16)
            .nodeMissCacheSize(16)
            .build());
  }

  private Store open() {
    return open(FreeSpace.of(folder, () -> Long.MAX_VALUE));
  }

  private Store open(FreeSpace space) {
    UnaryOperator<DatasetGraph> failing = Failing::new;
    return Store.open(folder, space, failing, Optional.of(Articles.ONTOLOGY));
  }

  /** A database whose disk breaks. */
  private final class Failing extends DatasetGraphWrapper {
    private int written;

    private Failing(DatasetGraph real) {
      super(real);
    }

    @Override
    public void add(Quad quad) {
      if (written++ == failAfter) {
        fail();
      }
      super.add(quad);
    }

    @Override
    public void commit() {
      if (failAtCommit) {
        fail();
      }
      super.commit();
    }

    private void fail() {
      if (failure instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failure;
    }
  }

  /**
   * The lost writes are larger than what the database buffers, and reads follow: after an abort,
   * this is what makes it lose quads that were committed.
   */
  @Test
  void leavesEveryCommittedQuadReadableRoundAfterRound() {
    List<ArticleQuads> kept = new ArrayList<>();
    try (Store store = open()) {
      for (int round = 0; round < 3; round++) {
        failAfter = 6000 + 500 * round;
        failAtCommit = round == 2;
        List<ArticleQuads> lost = synthetic(1000 + 200 * round, 150);
        assertThatExceptionOfType(StoreFailure.class)
            .isThrownBy(() -> store.replaceAll(lost))
            .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.IO));
        failAfter = -1;
        failAtCommit = false;
        assertThat(store.stats().articles()).isEqualTo(kept.size());
        List<ArticleQuads> more = synthetic(10 * round, 10);
        store.replaceAll(more);
        kept.addAll(more);
      }
      assertThat(Articles.nquads(store)).isEqualTo(nquads(kept));
    }
    try (Store again = open()) {
      assertThat(Articles.nquads(again)).isEqualTo(nquads(kept));
    }
  }

  private static List<ArticleQuads> synthetic(int from, int count) {
    List<ArticleQuads> made = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      made.add(Articles.synthetic(i, 500));
    }
    return made;
  }

  private static String nquads(List<ArticleQuads> articles) {
    try (Store store = Store.inMemory(Articles.ONTOLOGY)) {
      store.replaceAll(articles);
      return Articles.nquads(store);
    }
  }

  @Test
  void keepsServingThoseWhoHoldTheDataset() {
    try (Store store = open()) {
      store.replaceAll(List.of(Articles.summit("a1")));
      DatasetGraph held = store.dataset().asDatasetGraph();
      failAfter = 5;
      assertThatExceptionOfType(StoreFailure.class)
          .isThrownBy(() -> store.replaceAll(List.of(Articles.synthetic(1, 5))));
      failAfter = -1;
      held.begin(ReadWrite.READ);
      assertThat(held.contains(Words.REGISTRY_GRAPH, Node.ANY, Node.ANY, Node.ANY)).isTrue();
      held.end();
    }
  }

  @Test
  void callsAFaultOfMappedMemoryAFullDisk() {
    try (Store store = open()) {
      failure =
          new InternalError("a fault occurred in a recent unsafe memory access operation in code");
      failAfter = 3;
      assertThatExceptionOfType(StoreFailure.class)
          .isThrownBy(() -> store.replaceAll(List.of(Articles.summit("a1"))))
          .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.DISK_FULL))
          .withMessageContaining("the disk of " + folder + " is full")
          .withMessageNotContaining("\n");
      failure = new RuntimeIOException(new IOException("No space left on device"));
      assertThatExceptionOfType(StoreFailure.class)
          .isThrownBy(() -> store.replaceAll(List.of(Articles.summit("a1"))))
          .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.DISK_FULL));
      failAfter = -1;
      store.replaceAll(List.of(Articles.summit("a1")));
      assertThat(store.stats().articles()).isEqualTo(1);
    }
  }

  @Test
  void writesNothingWhereTheDiskHasNoRoom() {
    try (Store store = open(FreeSpace.of(folder, () -> 200L << 20))) {
      assertThatExceptionOfType(StoreFailure.class)
          .isThrownBy(() -> store.replaceAll(List.of(Articles.summit("a1"))))
          .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.DISK_FULL))
          .withMessageContaining("200 MiB are free");
      assertThat(Articles.nquads(store)).isEmpty();
    }
  }

  @Test
  void takesAWriterThatFailedNoFurther() {
    try (Store store = open()) {
      StoreWriter writer = store.writer();
      writer.put(Articles.summit("a1"));
      failAfter = 0;
      assertThatExceptionOfType(StoreFailure.class).isThrownBy(writer::flush);
      failAfter = -1;
      writer.put(Articles.summit("a2"));
      writer.close();
      assertThat(writer.changes().added()).isEqualTo(1);
      assertThat(store.stats().articles()).isEqualTo(1);
    }
  }
}
