package org.entente.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.model.Judgement;
import org.entente.ontology.Ontology;
import org.entente.store.StoreFailure.Reason;

/**
 * The graph, kept in a folder or in memory. One process may have a folder open at a time; within
 * it, any number of threads read while one writes.
 *
 * <p>A write that fails leaves nothing behind, and everything that was committed before it stays
 * ({@link Commits}). An exit or an interrupt waits for a commit that is under way.
 *
 * <p>All methods throw {@link StoreFailure} if the store cannot be used.
 */
public final class Store implements AutoCloseable {
  private final Optional<Path> folder;
  private final Optional<Ontology> ontology;
  private final Access access;
  private final SearchedTexts texts;
  private final Commits commits;
  private volatile Optional<Journal> journal = Optional.empty();

  private Store(
      Optional<Path> folder,
      Database database,
      Optional<StoreLock> lock,
      FreeSpace space,
      UnaryOperator<DatasetGraph> writing,
      Optional<Ontology> ontology) {
    this.folder = folder;
    this.ontology = ontology;
    Path place = folder.orElse(Path.of("memory"));
    this.access = new Access(database, place, lock);
    TextIndex index =
        folder.map(files -> TextIndex.of(files, () -> quads() == 0)).orElseGet(TextIndex::inMemory);
    this.texts = new SearchedTexts(index, access, place);
    this.commits = new Commits(database, access, index, space, writing, place);
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
      store.access.watchExit();
      return store;
    } catch (RuntimeException | Error e) {
      Access.release(lock);
      throw Failures.of("cannot open the store", e, folder);
    }
  }

  /** A new store in memory, which is gone when it is closed. */
  public static Store inMemory(Ontology ontology) {
    return new Store(
        Optional.empty(),
        Database.inMemory(),
        Optional.empty(),
        FreeSpace.of(Path.of("memory"), () -> Long.MAX_VALUE),
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
    return access.read(question);
  }

  private <T> T look(Function<DatasetGraph, T> question) {
    return read(dataset -> question.apply(dataset.asDatasetGraph()));
  }

  /**
   * The graph, for a server that reads it with transactions of its own, until the store is closed.
   */
  public Dataset dataset() {
    return access.dataset();
  }

  /** The hash of what was read as {@code article}; empty if the store does not hold it. */
  public Optional<String> contentHash(String article) {
    return look(
        graph ->
            ArticleView.stored(graph, Words.REGISTRY_GRAPH)
                .text(Words.node(article), Words.CONTENT_HASH));
  }

  /** How many writes there were since it was opened; while it stays the same, so does the graph. */
  public long commits() {
    return commits.count();
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
    Verdicts there = look(Verdicts::in);
    return there.quads().equals(wanted.quads()) ? Changes.NONE : write(Batch.judging(wanted));
  }

  /** Takes articles one by one and writes them in large transactions. */
  public StoreWriter writer() {
    return new StoreWriter(this);
  }

  /** Tells {@code listener} of every write from now on; nobody if it is empty. */
  public void tell(Optional<Journal> listener) {
    access.inTurn(
        () -> {
          journal = listener;
          texts.settle();
          return true;
        });
  }

  /** Whether somebody is told of writes. */
  public boolean isTelling() {
    return journal.isPresent();
  }

  /** Whether the write with that mark took place. */
  public boolean holds(CommitMark mark) {
    return look(mark::isOn);
  }

  /** Where the files are; empty in memory. */
  public Optional<Path> folder() {
    return folder;
  }

  private Changes write(Batch batch) {
    return access.write(
        () -> {
          Ontology rules =
              ontology.orElseThrow(() -> new IllegalStateException("opened to read only"));
          Revision revision = look(graph -> Revision.of(graph, batch, rules));
          commits.requireRoom(revision.delta());
          journal.ifPresent(listener -> listener.prepare(revision.commit()));
          commits.put(revision.delta());
          journal.ifPresent(Journal::committed);
          return revision.changes();
        });
  }

  // Texts.

  /** The best of what {@code query}, in Lucene's syntax, finds in names and texts. */
  List<TextMatch> texts(String query, int limit) {
    return texts.find(query, limit);
  }

  /** How far the index of texts is from the graph; reads both as a whole. */
  public TextDrift textDrift() {
    return texts.drift();
  }

  /** Mends the index of texts, as each search does, if a process died before it had followed. */
  public boolean catchUpTexts() {
    return texts.bringInStep();
  }

  /** Makes the index of texts what the graph says; tells how far it was off. */
  public TextDrift mendTexts() {
    return texts.mend();
  }

  /** Lets queries in SPARQL use {@code text:query}, which takes a moment to get ready. */
  public void offerTexts() {
    texts.offer(dataset().getContext());
  }

  // Upkeep.

  /** Writes every quad as a line of canonical N-Quads, in code point order. */
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
    return access.write(
        () -> {
          if (quads() > 0) {
            throw new StoreFailure(Reason.IO, "the store is not empty; restore into a new one");
          }
          return commits.fill(nquads);
        });
  }

  /** How much of what there is. */
  public StoreStats stats() {
    return look(graph -> StoreStats.of(graph, access.size(), bytes()));
  }

  /** How many quads there are. */
  public long quads() {
    return read(dataset -> access.size());
  }

  /** How many bytes the files take, holes not counted where the system tells; 0 in memory. */
  public long bytes() {
    return folder.map(DiskUse::of).orElse(0L);
  }

  /** {@link #compact Compacts} files three times as large as they should be; whether it did. */
  public boolean compactIfGrown() {
    boolean grown = folder.isPresent() && DiskUse.isGrown(bytes(), quads());
    if (grown) {
      compact();
    }
    return grown;
  }

  /** Writes the database anew without what is outdated. Needs room for both, and no writer. */
  public void compact() {
    if (folder.isPresent()) {
      access.writeAlone(() -> commits.compact(bytes()));
    }
  }

  /** Waits for a write that is under way, closes the files and lets other processes in. */
  @Override
  public void close() {
    access.close(texts::close);
  }

  /** Leaves it to the caller, who may have more to write, to close it when the process ends. */
  public void closedByCaller() {
    access.forgetExit();
  }
}
