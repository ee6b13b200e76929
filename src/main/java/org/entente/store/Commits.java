package org.entente.store;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Writes what was worked out into the database, a transaction each, and lets the index of texts
 * follow. The callers see to it that nobody else writes.
 *
 * <p>What is written was worked out and checked before its transaction begins, so that none is ever
 * aborted. If one fails all the same, because the disk is full or a file breaks, the database is
 * opened anew as after a crash: everything that was committed is there, and of the rest nothing.
 */
final class Commits {
  private final Database database;
  private final Access access;
  private final TextIndex texts;
  private final FreeSpace space;
  private final UnaryOperator<DatasetGraph> writing;
  private final Path place;
  private final AtomicLong count = new AtomicLong();

  /**
   * Into {@code database}.
   *
   * @param writing the view of the database that is written to
   * @param place what messages call its folder
   */
  Commits(
      Database database,
      Access access,
      TextIndex texts,
      FreeSpace space,
      UnaryOperator<DatasetGraph> writing,
      Path place) {
    this.database = database;
    this.access = access;
    this.texts = texts;
    this.space = space;
    this.writing = writing;
    this.place = place;
  }

  /** How many there were. */
  long count() {
    return count.get();
  }

  /** Refuses what the disk has no room for. */
  void requireRoom(Delta delta) {
    if (!delta.isEmpty()) {
      space.require(delta.additions().size() + delta.deletions().size());
    }
  }

  /** Writes {@code delta}; nothing if there is nothing in it. */
  void put(Delta delta) {
    if (delta.isEmpty()) {
      return;
    }
    try {
      texts.before(delta);
      DatasetGraph target = writing.apply(database.graph());
      target.begin(ReadWrite.WRITE);
      delta.deletions().forEach(target::delete);
      delta.additions().forEach(target::add);
      target.commit();
      target.end();
      count.incrementAndGet();
    } catch (RuntimeException | Error e) {
      throw afterFailure(e);
    }
    texts.after(delta);
  }

  /** Never aborts: drops the transaction as a crash would, and says what happened. */
  private StoreFailure afterFailure(Throwable cause) {
    StoreFailure failure = Failures.of("cannot write to the store", cause, place);
    texts.giveUp();
    try {
      access.restart();
    } catch (RuntimeException | Error e) {
      failure.addSuppressed(e);
    }
    return failure;
  }

  /** Writes all of {@code nquads} in several transactions; tells how many quads were read. */
  long fill(InputStream nquads) {
    return Filling.of(
        nquads,
        quads -> {
          Delta delta = new Delta();
          delta.turn(List.of(), quads);
          requireRoom(delta);
          put(delta);
        });
  }

  /** Writes the files anew without what is outdated; {@code bytes} is what they take now. */
  void compact(long bytes) {
    try {
      space.requireBytes(bytes + (256L << 20), "to compact it");
      database.compact();
    } catch (RuntimeException | Error e) {
      throw Failures.of("cannot compact the store", e, place);
    }
  }
}
