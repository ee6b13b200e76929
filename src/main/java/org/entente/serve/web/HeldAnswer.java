package org.entente.serve.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is held back until it is whole, in memory first and then in a file: so that one
 * that turns out too large or too slow can still be refused in words, rather than be cut behind a
 * status that says all is well.
 */
final class HeldAnswer extends HttpServletResponseWrapper implements AutoCloseable {
  private static final int IN_MEMORY = 256 << 10;

  private final HttpServletResponse client;
  private final Ticket ticket;
  private final long most;
  private final ServletOutputStream sink = new Sink();
  private ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private @Nullable Path file;
  private @Nullable OutputStream toFile;
  private @Nullable PrintWriter writer;
  private long size;
  private boolean refused;

  HeldAnswer(HttpServletResponse client, Ticket ticket, long most) {
    super(client);
    this.client = client;
    this.ticket = ticket;
    this.most = most;
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return sink;
  }

  @Override
  public PrintWriter getWriter() {
    PrintWriter open = writer;
    if (open == null) {
      open = new PrintWriter(new OutputStreamWriter(sink, StandardCharsets.UTF_8), false);
      writer = open;
    }
    return open;
  }

  @Override
  public void flushBuffer() {
    // Nothing goes out before all of it does.
  }

  @Override
  public void setContentLength(int length) {
    // Known when the answer is whole.
  }

  @Override
  public void setContentLengthLong(long length) {
    // Known when the answer is whole.
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    resetBuffer();
    setStatus(status);
    setContentType("text/plain;charset=utf-8");
    sink.write((message + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void sendError(int status) throws IOException {
    sendError(status, "Error " + status);
  }

  @Override
  public boolean isCommitted() {
    return false;
  }

  @Override
  public void resetBuffer() {
    memory = new ByteArrayOutputStream();
    writer = null;
    size = 0;
    try {
      close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    toFile = null;
    file = null;
  }

  /** Sends what was written. */
  void send() throws IOException {
    if (writer != null) {
      writer.flush();
    }
    if (client.isCommitted()) {
      return;
    }
    client.setContentLengthLong(size);
    OutputStream out = client.getOutputStream();
    if (toFile != null && file != null) {
      toFile.close();
      Files.copy(file, out);
    } else {
      memory.writeTo(out);
    }
  }

  private void write(byte[] bytes, int from, int length) throws IOException {
    if (refused) {
      return;
    }
    size += length;
    if (size > most) {
      refused = true;
      ticket.refuse(
          new Refusal(
              Refusal.TOO_LARGE,
              "The answer is larger than "
                  + most
                  + " bytes; ask for less, with LIMIT or a filter"));
      throw new QueryCancelledException();
    }
    if (toFile == null && size > IN_MEMORY) {
      spill();
    }
    (toFile == null ? memory : toFile).write(bytes, from, length);
  }

  private void spill() throws IOException {
    Path made = Files.createTempFile("entente-answer", ".part");
    file = made;
    toFile = Files.newOutputStream(made);
    memory.writeTo(toFile);
    memory = new ByteArrayOutputStream();
  }

  @Override
  public void close() throws IOException {
    if (toFile != null) {
      toFile.close();
    }
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }

  /** Takes what is written. */
  private final class Sink extends ServletOutputStream {
    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("answers are written at once");
    }

    @Override
    public void write(int one) throws IOException {
      HeldAnswer.this.write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      HeldAnswer.this.write(bytes, from, length);
    }
  }
}
