package org.entente.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.TDBException;
import org.entente.model.Iris;
import org.entente.model.Judgement;
import org.entente.ontology.Ontology;
import org.entente.store.StoreFailure.Reason;

/**
 * The graph, kept in a folder or in memory. One process may have a folder open at a time; within
 * it, any number of threads read while one writes.
 *
 * <p>A write is worked out and checked in memory before its transaction begins, so that none is
 * ever aborted. If one fails all the same, because the disk is full or a file breaks, the database
 * is opened anew as after a crash: everything that was committed is there, and of the rest nothing.
 * An exit or an interrupt waits for a commit that is under way.
 *
 * <p>All methods throw {@link StoreFailure} if the store cannot be used.
 */
public final class Store implements AutoCloseable {
  private final Optional<Path> folder;
  private final Database database;
  private final Optional<StoreLock> lock;
  private final FreeSpace space;
  private final UnaryOperator<DatasetGraph> writing;
  private final Optional<Ontology> ontology;
  private final TextIndex texts;
  private final ReentrantLock writer = new ReentrantLock();
  private final ReentrantReadWriteLock files = new ReentrantReadWriteLock();
  private final AtomicLong commits = new AtomicLong();
  private final Thread atExit = new Thread(this::stop, "store-at-exit");
  private Optional<Journal> journal = Optional.empty();
  private boolean closed;

  private Store(
      Optional<Path> folder,
      Database database,
      Optional<StoreLock> lock,
      FreeSpace space,
      UnaryOperator<DatasetGraph> writing,
      Optional<Ontology> ontology) {
    this.folder = folder;
    this.database = database;
    this.lock = lock;
    this.space = space;
    this.writing = writing;
    this.ontology = ontology;
    this.texts =
        folder.map(place -> TextIndex.of(place, () -> quads() == 0)).orElseGet(TextIndex::inMemory);
  }

  /** Opens the store in {@code folder}, or makes a new one there, to read from it. */
  public static Store open(Path folder) {
    return open(folder, FreeSpace.of(folder), UnaryOperator.identity(), Optional.empty());
  }

  /**
   * Opens the store in {@code folder}, or makes a new one there, to read and to write. What {@code
   * ontology} says of roles and details decides which reports are of one event.
   */
  public static Store open(Path folder, Ontology ontology) {
    return open(folder, FreeSpace.of(folder), UnaryOperator.identity(), Optional.of(ontology));
  }

  /** The same, with another view of the disk and of the database that is written to. */
  static Store open(
      Path folder,
      FreeSpace space,
      UnaryOperator<DatasetGraph> writing,
      Optional<Ontology> ontology) {
    Failures.makeFolder(folder);
    StoreLock lock = StoreLock.take(folder);
    try {
      Database database = Database.connect(folder);
      Store store =
          new Store(Optional.of(folder), database, Optional.of(lock), space, writing, ontology);
      Runtime.getRuntime().addShutdownHook(store.atExit);
      return store;
    } catch (RuntimeException | Error e) {
      release(lock);
      throw Failures.of("cannot open the store", e, folder);
    }
  }

  /** A new store in memory, which is gone when it is closed. */
  public static Store inMemory(Ontology ontology) {
    Path nowhere = Path.of("memory");
    return new Store(
        Optional.empty(),
        Database.inMemory(),
        Optional.empty(),
        FreeSpace.of(nowhere, () -> Long.MAX_VALUE),
        UnaryOperator.identity(),
        Optional.of(ontology));
  }

  // Reading.

  /**
   * What {@code question} makes of the graph, all of it as of one moment. The default graph of a
   * query is the union of all graphs. A result that is read on demand (a result set, an iterator)
   * must be used up within; nothing may be written within.
   */
  public <T> T read(Function<Dataset, T> question) {
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
      throw Failures.of("cannot read the store", e, place());
    } finally {
      files.readLock().unlock();
    }
  }

  /**
   * The graph, for a server that reads it with transactions of its own. It stays valid until the
   * store is closed; it must not be written to.
   */
  public Dataset dataset() {
    return DatasetFactory.wrap(database.graph());
  }

  /** The hash of what was read as {@code article}; empty if the store does not hold it. */
  public Optional<String> contentHash(String article) {
    return read(
        dataset ->
            ArticleView.stored(dataset.asDatasetGraph(), Words.REGISTRY_GRAPH)
                .text(Words.node(article), Words.CONTENT_HASH));
  }

  /**
   * How many writes there were since the store was opened: while it stays the same, so does the
   * graph.
   */
  public long commits() {
    return commits.get();
  }

  /**
   * Whether there is an entity or event with that IRI, or an event that was joined into another.
   */
  public boolean holds(String iri) {
    return read(
        dataset -> {
          DatasetGraph graph = dataset.asDatasetGraph();
          Node node = Words.node(iri);
          return graph.findNG(Words.EVENTS_GRAPH, node, Node.ANY, Node.ANY).hasNext()
              || graph.findNG(Words.ENTITIES_GRAPH, node, Node.ANY, Node.ANY).hasNext()
              || Iris.isEvent(iri)
                  && graph
                      .findNG(Words.VERSIONS_GRAPH, Told.version(node), Node.ANY, Node.ANY)
                      .hasNext();
        });
  }

  // Writing.

  /**
   * Puts all {@code articles} into the graph in one transaction; each takes the place of what was
   * there under its IRI. Whatever is there already is not written again. Many small calls cost far
   * more disk than few large ones: see {@link #writer}.
   */
  public Changes replaceAll(Collection<ArticleQuads> articles) {
    return write(Batch.replacing(articles));
  }

  /** Takes the articles with these IRIs out of the graph, and what only they told. */
  public Changes removeAll(Collection<String> articles) {
    return write(Batch.removing(articles));
  }

  /**
   * Lets the graph obey these decisions of people and no others; of several about one pair the last
   * counts. What is to change is changed without reading any article anew.
   */
  public Changes judge(Collection<Judgement> judgements) {
    Verdicts wanted = Verdicts.of(judgements);
    boolean inForce =
        read(dataset -> Verdicts.in(dataset.asDatasetGraph()).quads().equals(wanted.quads()));
    return inForce ? Changes.NONE : write(Batch.judging(wanted));
  }

  /** Takes articles one by one and writes them in large transactions. */
  public StoreWriter writer() {
    return new StoreWriter(this);
  }

  /** Tells {@code listener} of every write from now on; nobody if it is empty. */
  public void tell(Optional<Journal> listener) {
    writer.lock();
    journal = listener;
    writer.unlock();
  }

  /** Whether somebody is told of writes. */
  public boolean isTelling() {
    return journal.isPresent();
  }

  /** Whether the write with that mark took place. */
  public boolean holds(CommitMark mark) {
    return read(dataset -> mark.isOn(dataset.asDatasetGraph()));
  }

  /** Where the files are; empty in memory. */
  public Optional<Path> folder() {
    return folder;
  }

  private Changes write(Batch batch) {
    requireNotReading();
    writer.lock();
    try {
      requireOpen();
      Ontology rules = ontology.orElseThrow(() -> new IllegalStateException("opened to read only"));
      Revision revision = read(dataset -> Revision.of(dataset.asDatasetGraph(), batch, rules));
      Delta delta = revision.delta();
      if (!delta.isEmpty()) {
        space.require(delta.additions().size() + delta.deletions().size());
      }
      journal.ifPresent(listener -> listener.prepare(revision.commit()));
      if (!delta.isEmpty()) {
        commit(delta);
      }
      journal.ifPresent(Journal::committed);
      return revision.changes();
    } finally {
      writer.unlock();
    }
  }

  private void commit(Delta delta) {
    try {
      texts.before(delta);
      DatasetGraph target = writing.apply(database.graph());
      target.begin(ReadWrite.WRITE);
      delta.deletions().forEach(target::delete);
      delta.additions().forEach(target::add);
      target.commit();
      target.end();
      commits.incrementAndGet();
    } catch (RuntimeException | Error e) {
      throw afterFailure(e);
    }
    texts.after(delta);
  }

  /** Never aborts: drops the transaction as a crash would, and says what happened. */
  private StoreFailure afterFailure(Throwable cause) {
    StoreFailure failure = Failures.of("cannot write to the store", cause, place());
    texts.giveUp();
    files.writeLock().lock();
    try {
      database.restart();
    } catch (RuntimeException | Error e) {
      closed = true;
      failure.addSuppressed(e);
    } finally {
      files.writeLock().unlock();
    }
    return failure;
  }

  // Texts.

  /**
   * The best of what {@code query}, in Lucene's syntax, finds in names, headlines and sentences.
   */
  List<TextMatch> texts(String query, int limit) {
    if (!texts.isInStep()) {
      mendTexts();
    }
    return texts.find(query, limit);
  }

  /** How far the index of texts is from the graph; reads both as a whole. */
  public TextDrift textDrift() {
    return withTexts(texts::drift);
  }

  /** Makes the index of texts what the graph says; tells how far it was from that. */
  public TextDrift mendTexts() {
    return withTexts(texts::mend);
  }

  private TextDrift withTexts(Function<DatasetGraph, TextDrift> work) {
    writer.lock();
    try {
      return read(dataset -> work.apply(dataset.asDatasetGraph()));
    } catch (UncheckedIOException e) {
      throw Failures.of("cannot read the index of texts", e, place());
    } finally {
      writer.unlock();
    }
  }

  /** Lets queries in SPARQL use {@code text:query}, which takes a moment to get ready. */
  public void offerTexts() {
    if (!texts.isInStep()) {
      mendTexts();
    }
    texts.offer(database.graph().getContext());
  }

  // Upkeep.

  /** Writes every quad as one line of canonical N-Quads, in code point order. */
  public void nquads(OutputStream out) throws IOException {
    CanonicalNQuads.write(this, out);
  }

  /**
   * Takes every quad of {@code nquads}, as {@link #nquads} wrote them, into this store, which must
   * be empty. If it fails in the middle, the store is to be thrown away.
   *
   * @return how many quads were read
   */
  public long fill(InputStream nquads) {
    requireNotReading();
    writer.lock();
    try {
      requireOpen();
      if (read(dataset -> database.size()) > 0) {
        throw new StoreFailure(Reason.IO, "the store is not empty; restore into a new one");
      }
      return Filling.of(
          nquads,
          quads -> {
            space.require(quads.size());
            Delta delta = new Delta();
            delta.turn(List.of(), quads);
            commit(delta);
          });
    } finally {
      writer.unlock();
    }
  }

  /** How much of what there is. */
  public StoreStats stats() {
    return read(dataset -> StoreStats.of(dataset.asDatasetGraph(), database.size(), bytes()));
  }

  /** How many quads there are. */
  public long quads() {
    return read(dataset -> database.size());
  }

  /** How many bytes the files take, holes not counted where the system tells; 0 in memory. */
  public long bytes() {
    return folder.map(DiskUse::of).orElse(0L);
  }

  /**
   * Writes the database anew without what is outdated, if the files have grown to more than three
   * times what a quad should cost; whether it did.
   */
  public boolean compactIfGrown() {
    boolean grown =
        folder.isPresent() && DiskUse.isGrown(bytes(), read(dataset -> database.size()));
    if (grown) {
      compact();
    }
    return grown;
  }

  /** Writes the database anew without what is outdated. Needs room for both, and no writer. */
  public void compact() {
    requireNotReading();
    if (folder.isEmpty()) {
      return;
    }
    writer.lock();
    try {
      requireOpen();
      space.requireBytes(bytes() + (256L << 20), "to compact it");
      database.compact();
    } catch (RuntimeException | Error e) {
      throw Failures.of("cannot compact the store", e, folder.get());
    } finally {
      writer.unlock();
    }
  }

  /** Waits for a write that is under way, closes the files and lets other processes in. */
  @Override
  public void close() {
    requireNotReading();
    writer.lock();
    files.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        texts.close();
        database.close();
      }
      lock.ifPresent(Store::release);
    } finally {
      files.writeLock().unlock();
      writer.unlock();
    }
    forgetExit();
  }

  /** At exit: lets a running commit finish, and no other begin. */
  private void stop() {
    writer.lock();
    closed = true;
    writer.unlock();
  }

  /**
   * Leaves it to the caller to close the store when the process is to end, who may want to write
   * what is pending before.
   */
  public void closedByCaller() {
    forgetExit();
  }

  private void forgetExit() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The exit is under way, and the hook runs.
    }
  }

  private static void release(StoreLock lock) {
    try {
      lock.close();
    } catch (IOException e) {
      throw new StoreFailure(Reason.IO, "cannot unlock the store: " + e.getMessage(), e);
    }
  }

  private Path place() {
    return folder.orElse(Path.of("memory"));
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
}
