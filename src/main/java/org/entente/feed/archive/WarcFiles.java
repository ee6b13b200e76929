package org.entente.feed.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The WARC files of an archive, each record compressed and with the SHA-256 of its document. Only
 * ever added to; a new file is begun by each process, so that a record which a crash cut off is
 * never written behind.
 */
final class WarcFiles implements AutoCloseable {
  private static final long LARGEST = 512L << 20;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String ENDING = ".warc.gz";

  private final Path folder;
  private Optional<Current> current = Optional.empty();

  private final Queue<Packer> packers = new ConcurrentLinkedQueue<>();

  private record Current(String name, FileChannel channel) {
    boolean isOpen() {
      return channel.isOpen();
    }
  }

  WarcFiles(Path folder) {
    this.folder = folder;
  }

  /** Makes a document ready to be kept; several threads may do so at a time. */
  Packed pack(Capture capture) throws IOException {
    return new Packed(capture, packing(packer -> packer.pack(capture)));
  }

  /** Writes a document; it is on the disk after {@link #sync}. */
  synchronized Place keep(Packed packed) throws IOException {
    Current file = file(packed.capture().at());
    Place place = new Place(file.name(), file.channel().position());
    write(file, packed.record());
    return place;
  }

  /** Writes what is known of an article, so that the journal can be made anew. */
  synchronized void note(String target, byte[] json, Instant at) throws IOException {
    write(file(at), packing(packer -> packer.note(target, json, at)));
  }

  /** What makes a record, given a packer. */
  private interface Packing {
    byte[] by(Packer packer) throws IOException;
  }

  private byte[] packing(Packing record) throws IOException {
    Packer idle = packers.poll();
    Packer packer = idle == null ? new Packer() : idle;
    byte[] packed = record.by(packer);
    packers.add(packer);
    return packed;
  }

  /** Behind a record that a full disk cut off none is written either: the next begins a file. */
  private static void write(Current file, byte[] record) throws IOException {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(record);
      while (bytes.hasRemaining()) {
        file.channel().write(bytes);
      }
    } catch (IOException e) {
      try (FileChannel channel = file.channel()) {
        channel.force(false);
      } catch (IOException again) {
        e.addSuppressed(again);
      }
      throw e;
    }
  }

  private Current file(Instant at) throws IOException {
    current = current.filter(Current::isOpen);
    if (current.isPresent() && current.get().channel().position() > LARGEST) {
      closeCurrent();
    }
    if (current.isEmpty()) {
      Files.createDirectories(folder);
      String name = "articles-" + STAMP.format(at);
      for (int i = 0; ; i++) {
        Path path = folder.resolve(name + "-" + i + ENDING);
        if (!Files.exists(path)) {
          FileChannel channel =
              FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
          current = Optional.of(new Current(path.getFileName().toString(), channel));
          break;
        }
      }
    }
    return current.get();
  }

  /** Puts on the disk what was written; throws if somebody took the file away meanwhile. */
  synchronized void sync() throws IOException {
    if (current.filter(Current::isOpen).isPresent()) {
      current.get().channel().force(false);
      Path file = folder.resolve(current.get().name());
      if (!Files.exists(file)) {
        closeCurrent();
        throw new NoSuchFileException(file.toString(), null, "taken away while it was written");
      }
    }
  }

  /** The document at {@code place}; throws {@link IOException} if it is not as it was written. */
  Capture read(Place place) throws IOException {
    Path file = folder.resolve(place.file()).normalize();
    if (!folder.equals(file.getParent())) {
      throw new IOException("no file of the archive: " + place.file());
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.position(place.offset());
      try (WarcReader reader = new WarcReader(channel)) {
        WarcRecord record =
            reader.next().orElseThrow(() -> new IOException("no record at " + place));
        return capture(record)
            .orElseThrow(() -> new IOException("no document at " + place + " but " + record));
      }
    }
  }

  /** The document of a record; empty if it is of another kind. */
  static Optional<Capture> capture(WarcRecord record) throws IOException {
    if (record instanceof WarcResponse response) {
      if (!response.contentType().base().equals(MediaType.HTTP)) {
        return Optional.empty();
      }
      byte[] body = response.http().body().stream().readAllBytes();
      return Optional.of(
          checked(
              response,
              new Capture(
                  response.targetURI(),
                  response.date(),
                  response.http().status(),
                  response.http().contentType().toString(),
                  body)));
    }
    if (record instanceof WarcResource resource) {
      byte[] body = resource.body().stream().readAllBytes();
      return Optional.of(
          checked(
              resource,
              new Capture(
                  resource.targetURI(),
                  resource.date(),
                  0,
                  resource.contentType().toString(),
                  body)));
    }
    return Optional.empty();
  }

  private static Capture checked(WarcTargetRecord record, Capture capture) throws IOException {
    Optional<WarcDigest> digest =
        record.payloadDigest().filter(d -> d.algorithm().equals("sha256"));
    if (digest.isPresent() && !digest.get().hex().equals(Hashes.sha256(capture.body()))) {
      throw new IOException("the checksum of " + record.target() + " does not hold");
    }
    return capture;
  }

  /** Takes records one by one. */
  interface Visitor {
    void record(WarcRecord record, Place place) throws IOException;
  }

  /** Shows every whole record, file by file in the order of their names. */
  void visit(Visitor visitor) throws IOException {
    visit(name -> true, visitor);
  }

  /** The same of the files whose names {@code wanted} admits. */
  void visit(Predicate<String> wanted, Visitor visitor) throws IOException {
    for (Path file : files()) {
      if (!wanted.test(file.getFileName().toString())) {
        continue;
      }
      try (WarcReader reader = new WarcReader(file)) {
        for (Optional<WarcRecord> record = next(reader);
            record.isPresent();
            record = next(reader)) {
          Place place = new Place(file.getFileName().toString(), reader.position());
          visitor.record(record.get(), place);
        }
      }
    }
  }

  /** The next record; empty at the end, and where a crash cut the file off. */
  private static Optional<WarcRecord> next(WarcReader reader) throws IOException {
    try {
      return reader.next();
    } catch (EOFException | ZipException e) {
      return Optional.empty();
    }
  }

  /** The files, by name and so by age. */
  List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(f -> f.getFileName().toString().endsWith(ENDING)).sorted().toList();
    }
  }

  /** Whether {@code file} is written to just now. */
  synchronized boolean isOpen(Path file) {
    return current.filter(c -> c.name().equals(file.getFileName().toString())).isPresent();
  }

  private void closeCurrent() throws IOException {
    if (current.filter(Current::isOpen).isPresent()) {
      current.get().channel().force(true);
      current.get().channel().close();
    }
    current = Optional.empty();
  }

  @Override
  public synchronized void close() throws IOException {
    closeCurrent();
  }
}
