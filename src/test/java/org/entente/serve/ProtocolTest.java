package org.entente.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The SPARQL 1.1 protocol, request by request as {@code protocol.tsv} lists them. */
class ProtocolTest {
  private static final Path REQUESTS = Path.of("src/test/resources/org/entente/serve/protocol.tsv");
  private static final int COLUMNS = 9;

  private static TestSite site;

  @BeforeAll
  static void start() throws Exception {
    site = TestSite.start(ServeOptions.DEFAULT);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  /** A line of the file. */
  private record Exchange(
      String name,
      String method,
      String address,
      String type,
      String body,
      String accept,
      String status,
      String answerType,
      String part) {
    static Exchange of(String line) {
      String[] cells = Arrays.copyOf(line.split("\t", -1), COLUMNS);
      Arrays.setAll(cells, i -> cells[i] == null ? "" : cells[i]);
      return new Exchange(
          cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], cells[8]);
    }

    /** The request as it goes over the wire: no client adds a type or length of its own. */
    byte[] request() {
      Charset charset =
          type.contains("charset=")
              ? Charset.forName(type.substring(type.indexOf('=') + 1))
              : StandardCharsets.UTF_8;
      byte[] content = (type.contains("form") ? encoded(body) : body).getBytes(charset);
      String head =
          method
              + " /sparql"
              + (address.isEmpty() ? "" : "?" + encoded(address))
              + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
              + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n")
              + (accept.isEmpty() ? "" : "Accept: " + accept + "\r\n")
              + (body.isEmpty() ? "" : "Content-Length: " + content.length + "\r\n")
              + "\r\n";
      byte[] first = head.getBytes(StandardCharsets.US_ASCII);
      byte[] whole = Arrays.copyOf(first, first.length + content.length);
      System.arraycopy(content, 0, whole, first.length, content.length);
      return whole;
    }

    private static String encoded(String parameters) {
      return Stream.of(parameters.split("&"))
          .map(one -> one.split("=", 2))
          .map(pair -> pair[0] + "=" + TestSite.encoded(pair[1]))
          .collect(Collectors.joining("&"));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Exchange> requests() throws IOException {
    return Files.readAllLines(REQUESTS).stream()
        .filter(line -> !line.startsWith("#"))
        .map(Exchange::of);
  }

  @ParameterizedTest
  @MethodSource("requests")
  void answersAsTheProtocolSays(Exchange exchange) throws IOException {
    String answer = answer(exchange.request());
    String head = answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);

    assertThat(head)
        .as(answer)
        .startsWith("http/1.1 " + exchange.status().replace("xx", ""))
        .contains(exchange.answerType().isEmpty() ? "" : "content-type: " + exchange.answerType());
    assertThat(answer).contains(exchange.part());
  }

  private static String answer(byte[] request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.address().getPort())) {
      socket.getOutputStream().write(request);
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
