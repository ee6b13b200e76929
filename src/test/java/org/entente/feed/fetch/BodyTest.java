package org.entente.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.entente.feed.Outlet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packed bodies, and those that unfold without end. */
class BodyTest {
  private final Visitor visitor = new Visitor();
  private final Outlet outlet = visitor.outlet;

  @AfterEach
  void close() {
    visitor.close();
  }

  @Test
  void unpacksGzipOnceAndSitemapsThatAreGzipFiles() throws Exception {
    byte[] xml = "<urlset/>".getBytes(StandardCharsets.UTF_8);
    outlet.on(
        "/packed",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          Outlet.send(exchange, 200, "text/xml", Visitor.gzip(xml));
        });
    outlet.page("/map.xml.gz", "application/gzip", Visitor.gzip(xml));

    assertThat(visitor.get(visitor.fetcher(), "/packed").body()).isEqualTo(xml);
    assertThat(visitor.get(visitor.fetcher(), "/map.xml.gz").body()).isEqualTo(xml);
  }

  @Test
  void stopsABombWhileItUnfolds() throws Exception {
    byte[] bomb = Visitor.gzip(new byte[64 << 20]);
    outlet.on("/bomb", exchange -> packed(exchange, bomb));
    outlet.page("/bomb.xml.gz", "application/gzip", bomb);

    assertThat(visitor.code("/bomb")).isEqualTo("fetch.bomb");
    assertThat(visitor.code("/bomb.xml.gz")).isEqualTo("fetch.bomb");
  }

  @Test
  void unpacksABombInABombNoFurther() throws Exception {
    byte[] inner = Visitor.gzip(new byte[64 << 20]);
    outlet.on("/twice", exchange -> packed(exchange, Visitor.gzip(inner)));

    assertThat(visitor.code("/twice")).isEqualTo("fetch.bomb");
  }

  @Test
  void stopsAnEndlessBody() throws Exception {
    outlet.on(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] block = new byte[1 << 16];
          try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 1 << 14; i++) {
              out.write(block);
            }
          }
        });

    assertThat(visitor.code("/endless")).isEqualTo("fetch.large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "zstd", "deflate", "gzip, gzip", "compress"})
  void refusesWhatIsPackedOtherwise(String encoding) throws Exception {
    outlet.on(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", encoding);
          Outlet.send(exchange, 200, "text/html", Visitor.gzip(new byte[100]));
        });

    assertThat(visitor.code("/a")).isEqualTo("fetch.encoding");
  }

  private static void packed(HttpExchange exchange, byte[] bytes) throws IOException {
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    Outlet.send(exchange, 200, "text/html", bytes);
  }
}
