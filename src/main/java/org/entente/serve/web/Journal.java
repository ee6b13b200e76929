package org.entente.serve.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes a line of JSON for each request and counts it. Whatever a client sends, a request is one
 * line of ASCII: everything else is escaped.
 */
public final class Journal implements Filter {
  private static final int LONGEST = 2_000;
  private static final double NANOS = 1e9;

  private final JsonFactory json =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
  private final Consumer<String> lines;
  private final Metrics metrics;
  private final Clock clock;

  /**
   * A journal.
   *
   * @param lines takes each line, without its end
   * @param metrics counts the requests
   * @param clock tells when
   */
  public Journal(Consumer<String> lines, Metrics metrics, Clock clock) {
    this.lines = lines;
    this.metrics = metrics;
    this.clock = clock;
  }

  @Override
  public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) any;
    HttpServletResponse response = (HttpServletResponse) answer;
    String at = clock.instant().toString();
    long start = System.nanoTime();
    int status = Refusal.BUG;
    String bug = "";
    try {
      chain.doFilter(request, response);
      status = response.getStatus();
    } catch (IOException e) {
      // Who went away in the middle was answered as far as he listened.
      status = response.isCommitted() ? response.getStatus() : Refusal.BUG;
      throw e;
    } catch (RuntimeException | ServletException | Error e) {
      // What went wrong inside is for the log, not for who asks.
      bug = e.toString();
      Replies.refuse(
          response,
          new Refusal(Refusal.BUG, "This is a bug; the access log of the server says more"));
    } finally {
      double seconds = (System.nanoTime() - start) / NANOS;
      metrics.count(route(request.getRequestURI()), request.getMethod(), status, seconds);
      lines.accept(line(request, at, status, seconds, bug));
    }
  }

  /** The first part of the path, if it is one of ours. */
  private static String route(String path) {
    String[] parts = path.split("/", 3);
    return parts.length > 1 && parts[1].matches("[a-z][a-z.-]{0,20}") ? "/" + parts[1] : "/";
  }

  private String line(HttpServletRequest request, String at, int status, double seconds, String bug)
      throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator out = json.createGenerator(line)) {
      out.writeStartObject();
      out.writeStringField("time", at);
      out.writeStringField("client", request.getRemoteAddr());
      out.writeStringField("method", brief(request.getMethod()));
      out.writeStringField("path", brief(request.getRequestURI()));
      out.writeStringField("query", brief(request.getQueryString()));
      out.writeNumberField("status", status);
      out.writeNumberField("seconds", Math.round(seconds * 1e4) / 1e4);
      out.writeStringField("agent", brief(request.getHeader("User-Agent")));
      if (!bug.isEmpty()) {
        out.writeStringField("bug", brief(bug));
      }
      out.writeEndObject();
    }
    return line.toString();
  }

  private static String brief(String text) {
    String known = Optional.ofNullable(text).orElse("");
    return known.length() > LONGEST ? known.substring(0, LONGEST) + "..." : known;
  }
}
