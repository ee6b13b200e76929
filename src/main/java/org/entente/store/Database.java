package org.entente.store;

import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.store.DatasetGraphSwitchable;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A TDB2 database. Its {@link #graph} stays the same object across a restart and a compaction, so
 * that a server can hold it. In a query, the default graph is the union of all named graphs, and
 * {@code SERVICE} is refused.
 */
final class Database {
  /**
   * One value of the graph is held in memory, to be found by its number, for so many bytes of heap.
   * With what it takes, a few hundred bytes, that comes to a quarter of the heap.
   */
  private static final int HEAP_FOR_A_VALUE = 1500;

  /** The same for numbers found by their value. */
  private static final int HEAP_FOR_A_NUMBER = 4000;

  private final DatasetGraphSwitchable container;

  private Database(DatasetGraph dataset) {
    this.container = (DatasetGraphSwitchable) dataset;
    container.getContext().set(TDB2.symUnionDefaultGraph, true);
    container.getContext().set(ARQ.httpServiceAllowed, false);
  }

  /** Opens the database in {@code folder}, which is made if it is not there. */
  static Database connect(Path folder) {
    JenaSystem.init();
    Location location = Location.create(folder);
    // TDB2 notes in the folder the sizes of whoever made it; for another heap they are others.
    StoreParams params = caches(Runtime.getRuntime().maxMemory());
    return new Database(DatabaseMgr.connectDatasetGraph(location, params));
  }

  /** TDB2's own sizes, which take some 300 MB when full, or what fits into a smaller heap. */
  private static StoreParams caches(long heap) {
    StoreParams usual = StoreParams.getDftStoreParams();
    return StoreParams.builder("entente")
        .nodeId2NodeCacheSize(fitting(usual.getNodeId2NodeCacheSize(), heap / HEAP_FOR_A_VALUE))
        .node2NodeIdCacheSize(fitting(usual.getNode2NodeIdCacheSize(), heap / HEAP_FOR_A_NUMBER))
        .build();
  }

  private static int fitting(int usual, long affordable) {
    return (int) Math.min(usual, affordable);
  }

  /** A new database in memory. */
  static Database inMemory() {
    JenaSystem.init();
    return new Database(DatabaseMgr.createDatasetGraph());
  }

  DatasetGraph graph() {
    return container;
  }

  boolean onDisk() {
    return container.hasContainerPath();
  }

  /**
   * How many quads there are, counted in the index without reading them; asked within a
   * transaction.
   */
  long size() {
    return storage().getQuadTable().getNodeTupleTable().size();
  }

  private DatasetGraphTDB storage() {
    return (DatasetGraphTDB) container.get();
  }

  /**
   * Drops a running transaction as a crash would, and opens the files anew. TDB2 before 6.1 must
   * not go on after an aborted write: the file of nodes is cut back, but the next write leaves a
   * gap of zeros there (apache/jena #3877). A file opened anew is measured anew.
   */
  void restart() {
    DatasetGraphTDB broken = storage();
    Location location = broken.getLocation();
    if (location.isMem()) {
      throw new IllegalStateException("a database in memory cannot be opened anew");
    }
    TDBInternal.getTransactionCoordinator(broken).shutdown(true);
    StoreConnection.internalExpel(location, true);
    container.set(
        StoreConnection.connectCreate(
                location, broken.getStoreParams(), broken.getReorderTransform())
            .getDatasetGraphTDB());
  }

  /** Copies what is current into new files and deletes the old ones. Readers may go on. */
  void compact() {
    DatabaseMgr.compact(container, true);
  }

  /** Closes the files and gives up the lock. */
  void close() {
    if (onDisk()) {
      TDBInternal.expel(container, true);
    }
  }
}
