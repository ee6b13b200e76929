package org.entente.feed.fetch;

import java.time.Duration;

/**
 * How hosts are treated.
 *
 * @param userAgent what is sent as User-Agent: name, version, and whom to turn to
 * @param pause the least time between two requests to a host
 * @param longestPause a host whose robots.txt asks for more between two requests is left out
 * @param patience how long to wait for a host that asked to be left alone, before it is given up
 *     for this time
 * @param tries how often a document is asked for where the server fails
 */
public record Manners(
    String userAgent, Duration pause, Duration longestPause, Duration patience, int tries) {

  /** The name that robots.txt may call us by. */
  public static final String ROBOT = "ententebot";

  /** One request a second, three tries, a minute of patience. */
  public static Manners of(String contact) {
    return new Manners(
        "EntenteBot/0.1 (+" + contact + ")",
        Duration.ofSeconds(1),
        Duration.ofSeconds(60),
        Duration.ofSeconds(60),
        3);
  }

  /** The same with another pause. */
  public Manners withPause(Duration least) {
    return new Manners(userAgent, least, longestPause, patience, tries);
  }
}
