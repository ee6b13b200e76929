package org.entente.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Set;

/** Answers who asks the endpoint without a query, with the service description; lets HEAD in. */
final class Description implements Filter {
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final HttpServlet description;

  Description(HttpServlet description) {
    this.description = description;
  }

  @Override
  public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) any;
    boolean nothingAsked = request.getQueryString() == null || request.getQueryString().isEmpty();
    if (READING.contains(request.getMethod()) && nothingAsked) {
      description.service(request, answer);
    } else if (request.getMethod().equals("HEAD")) {
      // Fuseki knows no HEAD; the server leaves the body out of the answer to GET.
      chain.doFilter(new AsGet(request), answer);
    } else {
      chain.doFilter(request, answer);
    }
  }

  /** A request as if it were GET. */
  private static final class AsGet extends HttpServletRequestWrapper {
    AsGet(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getMethod() {
      return "GET";
    }
  }
}
