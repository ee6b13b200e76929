package org.entente.serve.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer that is sent, and copied while it is short. */
final class Copied extends HttpServletResponseWrapper {
  private static final int LONGEST = 256 << 10;
  private static final int OVERHEAD = 1_000;

  private final HttpServletResponse client;
  private final ByteArrayOutputStream copy = new ByteArrayOutputStream();
  private @Nullable Both both;
  private @Nullable PrintWriter writer;
  private boolean tooLong;

  Copied(HttpServletResponse client) {
    super(client);
    this.client = client;
  }

  /**
   * A whole answer.
   *
   * @param headers the headers that the one who answered may have set
   * @param body the bytes
   */
  record Answer(Map<String, String> headers, byte[] body) {
    int size() {
      return body.length + OVERHEAD;
    }

    void send(HttpServletResponse response) throws IOException {
      headers.forEach(response::setHeader);
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    }
  }

  /** The answer, if all is well and it is short. */
  Optional<Answer> whole() {
    if (writer != null) {
      writer.flush();
    }
    if (tooLong || getStatus() != SC_OK) {
      return Optional.empty();
    }
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : getHeaderNames()) {
      if (!name.equalsIgnoreCase("Content-Length") && !name.equalsIgnoreCase("Date")) {
        headers.put(name, String.join(", ", getHeaders(name)));
      }
    }
    Optional.ofNullable(getContentType()).ifPresent(type -> headers.put("Content-Type", type));
    return Optional.of(new Answer(headers, copy.toByteArray()));
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    Both open = both;
    if (open == null) {
      open = new Both(client.getOutputStream());
      both = open;
    }
    return open;
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    PrintWriter open = writer;
    if (open == null) {
      open = new PrintWriter(new OutputStreamWriter(getOutputStream(), StandardCharsets.UTF_8));
      writer = open;
    }
    return open;
  }

  @Override
  public void resetBuffer() {
    super.resetBuffer();
    copy.reset();
    writer = null;
  }

  /** Takes what is written. */
  private final class Both extends ServletOutputStream {
    private final ServletOutputStream out;

    Both(ServletOutputStream out) {
      this.out = out;
    }

    @Override
    public boolean isReady() {
      return out.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("answers are written at once");
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (copy.size() + length > LONGEST) {
        tooLong = true;
      } else {
        copy.write(bytes, from, length);
      }
      out.write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }
  }
}
