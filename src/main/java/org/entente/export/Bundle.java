package org.entente.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of one export, which appear in their folder together, when all of them are whole. If it
 * is closed before, nothing is left of them and what was there before stays.
 */
final class Bundle implements AutoCloseable {
  private final Path folder;
  private final Map<String, WholeFile> files = new LinkedHashMap<>();
  private final SortedMap<String, Long> rows = new TreeMap<>();
  private final List<Path> scratch = new ArrayList<>();

  /** Files in {@code folder}, which is made if it is not there. */
  Bundle(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder);
  }

  /** Opens a file; it takes characters until the bundle is published. */
  OutputStream open(String name) throws IOException {
    WholeFile file = new WholeFile(folder.resolve(name));
    files.put(name, file);
    return file.out();
  }

  /** A file for what is only needed while the others are written. */
  Path scratch() throws IOException {
    Path file = Files.createTempFile(folder, ".entente-", ".part");
    scratch.add(file);
    return file;
  }

  /** Says how many rows or things a file holds. */
  void count(String name, long number) {
    rows.put(name, number);
  }

  /** Gives all files their names; says how much each holds, by name. */
  SortedMap<String, Long> publish() throws IOException {
    for (WholeFile file : files.values()) {
      file.publish();
    }
    return rows;
  }

  @Override
  public void close() throws IOException {
    for (WholeFile file : files.values()) {
      file.close();
    }
    for (Path file : scratch) {
      Files.deleteIfExists(file);
    }
  }
}
