package org.entente.feed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A web server that plays an outlet: what each path answers is set by the test. */
public final class Outlet implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Answering> paths = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /** Answers a request. */
  public interface Answering {
    void answer(HttpExchange exchange) throws IOException;
  }

  /** An outlet at {@code address}, on a free port. */
  public static Outlet at(String address) {
    return at(address, 0);
  }

  /** An outlet at {@code address}, on that port. */
  public static Outlet at(String address, int port) {
    try {
      return new Outlet(
          HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), port), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Outlet(HttpServer server) {
    this.server = server;
    server.setExecutor(
        Executors.newCachedThreadPool(
            run -> {
              Thread thread = new Thread(run);
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    asked.add(path);
    Answering answering = paths.get(path);
    try (exchange) {
      if (answering == null) {
        send(exchange, 404, "text/plain", "none".getBytes(StandardCharsets.UTF_8));
      } else {
        answering.answer(exchange);
      }
    }
  }

  /** Sends a whole answer. */
  public static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }

  /** Lets {@code path} answer in that way. */
  public Outlet on(String path, Answering answering) {
    paths.put(path, answering);
    return this;
  }

  /** Lets {@code path} answer with {@code body}, with validators. */
  public Outlet page(String path, String type, String body) {
    return page(path, type, body.getBytes(StandardCharsets.UTF_8));
  }

  /** The same with bytes. */
  public Outlet page(String path, String type, byte[] body) {
    String etag = "\"" + Integer.toHexString(java.util.Arrays.hashCode(body)) + "\"";
    return on(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("ETag", etag);
          if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
          } else {
            send(exchange, 200, type, body);
          }
        });
  }

  /** Lets {@code path} answer with that status alone, and headers as name, value, name, value. */
  public Outlet status(String path, int status, String... headers) {
    return on(
        path,
        exchange -> {
          for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
          }
          send(exchange, status, "text/plain", new byte[0]);
        });
  }

  /** Lets {@code path} be nothing again. */
  public Outlet remove(String path) {
    paths.remove(path);
    return this;
  }

  /** The address of {@code path}. */
  public URI uri(String path) {
    return URI.create(
        "http://" + server.getAddress().getAddress().getHostAddress() + ":" + port() + path);
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** The paths that were asked for, in order. */
  public List<String> asked() {
    return new ArrayList<>(asked);
  }

  /** How often each path was asked for. */
  public Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    asked.forEach(path -> counts.merge(path, 1, Integer::sum));
    return counts;
  }

  /** Forgets what was asked for. */
  public void forget() {
    asked.clear();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
