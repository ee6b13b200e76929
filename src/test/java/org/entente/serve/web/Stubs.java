package org.entente.serve.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Requests and answers without a server. */
final class Stubs {
  private Stubs() {}

  /** A GET request for that path, without headers. */
  static HttpServletRequest request(String path) {
    Map<Object, Object> attributes = new ConcurrentHashMap<>();
    return stub(
        HttpServletRequest.class,
        (method, arguments) ->
            switch (method) {
              case "getMethod" -> "GET";
              case "getRequestURI" -> path;
              case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
              case "getAttribute" -> attributes.get(arguments[0]);
              default -> null;
            });
  }

  /** An answer 200 that keeps what is written. */
  static HttpServletResponse answer(ByteArrayOutputStream body) {
    return answer(body, false);
  }

  /** The same, of which something has gone out already. */
  static HttpServletResponse answer(ByteArrayOutputStream body, boolean committed) {
    ServletOutputStream out =
        new ServletOutputStream() {
          @Override
          public boolean isReady() {
            return true;
          }

          @Override
          public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException();
          }

          @Override
          public void write(int one) {
            body.write(one);
          }
        };
    return stub(
        HttpServletResponse.class,
        (method, arguments) ->
            switch (method) {
              case "getOutputStream" -> out;
              case "getStatus" -> 200;
              case "isCommitted" -> committed;
              case "getHeaderNames" -> List.of();
              default -> null;
            });
  }

  /** What was written. */
  static String text(ByteArrayOutputStream body) {
    return body.toString(StandardCharsets.UTF_8);
  }

  private static <T> T stub(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              Object known = answer.to(method.getName(), arguments);
              boolean said = known == null || method.getReturnType() == void.class;
              return said && method.getReturnType() == boolean.class ? Boolean.FALSE : known;
            }));
  }

  /** What a method answers; null for nothing. */
  private interface Answer {
    @org.jspecify.annotations.Nullable
    Object to(String method, Object[] arguments);
  }
}
