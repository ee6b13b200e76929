package org.entente.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.feed.Outlet;
import org.junit.jupiter.api.Test;

/** Requests to where nobody should ask. */
class ClosedAddressTest {
  private static final int PORTS = 20;

  /** An outlet and, at the same port of a closed address, who must not be asked. */
  private record Pair(Outlet open, Outlet canary) {
    /** Others on this machine take ports too: one that is free here may be taken there. */
    static Pair atOnePort() {
      for (int attempt = 1; ; attempt++) {
        Outlet open = Outlet.at("127.0.0.2");
        try {
          return new Pair(open, Outlet.at("127.0.0.1", open.port()));
        } catch (UncheckedIOException taken) {
          open.close();
          if (attempt == PORTS) {
            throw taken;
          }
        }
      }
    }
  }

  @Test
  void neverReachesAClosedAddress() throws Exception {
    Pair pair = Pair.atOnePort();
    try (Visitor visitor = new Visitor(pair.open());
        Outlet canary = pair.canary()) {
      Outlet outlet = visitor.outlet;
      int port = outlet.port();
      AtomicInteger flips = new AtomicInteger();
      Fetcher fetcher =
          visitor.fetcher(
              host ->
                  switch (host) {
                    case "rebind.test" ->
                        new InetAddress[] {
                          InetAddress.getByName(
                              flips.getAndIncrement() % 2 == 0 ? "127.0.0.2" : "127.0.0.1")
                        };
                    case "mixed.test" ->
                        new InetAddress[] {
                          InetAddress.getByName("127.0.0.2"), InetAddress.getByName("127.0.0.1")
                        };
                    case "local.test" -> new InetAddress[] {InetAddress.getByName("127.0.0.1")};
                    default -> InetAddress.getAllByName(host);
                  });
      List<String> hosts =
          List.of(
              "127.0.0.1",
              "127.1",
              "2130706433",
              "0x7f000001",
              "0177.0.0.1",
              "[::1]",
              "[::ffff:127.0.0.1]",
              "[::ffff:7f00:1]",
              "[64:ff9b::7f00:1]",
              "0.0.0.0",
              "[::]",
              "localhost",
              "localhost.",
              "LOCALHOST",
              "local.test",
              "mixed.test",
              "rebind.test",
              "169.254.169.254",
              "10.0.0.1",
              "100.64.0.1");
      int tries = 0;
      for (int round = 0; round < 17; round++) {
        for (String host : hosts) {
          String target = "http://" + host + ":" + port + "/canary" + round;
          tries += tried(fetcher, target, target);
          outlet.status(
              "/lead", new int[] {301, 302, 303, 307, 308}[round % 5], "Location", target);
          tries += tried(fetcher, outlet.uri("/lead").toString(), outlet.uri("/").toString());
          tries += tried(fetcher, "http://rebind.test:" + port + "/lead", target);
        }
      }

      assertThat(tries).isGreaterThanOrEqualTo(1000);
      assertThat(canary.asked()).isEmpty();
    }
  }

  private static int tried(Fetcher fetcher, String url, String trusted)
      throws InterruptedException {
    try {
      fetcher.get(Visitor.request(URI.create(url), URI.create(trusted)));
    } catch (FetchProblem | IllegalArgumentException e) {
      // That it is refused is looked at by what the canary heard.
    }
    return 1;
  }
}
