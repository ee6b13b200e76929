package org.entente.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Short hashes that tell lists of values apart: the same on every machine and in every run. */
public final class Fingerprint {
  private static final byte END_OF_VALUE = 0x1f;

  private Fingerprint() {}

  /**
   * The first bytes of SHA-256 over the values in UTF-8, each ended by a unit separator, in
   * URL-safe base 64 without padding.
   *
   * @param values what is told apart, in order
   * @param bytes how many bytes to keep, at most 32; three of them give four characters
   */
  public static String of(List<String> values, int bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String value : values) {
        digest.update(value.getBytes(StandardCharsets.UTF_8));
        digest.update(END_OF_VALUE);
      }
      byte[] head = Arrays.copyOf(digest.digest(), bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(head);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
