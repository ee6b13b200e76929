package org.entente.gazetteer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32;

/** Keeps the compiled gazetteer beside others' caches, and makes it anew when the text changed. */
final class ImageFile {
  private static final String NAME = "gazetteer.bin";

  private ImageFile() {}

  /** The image of the text files, from the cache if it fits. */
  static ByteBuffer open(Path textDir, Path cacheDir) {
    long fingerprint = fingerprint(textDir);
    Path file = cacheDir.resolve(NAME);
    return map(file)
        .filter(bytes -> Image.fits(bytes, fingerprint))
        .orElseGet(() -> make(textDir, file, fingerprint));
  }

  private static ByteBuffer make(Path textDir, Path file, long fingerprint) {
    ByteBuffer bytes = Compiler.compile(textDir, fingerprint);
    return write(file, bytes) ? map(file).orElse(bytes) : bytes;
  }

  private static Optional<ByteBuffer> map(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return Optional.of(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Writes beside and renames, so that nobody ever maps half a file; false if it cannot. */
  private static boolean write(Path file, ByteBuffer bytes) {
    try {
      Files.createDirectories(file.getParent());
      Path part = Files.createTempFile(file.getParent(), NAME, ".part");
      try {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
          ByteBuffer rest = bytes.duplicate();
          while (rest.hasRemaining()) {
            channel.write(rest);
          }
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Changes with the layout and with name, size or time of any text file. */
  private static long fingerprint(Path textDir) {
    CRC32 low = new CRC32();
    CRC32 high = new CRC32();
    high.update(1);
    try {
      for (Path file : GazetteerText.files(textDir)) {
        String line =
            textDir.relativize(file)
                + " "
                + Files.size(file)
                + " "
                + Files.getLastModifiedTime(file).toMillis();
        byte[] utf8 = line.getBytes(StandardCharsets.UTF_8);
        low.update(utf8);
        high.update(utf8);
        high.update(line.length());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + textDir, e);
    }
    return Image.MAGIC * 31 + (high.getValue() << 32 ^ low.getValue());
  }
}
