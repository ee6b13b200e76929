package org.entente.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** How much disk a store takes. */
final class DiskUse {
  /** An empty database maps this much, nearly all of it holes. */
  private static final long EMPTY = 220L << 20;

  /** A quad takes about 400 bytes in a compacted database, 650 in one that was loaded at once. */
  private static final long PER_QUAD = 3 * 400;

  private DiskUse() {}

  /** The bytes of all files of the store in {@code folder}, holes counted, its history not. */
  static long of(Path folder) {
    long[] sum = {0};
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path sub, BasicFileAttributes attributes) {
              return sub.equals(folder.resolve(Journal.FOLDER))
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              sum[0] += attributes.size();
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
              if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
              }
              throw e;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sum[0];
  }

  /** Whether {@code bytes} are far too many for {@code quads}. */
  static boolean isGrown(long bytes, long quads) {
    return bytes - EMPTY > EMPTY + quads * PER_QUAD;
  }
}
