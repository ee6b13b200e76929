package org.entente.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.entente.store.StoreFailure.Reason;

/**
 * Looks for room on the disk before anything is written, because the database's files cannot say
 * afterwards that there was none.
 */
final class FreeSpace {
  /** What must stay free: the files grow in steps of 8 MiB each, and others write too. */
  private static final long FLOOR = 256L << 20;

  /** What a quad may cost: two blocks of 8 KiB, copied; most share theirs with others. */
  private static final long PER_QUAD = 16L << 10;

  private final Path folder;
  private final LongSupplier usable;

  private FreeSpace(Path folder, LongSupplier usable) {
    this.folder = folder;
    this.usable = usable;
  }

  static FreeSpace of(Path folder) {
    return of(folder, () -> usable(folder));
  }

  static FreeSpace of(Path folder, LongSupplier usable) {
    return new FreeSpace(folder, usable);
  }

  private static long usable(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Refuses if there is no room for {@code quads} more. */
  void require(long quads) {
    requireBytes(FLOOR + quads * PER_QUAD, "to write");
  }

  /** Refuses if there are not {@code bytes} free. */
  void requireBytes(long bytes, String purpose) {
    long free = usable.getAsLong();
    if (free < bytes) {
      throw new StoreFailure(
          Reason.DISK_FULL,
          String.format(
              Locale.ROOT,
              "too little room on the disk of %s %s: %d MiB are free, %d are needed; free some"
                  + " space and run it again",
              folder,
              purpose,
              free >> 20,
              bytes >> 20));
    }
  }
}
