package org.entente.feed.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * One request and its answer: no redirect, no cookie, no password, no second try. Nothing is sent
 * before the address that the connection goes to was checked.
 */
final class Hop implements AutoCloseable {
  private static final int LONGEST_HEADER_LINE = 16 << 10;
  private static final int MOST_HEADERS = 200;

  private final CloseableHttpClient client;
  private final Caps caps;
  private final Pace pace;

  Hop(CheckedResolver resolver, Caps caps, Pace pace, String userAgent) {
    this.caps = caps;
    this.pace = pace;
    Timeout each = Timeout.of(caps.connect());
    Http1Config limits =
        Http1Config.custom()
            .setMaxLineLength(LONGEST_HEADER_LINE)
            .setMaxHeaderCount(MOST_HEADERS)
            .build();
    this.client =
        HttpClientBuilder.create()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(resolver)
                    .setMaxConnPerRoute(1)
                    .setMaxConnTotal(64)
                    .setConnectionFactory(
                        ManagedHttpClientConnectionFactory.builder().http1Config(limits).build())
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(each)
                            .setSocketTimeout(each)
                            .build())
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(each)
                    .setConnectionRequestTimeout(Timeout.of(caps.total()))
                    .setProtocolUpgradeEnabled(false)
                    .build())
            .setUserAgent(userAgent)
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableContentCompression()
            .disableAuthCaching()
            .build();
  }

  /** Asks for {@code uri} once. Body and ratio are within the caps, or there is no answer. */
  Answer get(URI uri, Validators validators, int mostBytes) throws FetchProblem {
    HttpGet request = new HttpGet(uri);
    request.setHeader("Accept-Encoding", "gzip");
    request.setHeader(
        "Accept",
        "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,"
            + "application/feed+json,application/xml;q=0.9,*/*;q=0.8");
    validators.etag().ifPresent(etag -> request.setHeader("If-None-Match", etag));
    validators.lastModified().ifPresent(day -> request.setHeader("If-Modified-Since", day));
    long end = System.nanoTime() + caps.total().toNanos();
    HttpHost host = new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort());
    CappedBody body =
        new CappedBody(caps.withDecoded(mostBytes), () -> System.nanoTime() - end > 0);
    try {
      ClassicHttpResponse response = client.executeOpen(host, request, null);
      byte[] bytes = body(request, response, body);
      return new Answer(
          uri, response.getCode(), headers(response), bytes, pace.now(), Optional.empty());
    } catch (IOException e) {
      request.cancel();
      throw problem(e);
    }
  }

  /**
   * The body of a document that is there. The connection is cut before it is closed unless all was
   * read, as closing would read the rest, and that may be endless.
   */
  private static byte[] body(HttpGet request, ClassicHttpResponse response, CappedBody body)
      throws IOException, FetchProblem {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      response.close();
      return new byte[0];
    }
    if (response.getCode() != 200) {
      request.cancel();
      quietly(response);
      return new byte[0];
    }
    try {
      String encoding = entity.getContentEncoding();
      byte[] bytes = body.read(entity.getContent(), encoding == null ? "" : encoding);
      response.close();
      return bytes;
    } catch (IOException | FetchProblem e) {
      request.cancel();
      quietly(response);
      throw e;
    }
  }

  /** Closes a response whose connection was cut already. */
  private static void quietly(ClassicHttpResponse response) {
    try {
      response.close();
    } catch (IOException e) {
      // There is nothing left to close.
    }
  }

  private static Map<String, String> headers(ClassicHttpResponse response) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : response.getHeaders()) {
      String value = header.getValue();
      headers.put(header.getName().toLowerCase(Locale.ROOT), value == null ? "" : value);
    }
    return headers;
  }

  private static FetchProblem problem(IOException e) {
    if (e instanceof CheckedResolver.ClosedAddress) {
      return new FetchProblem("fetch.address", String.valueOf(e.getMessage()));
    }
    if (e instanceof UnknownHostException) {
      return new FetchProblem("fetch.connection", "no such host: " + e.getMessage());
    }
    if (e instanceof SSLException) {
      return new FetchProblem("fetch.tls", "no safe connection: " + line(e));
    }
    if (e instanceof InterruptedIOException && !(e instanceof ConnectException)) {
      return new FetchProblem("fetch.timeout", "no answer in time: " + line(e));
    }
    return new FetchProblem("fetch.connection", line(e));
  }

  private static String line(IOException e) {
    return (e.getClass().getSimpleName() + " " + e.getMessage()).replaceAll("\\s+", " ");
  }

  /** Cuts all connections: whoever waits for an answer gets none. */
  void cut() {
    client.close(CloseMode.IMMEDIATE);
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
