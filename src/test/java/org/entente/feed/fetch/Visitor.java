package org.entente.feed.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.entente.feed.FakePace;
import org.entente.feed.Outlet;

/** Asks an outlet, the only host that it may reach, on a clock of its own. */
final class Visitor implements AutoCloseable {
  static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
  static final AddressRules ONLY_THE_OUTLET =
      AddressRules.allowing(List.of(Cidr.of("127.0.0.2/32")));

  private static final int MOST = 10 << 20;

  final FakePace pace = new FakePace(START);
  final Outlet outlet;

  /** A visitor of an outlet at any port. */
  Visitor() {
    this(Outlet.at("127.0.0.2"));
  }

  /** A visitor of {@code outlet}. */
  Visitor(Outlet outlet) {
    this.outlet = outlet;
  }

  Fetcher fetcher() {
    return fetcher(InetAddress::getAllByName);
  }

  /** One that looks names up in {@code names}. */
  Fetcher fetcher(CheckedResolver.Names names) {
    return new Fetcher(
        Manners.of("mailto:desk@example.org").withPause(Duration.ofMillis(10)),
        ONLY_THE_OUTLET,
        Caps.DEFAULT,
        pace,
        HostNotes.NONE,
        names);
  }

  Answer get(Fetcher fetcher, String path) throws FetchProblem, InterruptedException {
    return fetcher.get(request(outlet.uri(path), outlet.uri(path)));
  }

  /** What became of it: the status, or the code of the problem. */
  String code(String path) throws InterruptedException {
    try {
      return Integer.toString(get(fetcher(), path).status());
    } catch (FetchProblem e) {
      return e.code();
    }
  }

  static Fetcher.Request request(URI uri, URI trusted) {
    return new Fetcher.Request(uri, Validators.NONE, Optional.of(trusted), MOST);
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  @Override
  public void close() {
    outlet.close();
  }
}
