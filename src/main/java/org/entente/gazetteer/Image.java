package org.entente.gazetteer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The compiled gazetteer as bytes, mapped or in memory, safe for any number of threads:
 *
 * <pre>
 * header   magic, fingerprint of the text files, slots, entities, start of the heap, size, checksum
 * slots    open addressing: 64-bit hash of a chain of folded words or of a key, heap offset of what
 *          it stands for (0: only the beginning of longer names), 1 if longer names go on here
 * records  heap offset of each entity
 * heap     strings, entities, candidates of names, holders of offices
 * </pre>
 */
final class Image {
  /** "ENTGAZ" and the version of this layout; a change of layout or of folding raises it. */
  static final long MAGIC = 0x454E5447415A0005L;

  static final int HEADER = 48;
  static final int SLOT = 16;
  static final int CHECK = 32;
  static final int NO_DAY = Integer.MIN_VALUE;

  /** Flag: the name is an adjective or a noun for people of the state. */
  static final int DEMONYM = 1;

  /** Flag: the name is an everyday word too. */
  static final int AMBIGUOUS = 2;

  /** Flag: too short to be told from an acronym when written in capitals. */
  static final int NOT_IN_CAPITALS = 4;

  /** Flag: the name of a capital or a seat, which stands for the state. */
  static final int STANDS_IN = 8;

  private final ByteBuffer bytes;
  private final int mask;
  private final int entities;
  private final int records;
  private final int heap;

  private Image(ByteBuffer bytes) {
    this.bytes = bytes;
    int slots = bytes.getInt(16);
    this.mask = slots - 1;
    this.entities = bytes.getInt(20);
    this.heap = bytes.getInt(24);
    this.records = HEADER + slots * SLOT;
  }

  static Image of(ByteBuffer bytes) {
    return new Image(bytes);
  }

  /** Whether the bytes are a whole image of this layout, made from these text files. */
  static boolean fits(ByteBuffer bytes, long fingerprint) {
    return bytes.limit() > HEADER
        && bytes.getLong(0) == MAGIC
        && bytes.getLong(8) == fingerprint
        && bytes.getInt(28) == bytes.limit()
        && bytes.getLong(CHECK) == checksum(bytes);
  }

  /** CRC-32 of everything behind the header. */
  static long checksum(ByteBuffer bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes.duplicate().position(HEADER));
    return crc.getValue();
  }

  int entities() {
    return entities;
  }

  /** The slot of a hash, or -1. */
  int find(long hash) {
    int slot = (int) hash & mask;
    while (true) {
      long there = bytes.getLong(HEADER + slot * SLOT);
      if (there == hash) {
        return slot;
      }
      if (there == 0) {
        return -1;
      }
      slot = slot + 1 & mask;
    }
  }

  /** Where the slot's payload lies, or 0. */
  int payload(int slot) {
    return bytes.getInt(HEADER + slot * SLOT + 8);
  }

  /** Whether a longer name goes on from here. */
  boolean longer(int slot) {
    return bytes.getInt(HEADER + slot * SLOT + 12) != 0;
  }

  /** A reader at the payload. */
  Cursor at(int payload) {
    return new Cursor(heap + payload);
  }

  /** A reader at an entity. */
  Cursor entity(int number) {
    return new Cursor(heap + bytes.getInt(records + number * 4));
  }

  /** Reads forward through the heap. */
  final class Cursor {
    private int at;

    private Cursor(int at) {
      this.at = at;
    }

    int number() {
      int value = 0;
      for (int shift = 0; ; shift += 7) {
        byte b = bytes.get(at++);
        value |= (b & 0x7f) << shift;
        if (b >= 0) {
          return value;
        }
      }
    }

    int fixed() {
      int value = bytes.getInt(at);
      at += 4;
      return value;
    }

    /** A string that stands elsewhere in the heap. */
    String string() {
      Cursor there = new Cursor(heap + number());
      byte[] utf8 = new byte[there.number()];
      bytes.get(there.at, utf8);
      return new String(utf8, StandardCharsets.UTF_8);
    }
  }
}
