package org.entente.serve;

import java.time.Duration;

/**
 * Where and how to serve.
 *
 * @param address address to listen at; {@link #LOOPBACK} lets nobody in from other machines
 * @param port port to listen at; 0 takes any free one
 * @param timeout the longest that a query may run
 * @param clients how many queries may run at a time
 */
public record ServeOptions(String address, int port, Duration timeout, int clients) {
  /** This machine alone. */
  public static final String LOOPBACK = "127.0.0.1";

  /** This machine alone, on any free port; 30 seconds a query, 8 at a time. */
  public static final ServeOptions DEFAULT =
      new ServeOptions(LOOPBACK, 0, Duration.ofSeconds(30), 8);

  /** These options with another address. */
  public ServeOptions withAddress(String other) {
    return new ServeOptions(other, port, timeout, clients);
  }

  /** These options with another port. */
  public ServeOptions withPort(int other) {
    return new ServeOptions(address, other, timeout, clients);
  }

  /** These options with another longest time. */
  public ServeOptions withTimeout(Duration other) {
    return new ServeOptions(address, port, other, clients);
  }

  /** Whether only this machine is let in. */
  boolean loopback() {
    return address.equals(LOOPBACK) || address.equals("localhost") || address.equals("::1");
  }
}
