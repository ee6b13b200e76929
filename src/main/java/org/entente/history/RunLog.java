package org.entente.history;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.entente.store.Commit;
import org.entente.store.CommitMark;
import org.entente.store.EventChange;

/**
 * The log of a run that goes on: a line about the run, and for each commit a head, the changes of
 * events, and a last line that says that it took place. Head and changes are on the disk before the
 * commit begins; the last line follows it. So wherever the process dies, at most the last commit of
 * a log is in doubt, and its mark tells whether the store holds it.
 */
final class RunLog implements AutoCloseable {
  private final FileChannel file;
  private final ChangeJson json = new ChangeJson();

  private RunLog(FileChannel file) {
    this.file = file;
  }

  /** Begins a log. */
  static RunLog begin(Path log, RunRecord run) throws IOException {
    RunLog made =
        new RunLog(FileChannel.open(log, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    made.write(RunJson.line(run) + "\n");
    made.file.force(true);
    return made;
  }

  /** Writes what is to be committed. */
  void prepare(String run, Commit commit) throws IOException {
    StringBuilder lines = new StringBuilder(LogHead.of(commit).line()).append('\n');
    for (EventChange change : commit.events()) {
      lines.append(json.line(new Change(run, change))).append('\n');
    }
    write(lines.toString());
    if (commit.mark().isPresent()) {
      file.force(false);
    }
  }

  /** Writes that what was prepared last is committed. */
  void committed() throws IOException {
    write(LogHead.DONE + "\n");
  }

  private void write(String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  /** How long it is, in bytes. */
  long size() throws IOException {
    return file.size();
  }

  /** Takes back what was written behind the first {@code size} bytes. */
  void cutBack(long size) throws IOException {
    file.truncate(size);
    file.position(size);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /**
   * Reads a log; tells {@code changes} of each line of a commit that took place.
   *
   * @param inDoubt whether a commit took place after which the log does not say so
   * @return what it says of the run; empty if it says nothing, because the run died at once
   */
  static Optional<Read> read(Path log, Predicate<CommitMark> inDoubt, Consumer<String> changes)
      throws IOException {
    try (FileChannel file = FileChannel.open(log, StandardOpenOption.READ);
        InputStream in = new BufferedInputStream(Channels.newInputStream(file), 1 << 16)) {
      Optional<String> first = line(in);
      if (first.isEmpty()) {
        return Optional.empty();
      }
      RunRecord run = RunJson.run(first.get());
      RunRecord.Articles articles = RunRecord.Articles.NONE;
      int commits = 0;
      for (Optional<String> head = line(in); head.isPresent(); head = line(in)) {
        LogHead commit = LogHead.parse(head.get());
        Batch batch = batch(in, commit.lines());
        if (!batch.whole() || !(batch.done() || commit.mark().map(inDoubt::test).orElse(true))) {
          break;
        }
        batch.lines().forEach(changes);
        articles = articles.plus(commit.articles());
        commits++;
      }
      return Optional.of(new Read(run, articles, commits));
    }
  }

  private static Batch batch(InputStream in, int lines) throws IOException {
    List<String> read = new ArrayList<>();
    while (read.size() < lines) {
      Optional<String> line = line(in);
      if (line.isEmpty()) {
        return new Batch(read, false, false);
      }
      read.add(line.get());
    }
    return new Batch(read, true, line(in).filter(LogHead.DONE::equals).isPresent());
  }

  /** The next line; empty at the end, and if the line is not ended. */
  private static Optional<String> line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == '\n') {
        return Optional.of(line.toString(StandardCharsets.UTF_8));
      }
      line.write(b);
    }
    return Optional.empty();
  }

  /**
   * What a log says of its run.
   *
   * @param run the run as it began
   * @param articles what its commits did to articles
   * @param commits how many commits took place
   */
  record Read(RunRecord run, RunRecord.Articles articles, int commits) {
    RunRecord asRecord(RunRecord.Outcome outcome, Optional<Instant> ended) {
      return new RunRecord(
          run.number(),
          run.id(),
          run.command(),
          run.begun(),
          ended.map(at -> at.truncatedTo(ChronoUnit.SECONDS)),
          outcome,
          run.anew(),
          articles,
          RunRecord.Events.NONE);
    }
  }

  private record Batch(List<String> lines, boolean whole, boolean done) {}
}
