package org.entente.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.tdb2.TDBException;
import org.entente.store.StoreFailure.Reason;

/**
 * Who may use the database when: any number of threads read while one writes, until it is closed. A
 * restart and the closing wait for those who read. An exit waits for a write that is under way.
 */
final class Access {
  private final Database database;
  private final Path place;
  private final Optional<StoreLock> lock;
  private final ReentrantLock writer = new ReentrantLock();
  private final ReentrantReadWriteLock files = new ReentrantReadWriteLock();
  private final Thread atExit = new Thread(this::stop, "store-at-exit");
  private volatile boolean closed;

  /**
   * To a database that is open.
   *
   * @param place what messages call its folder
   * @param lock keeps other processes out until it is closed
   */
  Access(Database database, Path place, Optional<StoreLock> lock) {
    this.database = database;
    this.place = place;
    this.lock = lock;
  }

  /** The graph; it stays the same object until it is closed. */
  Dataset dataset() {
    return DatasetFactory.wrap(database.graph());
  }

  /** How many quads there are; asked within a read. */
  long size() {
    return database.size();
  }

  /** What {@code question} makes of the graph as of one moment. */
  <T> T read(Function<Dataset, T> question) {
    files.readLock().lock();
    try {
      requireOpen();
      Dataset dataset = dataset();
      dataset.begin(ReadWrite.READ);
      try {
        return question.apply(dataset);
      } finally {
        dataset.end();
      }
    } catch (TDBException | InternalError e) {
      throw Failures.of("cannot read the store", e, place);
    } finally {
      files.readLock().unlock();
    }
  }

  /** What {@code work} comes to, while nobody else writes. */
  <T> T write(Supplier<T> work) {
    requireNotReading();
    return inTurn(
        () -> {
          requireOpen();
          return work.get();
        });
  }

  /** Does {@code work} while nobody else writes. */
  void writeAlone(Runnable work) {
    write(
        () -> {
          work.run();
          return true;
        });
  }

  /** What {@code work} comes to while nobody writes, whether the database is open or not. */
  <T> T inTurn(Supplier<T> work) {
    writer.lock();
    try {
      return work.get();
    } finally {
      writer.unlock();
    }
  }

  /** Opens the database anew as after a crash; if that fails too, nobody uses it any more. */
  void restart() {
    files.writeLock().lock();
    try {
      database.restart();
    } catch (RuntimeException | Error e) {
      closed = true;
      throw e;
    } finally {
      files.writeLock().unlock();
    }
  }

  /** Waits for all who use it, closes the files, {@code others} first, and lets processes in. */
  void close(Runnable others) {
    requireNotReading();
    writer.lock();
    files.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        others.run();
        database.close();
      }
    } finally {
      files.writeLock().unlock();
      writer.unlock();
      forgetExit();
      lock.ifPresent(Access::release);
    }
  }

  static void release(StoreLock lock) {
    try {
      lock.close();
    } catch (IOException e) {
      throw new StoreFailure(Reason.IO, "cannot unlock the store: " + e.getMessage(), e);
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new StoreFailure(Reason.IO, "the store is closed; open it again");
    }
  }

  private void requireNotReading() {
    if (files.getReadHoldCount() > 0) {
      throw new IllegalStateException("the store cannot be written or closed within a read");
    }
  }

  // The end of the process.

  /** Lets an exit wait for a write that is under way. */
  void watchExit() {
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** Lets an exit go on without looking. */
  void forgetExit() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The exit is under way, and the hook runs.
    }
  }

  /** At exit: lets a running commit finish, and no other begin. */
  private void stop() {
    writer.lock();
    closed = true;
    writer.unlock();
  }
}
