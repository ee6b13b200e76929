package org.entente.refresh;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.entente.feed.archive.ArticleArchive;
import org.entente.store.Journal;
import org.entente.store.Store;

/**
 * A copy of graph, run history, decisions and archive in a folder: {@code graph.nq.gz}, {@code
 * runs}, {@code judgements.tsv}, the archive's files, and {@code SHA256SUMS} over all of them, in
 * the form that {@code sha256sum -c} reads. It appears under its name when it is whole, and not
 * before.
 */
public final class Backup {
  private static final String GRAPH = "graph.nq.gz";
  private static final String SUMS = "SHA256SUMS";
  private static final String ARCHIVE = "archive";
  private static final String JUDGEMENTS = "judgements.tsv";

  private Backup() {}

  /**
   * Writes a backup to {@code folder}, which must not be there yet, and reads it again; one that
   * {@link #check fails} then never gets that name. No run of {@code store} may be under way.
   *
   * @param judgements the file with the decisions of people; it need not be there
   */
  public static void write(Store store, ArticleArchive archive, Path judgements, Path folder)
      throws IOException {
    if (Files.exists(folder)) {
      throw new IOException(folder + " is there already; name a new folder");
    }
    Path fresh = folder.resolveSibling(folder.getFileName() + ".new");
    Folders.delete(fresh);
    Files.createDirectories(fresh.resolve(ARCHIVE).resolve("warc"));
    archive.sync();
    try (OutputStream out =
        new GZIPOutputStream(
            new BufferedOutputStream(Files.newOutputStream(fresh.resolve(GRAPH))), 1 << 16)) {
      store.nquads(out);
    }
    if (store.folder().isPresent()) {
      copyRuns(store.folder().get(), fresh);
    }
    if (Files.exists(judgements)) {
      Files.copy(judgements, fresh.resolve(JUDGEMENTS));
    }
    Path journal = archive.folder().resolve("journal.jsonl");
    Files.copy(journal, fresh.resolve(ARCHIVE).resolve("journal.jsonl"));
    for (Path warc : archive.warcFiles()) {
      Files.copy(warc, fresh.resolve(ARCHIVE).resolve("warc").resolve(warc.getFileName()));
    }
    sums(fresh);
    check(fresh);
    Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The log of a run that was killed goes with them: the store settles it, there as here. */
  private static void copyRuns(Path from, Path to) throws IOException {
    Path runs = from.resolve(Journal.FOLDER);
    if (!Files.isDirectory(runs)) {
      return;
    }
    Path target = Files.createDirectories(to.resolve(Journal.FOLDER));
    for (Path file : files(runs)) {
      Path copy = Files.copy(file, target.resolve(file.getFileName().toString()));
      force(copy);
    }
  }

  private static void sums(Path folder) throws IOException {
    StringBuilder sums = new StringBuilder();
    for (Path file : files(folder)) {
      sums.append(sha256(file)).append("  ").append(slashes(folder.relativize(file))).append('\n');
      force(file);
    }
    Files.writeString(folder.resolve(SUMS), sums);
    force(folder.resolve(SUMS));
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found
          .filter(Files::isRegularFile)
          .filter(f -> !f.getFileName().toString().equals(SUMS))
          .sorted()
          .toList();
    }
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /**
   * Throws {@link IOException} unless {@code folder} is a backup and every file in it is as it was
   * written.
   */
  public static void check(Path folder) throws IOException {
    Path sums = folder.resolve(SUMS);
    if (!Files.exists(sums) || !Files.exists(folder.resolve(GRAPH))) {
      throw new IOException(folder + " is no backup: " + SUMS + " or " + GRAPH + " is missing");
    }
    List<String> lines = Files.readAllLines(sums);
    if (lines.size() != files(folder).size()) {
      throw new IOException(folder + " holds other files than " + SUMS + " names");
    }
    for (String line : lines) {
      if (line.length() <= 66) {
        throw new IOException(sums + " is not as it was written; take another backup");
      }
      Path file = folder.resolve(line.substring(66)).normalize();
      if (!file.startsWith(folder) || !sha256(file).equals(line.substring(0, 64))) {
        throw new IOException(file + " is not as it was written; take another backup");
      }
    }
  }

  /** Reads the graph of a backup into an empty store; gives how many quads there are. */
  public static long restoreGraph(Path folder, Store store) throws IOException {
    try (InputStream in =
        new GZIPInputStream(
            new BufferedInputStream(Files.newInputStream(folder.resolve(GRAPH))), 1 << 16)) {
      return store.fill(in);
    }
  }

  /** Copies the run history of a backup, if it holds one, to the store in {@code target}. */
  public static void restoreRuns(Path folder, Path target) throws IOException {
    copyRuns(folder, target);
  }

  /**
   * Copies the decisions of a backup to {@code file} if that is not there. Gives whether {@code
   * file} now holds them all: lines are only added to it, so one that goes on behind them does.
   */
  public static boolean restoreJudgements(Path folder, Path file) throws IOException {
    Path kept = folder.resolve(JUDGEMENTS);
    if (!Files.exists(kept)) {
      return true;
    }
    if (!Files.exists(file)) {
      Files.copy(kept, file);
      force(file);
      return true;
    }
    byte[] then = Files.readAllBytes(kept);
    byte[] now = Files.readAllBytes(file);
    return now.length >= then.length && Arrays.equals(then, 0, then.length, now, 0, then.length);
  }

  /** Copies the archive of a backup to {@code target}, which appears when it is whole. */
  public static void restoreArchive(Path folder, Path target) throws IOException {
    Path fresh = target.resolveSibling(target.getFileName() + ".new");
    Folders.delete(fresh);
    Path from = folder.resolve(ARCHIVE);
    for (Path file : files(from)) {
      Path to = fresh.resolve(from.relativize(file).toString());
      Files.createDirectories(to.getParent());
      Files.copy(file, to);
      force(to);
    }
    Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String sha256(Path file) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
