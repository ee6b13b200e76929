package org.entente.gazetteer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A growing run of bytes; offset 0 is never used. */
final class Heap {
  private byte[] bytes = new byte[1 << 20];
  private int size = 1;
  private final Map<String, Integer> strings = new HashMap<>();

  int size() {
    return size;
  }

  int string(String text) {
    Integer known = strings.get(text);
    if (known != null) {
      return known;
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    int start = size;
    number(utf8.length);
    for (byte b : utf8) {
      put(b);
    }
    strings.put(text, start);
    return start;
  }

  Heap numbers(int[] values) {
    for (int value : values) {
      number(value);
    }
    return this;
  }

  /** Seven bits a byte, low bits first. */
  Heap number(int value) {
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      put((byte) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    put((byte) rest);
    return this;
  }

  Heap fixed(int value) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      put((byte) (value >>> shift));
    }
    return this;
  }

  private void put(byte b) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    bytes[size++] = b;
  }

  void copyTo(ByteBuffer out, int at) {
    out.put(at, bytes, 0, size);
  }
}
