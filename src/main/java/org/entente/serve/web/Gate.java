package org.entente.serve.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.BadMessageException;

/**
 * Stands before everything: lets in who may ask, refuses methods that write and requests that are
 * too long, and, where only this machine is let in, what a page of another site had a browser send
 * here. Tells browsers to run no script but ours.
 */
public final class Gate implements Filter {
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");
  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<String> ALWAYS_OPEN = Set.of("/livez", "/readyz");
  private static final int LONGEST = 100 << 10;

  /** Up to so many bytes a refused body is read away, so that its sender comes to read why. */
  private static final int READ_AWAY = 1 << 20;

  private static final String POLICY =
      "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none';"
          + " frame-ancestors 'none'; form-action 'self'";

  private final boolean localOnly;
  private final Optional<String> token;
  private final Optional<String> origin;

  /**
   * A gate.
   *
   * @param localOnly whether requests must name this machine as their host
   * @param token what clients must show, if anything
   * @param origin the site whose pages may ask, {@code *} for any, none if empty
   */
  public Gate(boolean localOnly, Optional<String> token, Optional<String> origin) {
    this.localOnly = localOnly;
    this.token = token;
    this.origin = origin;
  }

  /** Whether that address is this machine's own. */
  static boolean isLoopback(String address) {
    return address.startsWith("127.")
        || address.equals("::1")
        || address.equals("0:0:0:0:0:0:0:1")
        || address.equals("[::1]")
        || address.equals("[0:0:0:0:0:0:0:1]");
  }

  @Override
  public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) any;
    HttpServletResponse response = (HttpServletResponse) answer;
    guard(response);
    try {
      check(request, response);
    } catch (Refusal refusal) {
      readAway(request);
      Replies.refuse(response, refusal);
      return;
    }
    if (request.getMethod().equals("OPTIONS")) {
      response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      chain.doFilter(request, response);
    }
  }

  /**
   * Who is still sending when the connection closes gets no answer but an error of his connection.
   */
  private static void readAway(HttpServletRequest request) throws IOException {
    long length = request.getContentLengthLong();
    if (length > 0 && length <= READ_AWAY) {
      request.getInputStream().transferTo(OutputStream.nullOutputStream());
    }
  }

  private void guard(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    if (origin.isPresent()) {
      response.setHeader("Access-Control-Allow-Origin", origin.get());
      response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
      response.setHeader("Access-Control-Allow-Headers", "Accept, Authorization, Content-Type");
      response.setHeader("Access-Control-Expose-Headers", "Retry-After, ETag");
      response.setHeader("Access-Control-Max-Age", "86400");
      response.addHeader("Vary", "Origin");
    }
  }

  private void check(HttpServletRequest request, HttpServletResponse response) {
    if (localOnly && !LOCAL.contains(host(request))) {
      throw new Refusal(Refusal.WRONG_HOST, "Ask this server as localhost");
    }
    if (!METHODS.contains(request.getMethod())) {
      response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
      throw new Refusal(Refusal.WRONG_METHOD, "This server only reads: GET or POST");
    }
    if (!request.getMethod().equals("OPTIONS") && !known(request)) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"Entente\", Bearer");
      throw new Refusal(Refusal.UNAUTHORIZED, "Show the token of this server");
    }
    String inAddress = request.getQueryString();
    if (request.getContentLengthLong() > LONGEST
        || inAddress != null && inAddress.length() > LONGEST) {
      throw new Refusal(Refusal.TOO_LARGE, "A request may be " + LONGEST + " bytes long");
    }
    if (request.getMethod().equals("POST") && request.getContentLengthLong() < 0) {
      throw new Refusal(Refusal.NO_LENGTH, "Say how long the request is (Content-Length)");
    }
    checkParameters(request);
  }

  /** Whoever asks for a parameter later would fail in the middle of something. */
  private static void checkParameters(HttpServletRequest request) {
    try {
      request.getParameterMap();
    } catch (BadMessageException | IllegalArgumentException | IllegalStateException e) {
      throw new Refusal(
          Refusal.BAD_REQUEST, "The parameters cannot be read: encode them in UTF-8, at most 1000");
    }
  }

  private boolean known(HttpServletRequest request) {
    if (token.isEmpty() || ALWAYS_OPEN.contains(request.getServletPath())) {
      return true;
    }
    String shown = Optional.ofNullable(request.getHeader("Authorization")).orElse("").strip();
    byte[] wanted = token.get().getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(wanted, secret(shown).getBytes(StandardCharsets.UTF_8));
  }

  /** The token of a Bearer header, or the password of a Basic one, whatever the user's name. */
  private static String secret(String header) {
    int blank = header.indexOf(' ');
    String scheme = blank < 0 ? "" : header.substring(0, blank).toLowerCase(Locale.ROOT);
    String rest = header.substring(blank + 1).strip();
    if (scheme.equals("bearer")) {
      return rest;
    }
    if (!scheme.equals("basic")) {
      return "";
    }
    try {
      String plain = new String(Base64.getDecoder().decode(rest), StandardCharsets.UTF_8);
      return plain.substring(plain.indexOf(':') + 1);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String host(HttpServletRequest request) {
    String host = request.getHeader("Host");
    String name = host == null ? "localhost" : host.toLowerCase(Locale.ROOT);
    return name.replaceFirst(":\\d+$", "");
  }
}
