package org.entente.serve.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Remembers short answers, so that what many ask again and again is worked out once after each
 * change of the graph, and not once for each.
 */
public final class Recent implements Filter {
  private static final long MOST_BYTES = 16L << 20;
  private static final int LONGEST_KEY = 4_000;

  private final LongSupplier state;
  private final Map<String, Copied.Answer> answers = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /**
   * Remembers.
   *
   * @param state a number that is another one when the graph is another one
   */
  public Recent(LongSupplier state) {
    this.state = state;
  }

  @Override
  public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) any;
    HttpServletResponse response = (HttpServletResponse) answer;
    String key = key(request);
    if (!request.getMethod().equals("GET") || key.length() > LONGEST_KEY) {
      chain.doFilter(request, response);
      return;
    }
    Optional<Copied.Answer> known = find(key);
    if (known.isPresent()) {
      known.get().send(response);
      return;
    }
    Copied copied = new Copied(response);
    chain.doFilter(request, copied);
    copied.whole().ifPresent(whole -> keep(key, whole));
  }

  /** All that an answer depends on; the state as it is before the graph is read. */
  private String key(HttpServletRequest request) {
    return state.getAsLong()
        + " "
        + Optional.ofNullable(request.getHeader("Accept")).orElse("")
        + " "
        + Optional.ofNullable(request.getHeader("Host")).orElse("")
        + request.getRequestURI()
        + "?"
        + Optional.ofNullable(request.getQueryString()).orElse("");
  }

  private synchronized Optional<Copied.Answer> find(String key) {
    return Optional.ofNullable(answers.get(key));
  }

  private synchronized void keep(String key, Copied.Answer answer) {
    Copied.Answer before = answers.put(key, answer);
    bytes += answer.size() - (before == null ? 0 : before.size());
    Iterator<Copied.Answer> oldest = answers.values().iterator();
    while (bytes > MOST_BYTES && oldest.hasNext()) {
      bytes -= oldest.next().size();
      oldest.remove();
    }
  }
}
