package org.entente.history;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.OptionalInt;
import org.entente.store.LineSorter;

/**
 * Numbers by text in a temporary file: of each text the highest. Memory holds where each of 65,536
 * parts of the file begins and one such part at a time, so that an answer takes one read. The file
 * keeps 64 bits of hash and not the text: among a million texts the odds that two are taken for
 * each other are one to 37 million. For one thread.
 */
final class NumberFile implements AutoCloseable {
  private static final int PART_BITS = 16;
  private static final int ENTRY = Long.BYTES + Integer.BYTES;
  private static final int HEX_OF_LONG = 16;
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private final FileChannel file;

  /** How many entries there are before each part, and at the end how many there are in all. */
  private final int[] before;

  private ByteBuffer part = ByteBuffer.allocate(0);

  private NumberFile(FileChannel file, int[] before) {
    this.file = file;
    this.before = before;
  }

  /** The number of {@code text}; empty if none was noted. */
  OptionalInt get(String text) {
    long key = hash(text);
    read(partOf(key));
    while (part.hasRemaining()) {
      long there = part.getLong();
      int number = part.getInt();
      if (there == key) {
        return OptionalInt.of(number);
      }
    }
    return OptionalInt.empty();
  }

  private void read(int number) {
    int size = (before[number + 1] - before[number]) * ENTRY;
    if (part.capacity() < size) {
      part = ByteBuffer.allocate(size);
    }
    part.clear().limit(size);
    long start = (long) before[number] * ENTRY;
    try {
      while (part.hasRemaining()) {
        if (file.read(part, start + part.position()) < 0) {
          throw new IOException("a temporary file has become shorter");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    part.flip();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private static int partOf(long key) {
    return (int) (key >>> Long.SIZE - PART_BITS);
  }

  /** FNV-1a over UTF-16 units. */
  private static long hash(String text) {
    long hash = OFFSET;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return hash;
  }

  /** Takes numbers in any order, and makes the file of them; sorts outside memory. */
  static final class Notes implements AutoCloseable {
    private final LineSorter sorter;
    private final HexFormat hex = HexFormat.of();

    /** Notes of which up to so many characters are in memory. */
    Notes(int pageCharacters) {
      this.sorter = new LineSorter(pageCharacters);
    }

    /** Notes {@code number}, from 0, for {@code text}. */
    void add(String text, int number) {
      sorter.add(hex.toHexDigits(hash(text)) + hex.toHexDigits(number));
    }

    /** The file of all that was noted; it is gone when it is closed. */
    NumberFile file() throws IOException {
      FileChannel file =
          FileChannel.open(
              Files.createTempFile("entente-runs", ".bin"),
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      try {
        Entries entries =
            new Entries(
                new DataOutputStream(
                    new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16)));
        sorter.forEach(entries::line);
        return new NumberFile(file, entries.end());
      } catch (IOException | RuntimeException e) {
        file.close();
        throw e;
      }
    }

    @Override
    public void close() throws IOException {
      sorter.close();
    }
  }

  /** Writes the last of the lines of each hash, which has the highest number. */
  private static final class Entries {
    private final DataOutputStream out;
    private final int[] before = new int[(1 << PART_BITS) + 1];
    private String open = "";

    Entries(DataOutputStream out) {
      this.out = out;
    }

    void line(String line) {
      if (!open.regionMatches(0, line, 0, HEX_OF_LONG)) {
        write();
      }
      open = line;
    }

    private void write() {
      if (open.isEmpty()) {
        return;
      }
      long key = HexFormat.fromHexDigitsToLong(open, 0, HEX_OF_LONG);
      before[partOf(key) + 1]++;
      try {
        out.writeLong(key);
        out.writeInt(HexFormat.fromHexDigits(open, HEX_OF_LONG, open.length()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** How many entries there are before each part. */
    int[] end() throws IOException {
      write();
      out.flush();
      for (int i = 1; i < before.length; i++) {
        before[i] += before[i - 1];
      }
      return before;
    }
  }
}
