package org.entente.serve.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers requests for one address, or for what is below it. */
@FunctionalInterface
interface Route {
  /**
   * Writes the answer. May throw {@link org.entente.serve.web.Refusal} or {@link
   * org.entente.store.BadParameter} before anything is written.
   */
  void answer(Asked asked, HttpServletResponse response) throws IOException;
}
