package org.entente.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Answers where there is nothing, instead of a page that speaks of the server's insides. */
final class Unknown implements Filter {
  private final HttpServlet nothing;

  Unknown(HttpServlet nothing) {
    this.nothing = nothing;
  }

  @Override
  public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) any;
    boolean nobody = request.getHttpServletMapping().getPattern().equals("/");
    // What Fuseki answers is no servlet.
    if (nobody && !request.getRequestURI().equals(WebServer.SPARQL)) {
      nothing.service(request, answer);
    } else {
      chain.doFilter(request, answer);
    }
  }
}
