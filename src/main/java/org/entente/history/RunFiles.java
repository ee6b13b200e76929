package org.entente.history;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.entente.history.RunRecord.Outcome;
import org.entente.store.CommitMark;
import org.entente.store.Journal;
import org.entente.store.Store;

/**
 * The files of the history, in the folder {@code runs} of a store: {@code ID.json} about each run
 * that ended, {@code ID.jsonl.gz} with what it did to events, if anything, and {@code ID.log} of
 * one that goes on or was killed.
 */
final class RunFiles {
  private static final String RECORD = ".json";
  private static final String CHANGES = ".jsonl.gz";
  private static final String LOG = ".log";
  private static final String PART = ".part";

  private final Path folder;

  private RunFiles(Path folder) {
    this.folder = folder;
  }

  /** The history of the store in that folder. */
  static RunFiles in(Path store) {
    return new RunFiles(store.resolve(Journal.FOLDER));
  }

  static RunFiles of(Store store) {
    return in(
        store.folder().orElseThrow(() -> new IllegalStateException("a store in memory has none")));
  }

  Path log(String id) {
    return folder.resolve(id + LOG);
  }

  // Reading.

  /** All runs, in the order in which they began. */
  List<RunRecord> runs() throws IOException {
    List<RunRecord> runs = new ArrayList<>();
    for (Path file : list(RECORD)) {
      runs.add(RunJson.run(Files.readString(file)));
    }
    for (Path file : list(LOG)) {
      RunLog.read(file, mark -> false, change -> {})
          .ifPresent(read -> runs.add(read.asRecord(Outcome.RUNNING, Optional.empty())));
    }
    runs.sort(Comparator.comparingInt(RunRecord::number).thenComparing(RunRecord::id));
    return runs;
  }

  /** Whether a run goes on, or was killed. */
  boolean holdsLogs() throws IOException {
    return !list(LOG).isEmpty();
  }

  int lastNumber() throws IOException {
    return runs().stream().mapToInt(RunRecord::number).max().orElse(0);
  }

  /** Tells {@code changes} of every line that {@code run} left. */
  void read(RunRecord run, Consumer<String> changes) throws IOException {
    Path file = folder.resolve(run.id() + CHANGES);
    if (run.outcome() == Outcome.RUNNING) {
      RunLog.read(log(run.id()), mark -> false, changes);
    } else if (Files.exists(file)) {
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(Files.newInputStream(file), 1 << 16),
                  StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          changes.accept(line);
        }
      }
    }
  }

  private List<Path> list(String ending) throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + ending)) {
        found.forEach(files::add);
      }
    }
    return files;
  }

  // Writing.

  /** Brings runs to their end that were killed; {@code store} must have no run that goes on. */
  void mend(Store store) throws IOException {
    Files.createDirectories(folder);
    for (Path part : list(PART)) {
      Files.delete(part);
    }
    for (Path log : list(LOG)) {
      String name = log.getFileName().toString();
      String id = name.substring(0, name.length() - LOG.length());
      if (Files.exists(folder.resolve(id + RECORD))) {
        Files.delete(log);
      } else {
        end(store, id, Outcome.KILLED, Optional.empty(), Optional.empty());
      }
    }
  }

  /** Deletes the log of a run that did nothing. */
  void forget(String id) throws IOException {
    Files.delete(log(id));
  }

  /** Puts what is kept of runs that ended in the place of what {@code other} has. */
  void copyTo(RunFiles other) throws IOException {
    Files.createDirectories(other.folder);
    for (String ending : List.of(RECORD, CHANGES)) {
      for (Path file : other.list(ending)) {
        Files.delete(file);
      }
      for (Path file : list(ending)) {
        Files.copy(
            file,
            other.folder.resolve(file.getFileName().toString()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /**
   * Makes of the log of a run what is kept of it.
   *
   * @param articlesRead how many articles it read; empty if it did not say
   */
  void end(
      Store store, String id, Outcome outcome, Optional<Instant> when, Optional<Long> articlesRead)
      throws IOException {
    Path changes = folder.resolve(id + CHANGES);
    Optional<RunLog.Read> read = keep(log(id), store::holds, changes);
    if (read.isPresent()) {
      RunRecord run = read.get().asRecord(outcome, when);
      RunRecord.Articles articles = articlesRead.map(run.articles()::read).orElse(run.articles());
      RunRecord whole = run.with(articles, net(run));
      Path part = folder.resolve(id + RECORD + PART);
      Files.writeString(part, RunJson.line(whole) + "\n");
      publish(part, folder.resolve(id + RECORD));
    }
    Files.deleteIfExists(log(id));
  }

  private RunRecord.Events net(RunRecord run) throws IOException {
    try (NetChanges net = new NetChanges()) {
      read(run, net::add);
      return net.forEach(change -> {});
    }
  }

  /** Copies the changes that took place; no file is made where there are none. */
  private static Optional<RunLog.Read> keep(Path log, Predicate<CommitMark> inDoubt, Path changes)
      throws IOException {
    Path part = changes.resolveSibling(changes.getFileName() + PART);
    long[] lines = {0};
    Optional<RunLog.Read> read;
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(part), 1 << 16),
                StandardCharsets.UTF_8))) {
      read =
          RunLog.read(
              log,
              inDoubt,
              line -> {
                print(line, out);
                lines[0]++;
              });
    }
    if (lines[0] == 0) {
      Files.delete(part);
    } else {
      publish(part, changes);
    }
    return read;
  }

  private static void print(String line, Writer out) {
    try {
      out.write(line);
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives a file its name once it is on the disk. */
  private static void publish(Path part, Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
