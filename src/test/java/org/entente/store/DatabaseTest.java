package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.params.StoreParamsCodec;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir private Path folder;

  @Test
  void holdsAsMuchInMemoryAsItsOwnHeapAllowsWhoeverMadeTheFolder() {
    Database.connect(folder).close();
    StoreParams small = StoreParams.builder("small").nodeId2NodeCacheSize(7).build();
    StoreParamsCodec.write(Location.create(folder), small);
    Database database = Database.connect(folder);
    try {
      DatasetGraphTDB storage =
          (DatasetGraphTDB) ((DatasetGraphWrapper) database.graph()).getWrapped();
      assertThat(storage.getStoreParams().getNodeId2NodeCacheSize()).isGreaterThan(10_000);
    } finally {
      database.close();
    }
  }
}
