package org.entente.feed.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** A network: all addresses that begin with the same bits. */
public final class Cidr {
  private static final Pattern FORM =
      Pattern.compile("([0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-f:]+)(/[0-9]{1,3})?");

  private final byte[] bits;
  private final int length;

  private Cidr(byte[] bits, int length) {
    this.bits = bits;
    this.length = length;
  }

  /**
   * Reads {@code 10.0.0.0/8}, {@code fc00::/7}, or a single address.
   *
   * @throws IllegalArgumentException if it is none; nothing is looked up
   */
  public static Cidr of(String written) {
    String text = written.strip().toLowerCase(Locale.ROOT);
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    if (!FORM.matcher(text).matches()) {
      throw bad(written);
    }
    try {
      byte[] bits = InetAddress.getByName(address).getAddress();
      int length = slash < 0 ? bits.length * 8 : Integer.parseInt(text.substring(slash + 1));
      if (length > bits.length * 8) {
        throw bad(written);
      }
      return new Cidr(bits, length);
    } catch (UnknownHostException e) {
      throw bad(written);
    }
  }

  private static IllegalArgumentException bad(String written) {
    return new IllegalArgumentException(
        "\"" + written + "\" is no network; write it as 192.168.0.0/16 or fc00::/7");
  }

  /** Whether the network holds {@code address}; never one of the other family. */
  public boolean holds(InetAddress address) {
    byte[] other = address.getAddress();
    if (other.length != bits.length) {
      return false;
    }
    int whole = length / 8;
    if (!Arrays.equals(bits, 0, whole, other, 0, whole)) {
      return false;
    }
    int rest = length % 8;
    int mask = 0xff << (8 - rest) & 0xff;
    return rest == 0 || (bits[whole] & mask) == (other[whole] & mask);
  }
}
