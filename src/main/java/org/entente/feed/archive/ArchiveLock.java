package org.entente.feed.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps other processes out of an archive; the system lets go of it when the process ends. */
final class ArchiveLock implements AutoCloseable {
  private final FileChannel channel;

  private ArchiveLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes the archive in {@code folder}; throws {@link ArchiveFailure} if another run has it. */
  static ArchiveLock take(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("archive.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Held by this process; as good as held by another.
    }
    if (lock == null) {
      channel.close();
      throw new ArchiveFailure(
          "the archive " + folder + " is in use by another run; wait until it ends, or stop it",
          true);
    }
    return new ArchiveLock(channel);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
