package org.entente.serve.index;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.entente.ontology.Ontology;
import org.entente.store.Store;
import org.entente.store.StoreFailure;
import org.jspecify.annotations.Nullable;

/**
 * The {@link Catalogue} of a store that goes on being written: read anew in the background when
 * something was committed, while the one before goes on being used.
 */
public final class Current implements AutoCloseable {
  private static final long PAUSE_MILLIS = 2_000;

  /**
   * So many times the time that reading took has to pass until it is done again: a store that is
   * written to all the time is not read all the time.
   */
  private static final int PAUSES = 4;

  /** What the launcher makes of it is written there. */
  private static final int BEHIND = 3;

  private final Store store;
  private final Ontology ontology;
  private final Names names;
  private final ScheduledExecutorService reader;
  private volatile @Nullable View view;
  private long took;
  private long ended;

  /**
   * Begins to read.
   *
   * @param store what is read
   * @param ontology its roles
   * @param names further names of entities
   */
  public Current(Store store, Ontology ontology, Names names) {
    this.store = store;
    this.ontology = ontology;
    this.names = names;
    this.reader = Executors.newSingleThreadScheduledExecutor(Current::thread);
    reader.scheduleWithFixedDelay(this::readIfChanged, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  /**
   * What was read.
   *
   * @param catalogue events and entities
   * @param search finds entities by what someone types
   */
  public record View(Catalogue catalogue, EntitySearch search) {}

  /** The latest; empty while the first is being read. */
  public Optional<View> view() {
    return Optional.ofNullable(view);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "catalogue");
    thread.setDaemon(true);
    return thread;
  }

  private void readIfChanged() {
    View now = view;
    boolean rested = System.nanoTime() - ended > PAUSES * took;
    if (now == null || rested && now.catalogue().commits() != store.commits()) {
      try {
        long start = System.nanoTime();
        Catalogue catalogue = CatalogueReader.read(store, ontology);
        view = new View(catalogue, NameSearch.of(catalogue, names));
        ended = System.nanoTime();
        took = ended - start;
        // The first is waited for; all others are read behind those who ask.
        Thread.currentThread().setPriority(BEHIND);
      } catch (StoreFailure e) {
        // The store is being closed or opened anew: the next round tries again.
      } catch (RuntimeException | Error e) {
        // Thrown on, it would end all further rounds without a word.
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
      }
    }
  }

  @Override
  public void close() {
    reader.shutdownNow();
  }
}
