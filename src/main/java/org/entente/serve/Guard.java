package org.entente.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Stands before the endpoint: refuses what is no query, queries that are too long, too many at a
 * time, and, where only this machine is let in, requests that a page of another host had a browser
 * send here.
 */
final class Guard implements Filter {
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");
  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int LONGEST_QUERY = 100 << 10;
  private static final int TOO_MANY = 503;
  private static final int TOO_LARGE = 413;
  private static final int NO_LENGTH = 411;
  private static final int WRONG_METHOD = 405;
  private static final int WRONG_HOST = 421;
  private static final long PATIENCE_SECONDS = 5;

  private final boolean localOnly;
  private final Semaphore places;

  Guard(ServeOptions options) {
    this.localOnly = options.loopback();
    this.places = new Semaphore(options.clients(), true);
  }

  @Override
  public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) any;
    HttpServletResponse response = (HttpServletResponse) answer;
    if (localOnly && !LOCAL.contains(host(request))) {
      response.sendError(WRONG_HOST, "Ask this server as localhost");
    } else if (!METHODS.contains(request.getMethod())) {
      response.sendError(WRONG_METHOD, "Queries only: GET or POST");
    } else if (tooLong(request)) {
      response.sendError(TOO_LARGE, "A query may be " + LONGEST_QUERY + " bytes long");
    } else if (request.getMethod().equals("POST") && request.getContentLengthLong() < 0) {
      response.sendError(NO_LENGTH, "Say how long the query is (Content-Length)");
    } else {
      inTurn(request, response, chain);
    }
  }

  private void inTurn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!place()) {
      response.setHeader("Retry-After", Long.toString(PATIENCE_SECONDS));
      response.sendError(TOO_MANY, "Too many queries at a time; try again");
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      places.release();
    }
  }

  private boolean place() {
    try {
      return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean tooLong(HttpServletRequest request) {
    String inAddress = request.getQueryString();
    return request.getContentLengthLong() > LONGEST_QUERY
        || inAddress != null && inAddress.length() > LONGEST_QUERY;
  }

  private static String host(HttpServletRequest request) {
    String host = request.getHeader("Host");
    String name = host == null ? "localhost" : host.toLowerCase(Locale.ROOT);
    return name.replaceFirst(":\\d+$", "");
  }
}
