package org.entente.serve.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.VOID;
import org.entente.serve.web.Refusal;
import org.entente.store.Store;
import org.entente.store.StoreStats;
import org.jspecify.annotations.Nullable;

/**
 * How much there is of what. Counting reads much of the store, so it is done in the background:
 * where it took long, figures may be those of some commits ago.
 */
final class Figures {
  private static final Duration QUICK = Duration.ofMillis(200);

  /** So many times the time that counting took has to pass until it is done again. */
  private static final int PAUSES = 10;

  private final Store store;
  private CompletableFuture<Counted> last;
  private @Nullable CompletableFuture<Counted> next;

  Figures(Store store) {
    this.store = store;
    this.last = begin();
  }

  /**
   * Counts.
   *
   * @param commits how many commits there were
   * @param took how long counting took
   * @param ended when it ended, by the clock of {@link System#nanoTime}
   */
  private record Counted(long commits, StoreStats stats, Duration took, long ended) {
    boolean isQuick() {
      return took.compareTo(QUICK) < 0;
    }

    boolean hasRested() {
      return System.nanoTime() - ended > PAUSES * took.toNanos();
    }
  }

  private CompletableFuture<Counted> begin() {
    CompletableFuture<Counted> counting = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                counting.complete(count());
              } catch (RuntimeException | Error e) {
                counting.completeExceptionally(e);
              }
            },
            "figures");
    thread.setDaemon(true);
    thread.start();
    return counting;
  }

  private Counted count() {
    long commits = store.commits();
    long start = System.nanoTime();
    StoreStats stats = store.stats();
    long end = System.nanoTime();
    return new Counted(commits, stats, Duration.ofNanos(end - start), end);
  }

  /** The counts. */
  StoreStats stats() {
    try {
      return latest().join().stats();
    } catch (CompletionException e) {
      throw new Refusal(Refusal.BUSY, "The store cannot be counted now; try again");
    }
  }

  /** What is counted, or is being counted if nothing is known or it takes but a moment. */
  private synchronized CompletableFuture<Counted> latest() {
    if (last.isCompletedExceptionally()) {
      last = begin();
    } else if (last.isDone() && last.join().commits() != store.commits()) {
      Counted known = last.join();
      if (known.isQuick()) {
        last = begin();
      } else if (known.hasRested() && (next == null || next.isDone())) {
        next = begin();
      }
    }
    if (next != null && next.isDone()) {
      last = next.isCompletedExceptionally() ? last : next;
      next = null;
    }
    return last;
  }

  /** How many events of a type there are. */
  Optional<Long> count(String type) {
    return Optional.ofNullable(stats().eventsByType().get(type));
  }

  /** Says them of a dataset. */
  void into(Resource dataset) {
    StoreStats stats = stats();
    dataset.addLiteral(VOID.triples, stats.quads());
    dataset.addLiteral(VOID.entities, stats.events() + stats.entities());
    dataset.addLiteral(VOID.documents, stats.articles());
  }

  /** Says them as JSON. */
  ObjectNode json() {
    StoreStats stats = stats();
    ObjectNode node = Json.object();
    node.put("articles", stats.articles());
    node.put("events", stats.events());
    node.put("eventMentions", stats.eventMentions());
    node.put("entities", stats.entities());
    node.put("quads", stats.quads());
    node.put("bytes", stats.bytes());
    stats.eventsByType().forEach(node.putObject("eventsByType")::put);
    stats.articlesByLanguage().forEach(node.putObject("articlesByLanguage")::put);
    return node;
  }
}
