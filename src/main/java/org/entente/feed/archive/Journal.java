package org.entente.feed.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
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
 * checksum, and a JSON object with kind and id; the last line of an id counts. A line that a crash
 * cut off is dropped when the file is opened. May be used by several threads.
 */
final class Journal implements AutoCloseable {
  private static final int WORTH_REWRITING = 10_000;

  private final Path file;
  private final ObjectMapper mapper = new ObjectMapper();
  private final Map<String, Map<String, ObjectNode>> values = new TreeMap<>();
  private FileChannel channel;
  private long lines;

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
    long sound = journal.load();
    channel.truncate(sound);
    channel.position(sound);
    journal.rewriteIfWorthIt();
    return journal;
  }

  /** Reads the lines; gives how many bytes are sound. */
  private long load() throws IOException {
    long sound = 0;
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        long length = line.getBytes(StandardCharsets.UTF_8).length + 1L;
        if (sound + length > Files.size(file) || !take(line)) {
          break;
        }
        sound += length;
      }
    } catch (java.nio.charset.CharacterCodingException e) {
      return sound;
    }
    return sound;
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

  /** Keeps {@code value} under its kind and id; it is on the disk after {@link #sync}. */
  synchronized void put(String kind, String id, ObjectNode value) throws IOException {
    ObjectNode named = node();
    named.put("kind", kind).put("id", id).setAll(value);
    of(kind).put(id, named);
    write(channel, named);
    lines++;
  }

  private static void write(FileChannel channel, ObjectNode value) throws IOException {
    String json = value.toString();
    ByteBuffer line =
        ByteBuffer.wrap((Hashes.crc(json) + " " + json + "\n").getBytes(StandardCharsets.UTF_8));
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
          write(out, value);
        }
      }
      out.force(true);
    }
    channel.close();
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    channel = FileChannel.open(file, StandardOpenOption.WRITE);
    channel.position(channel.size());
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
