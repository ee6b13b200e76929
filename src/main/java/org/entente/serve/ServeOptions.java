package org.entente.serve;

import java.time.Duration;
import java.util.Optional;

/**
 * Where and how to serve.
 *
 * @param address address to listen at; {@link #LOOPBACK} lets nobody in from other machines
 * @param port port to listen at; 0 takes any free one
 * @param token what clients must show, if anything
 * @param origin the site whose pages may ask from a browser, {@code *} for any; none if empty
 * @param timeout the longest that a query may run
 * @param clients how many queries may run at a time; a quarter of them for long
 * @param rows the most rows or triples of an answer
 * @param bytes the most bytes of an answer
 */
public record ServeOptions(
    String address,
    int port,
    Optional<String> token,
    Optional<String> origin,
    Duration timeout,
    int clients,
    long rows,
    long bytes) {
  /** This machine alone. */
  public static final String LOOPBACK = "127.0.0.1";

  /**
   * This machine alone, on any free port; 30 seconds a query, 8 at a time, a million rows or 256
   * MiB an answer.
   */
  public static final ServeOptions DEFAULT =
      new ServeOptions(
          LOOPBACK,
          0,
          Optional.empty(),
          Optional.empty(),
          Duration.ofSeconds(30),
          8,
          1_000_000,
          256L << 20);

  /** These options with another address. */
  public ServeOptions withAddress(String other) {
    return new ServeOptions(other, port, token, origin, timeout, clients, rows, bytes);
  }

  /** These options with another port. */
  public ServeOptions withPort(int other) {
    return new ServeOptions(address, other, token, origin, timeout, clients, rows, bytes);
  }

  /** These options with something that clients must show. */
  public ServeOptions withToken(Optional<String> other) {
    return new ServeOptions(address, port, other, origin, timeout, clients, rows, bytes);
  }

  /** These options with a site whose pages may ask. */
  public ServeOptions withOrigin(Optional<String> other) {
    return new ServeOptions(address, port, token, other, timeout, clients, rows, bytes);
  }

  /** These options with another longest time. */
  public ServeOptions withTimeout(Duration other) {
    return new ServeOptions(address, port, token, origin, other, clients, rows, bytes);
  }

  /** These options with other limits of an answer. */
  public ServeOptions withLargest(long mostRows, long mostBytes) {
    return new ServeOptions(address, port, token, origin, timeout, clients, mostRows, mostBytes);
  }

  /** Whether only this machine is let in. */
  public boolean loopback() {
    return address.equals(LOOPBACK) || address.equals("localhost") || address.equals("::1");
  }
}
