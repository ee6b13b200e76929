package org.entente.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.entente.store.StoreFailure.Reason;

/**
 * The right to use a store's folder, held by one process at a time. The system gives it back when
 * the process ends, however it ends, so that a crash leaves nothing to clear up.
 */
final class StoreLock implements AutoCloseable {
  private static final String FILE = "entente.lock";

  private final FileChannel channel;

  private StoreLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes the lock of {@code folder} and writes down who holds it. */
  static StoreLock take(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw held(folder, holder(file));
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(me().getBytes(StandardCharsets.US_ASCII)));
      return new StoreLock(channel);
    } catch (IOException e) {
      throw Failures.of("cannot lock the store " + folder, e, folder);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static String me() {
    return Long.toString(ProcessHandle.current().pid());
  }

  private static String holder(Path file) throws IOException {
    String pid = Files.readString(file, StandardCharsets.US_ASCII).strip();
    return pid.equals(me()) ? "this process" : pid.isEmpty() ? "another process" : "process " + pid;
  }

  static StoreFailure held(Path folder, String holder) {
    return new StoreFailure(
        Reason.LOCKED,
        "the store " + folder + " is in use by " + holder + "; wait until it ends, or stop it");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
