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
import java.util.Optional;
import org.entente.serve.web.Refusal;
import org.entente.serve.web.Replies;

/** Says of SPARQL updates, in whatever form they come, that there are none here. */
final class NoUpdates implements Filter {
  private static final String UPDATE = "application/sparql-update";

  @Override
  public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) any;
    String type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
    if (type.startsWith(UPDATE) || request.getParameter("update") != null) {
      Replies.refuse(
          (HttpServletResponse) answer,
          new Refusal(Refusal.WRONG_METHOD, "This server only reads: it takes no update"));
    } else {
      chain.doFilter(request, answer);
    }
  }
}
