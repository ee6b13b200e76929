package org.entente.serve.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes short answers. */
public final class Replies {
  private Replies() {}

  /** Tells why a request is not answered. */
  public static void refuse(HttpServletResponse response, Refusal refusal) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    if (refusal.status() == Refusal.BUSY || refusal.status() == Refusal.TOO_MANY) {
      response.setHeader("Retry-After", Long.toString(Places.PATIENCE_SECONDS));
    }
    response.setStatus(refusal.status());
    response.setHeader("Cache-Control", "no-store");
    text(response, "text/plain;charset=utf-8", refusal.reason() + "\n");
  }

  /** Answers with that text, as UTF-8. */
  public static void text(HttpServletResponse response, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    response.setContentType(type);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
