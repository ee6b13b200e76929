package org.entente.feed.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Named values that survive a crash at any point. Each change is a line at the end of the file: a
 * checksum, and a JSON object with kind and id; the last line of an id counts. What a crash cut off
 * at the end is dropped when the file is opened, and what a full disk cut off at once; a line that
 * broke in the middle is passed over. May be used by several threads.
 */
final class Journal implements AutoCloseable {
  private static final int WORTH_REWRITING = 10_000;

  private final Path file;
  private final ObjectMapper mapper = new ObjectMapper();
  private final Map<String, Map<String, ObjectNode>> values = new TreeMap<>();
  private FileChannel channel;
  private long lines;

  /** How many bytes there are up to the end of the last sound line. */
  private long end;

  private Journal(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Opens {@code file}, or makes it. */
  static Journal open(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    Journal journal = new Journal(file, channel);
    journal.load();
    journal.rewind();
    journal.rewriteIfWorthIt();
    return journal;
  }

  /** Reads the lines; only what ends is one. */
  private void load() throws IOException {
    long at = 0;
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      for (int next = in.read(); next >= 0; next = in.read()) {
        at++;
        if (next != '\n') {
          line.write(next);
          continue;
        }
        if (take(line.toString(StandardCharsets.UTF_8))) {
          end = at;
        }
        line.reset();
      }
    }
  }

  /** Drops what stands behind the last sound line. */
  private void rewind() throws IOException {
    channel.truncate(end);
    channel.position(end);
  }

  private boolean take(String line) {
    if (line.length() < 10 || !Hashes.crc(line.substring(9)).equals(line.substring(0, 8))) {
      return false;
    }
    try {
      ObjectNode value = (ObjectNode) mapper.readTree(line.substring(9));
      of(value.path("kind").asText()).put(value.path("id").asText(), value);
      lines++;
      return true;
    } catch (JsonProcessingException | ClassCastException e) {
      return false;
    }
  }

  private Map<String, ObjectNode> of(String kind) {
    return values.computeIfAbsent(kind, k -> new LinkedHashMap<>());
  }

  ObjectNode node() {
    return mapper.createObjectNode();
  }

  /**
   * Keeps {@code value} under its kind and id; it is on the disk after {@link #sync}. Gives the
   * JSON that was written, which tells kind and id too.
   */
  synchronized byte[] put(String kind, String id, ObjectNode value) throws IOException {
    ObjectNode named = node();
    named.put("kind", kind).put("id", id).setAll(value);
    if (!channel.isOpen()) {
      reopen();
    }
    byte[] json = bytes(named);
    try {
      write(channel, json);
    } catch (IOException e) {
      mend(e);
      throw e;
    }
    end = channel.position();
    of(kind).put(id, named);
    lines++;
    return json;
  }

  /** After a write that failed in the middle: behind a part of a line none would be read again. */
  private void mend(IOException failure) {
    try {
      reopen();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private void reopen() throws IOException {
    channel.close();
    channel = FileChannel.open(file, StandardOpenOption.WRITE);
    rewind();
  }

  private static byte[] bytes(ObjectNode value) {
    return value.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(FileChannel channel, byte[] json) throws IOException {
    byte[] crc = Hashes.crc(json).getBytes(StandardCharsets.US_ASCII);
    ByteBuffer line = ByteBuffer.allocate(crc.length + json.length + 2);
    line.put(crc).put((byte) ' ').put(json).put((byte) '\n').flip();
    while (line.hasRemaining()) {
      channel.write(line);
    }
  }

  synchronized Optional<JsonNode> get(String kind, String id) {
    return Optional.ofNullable(of(kind).get(id));
  }

  /** The values of a kind by id, in the order in which the ids came first. */
  synchronized Map<String, JsonNode> all(String kind) {
    return new LinkedHashMap<>(of(kind));
  }

  synchronized void sync() throws IOException {
    channel.force(false);
  }

  /** Writes the file anew, if most of its lines are outdated. */
  private void rewriteIfWorthIt() throws IOException {
    long live = values.values().stream().mapToLong(Map::size).sum();
    if (lines < WORTH_REWRITING || lines < 3 * live) {
      return;
    }
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel out =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      for (Map<String, ObjectNode> kind : values.values()) {
        for (ObjectNode value : kind.values()) {
          write(out, bytes(value));
        }
      }
      out.force(true);
    }
    channel.close();
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    channel = FileChannel.open(file, StandardOpenOption.WRITE);
    end = channel.size();
    channel.position(end);
    lines = live;
  }

  @Override
  public synchronized void close() throws IOException {
    if (channel.isOpen()) {
      channel.force(true);
      channel.close();
    }
  }
}
