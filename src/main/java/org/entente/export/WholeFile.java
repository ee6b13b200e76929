package org.entente.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that appears under its name only when it is whole. Until then it stands beside, under
 * another name; if it is closed before, it is deleted and what was there before stays.
 */
public final class WholeFile implements AutoCloseable {
  private final Path file;
  private final Path part;
  private final OutputStream out;

  /** Opens the file for writing; throws {@link IOException} if that cannot be. */
  public WholeFile(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "is a folder, no file");
    }
    this.file = file;
    this.part = file.resolveSibling("." + file.getFileName() + ".part");
    this.out = new BufferedOutputStream(opened(file, part), 1 << 16);
  }

  private static OutputStream opened(Path file, Path part) throws IOException {
    try {
      return Files.newOutputStream(part);
    } catch (NoSuchFileException e) {
      throw new NoSuchFileException(file.toString()); // the name that was asked for
    }
  }

  /** Where its content goes. */
  public OutputStream out() {
    return out;
  }

  /** Gives the file its name. */
  public void publish() throws IOException {
    out.close();
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      out.close();
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
