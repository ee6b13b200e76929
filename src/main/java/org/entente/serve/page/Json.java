package org.entente.serve.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Makes and sends JSON. */
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /** An empty object. */
  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** An empty list. */
  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /** The text as JSON; throws {@link IOException} if it is none. */
  static JsonNode read(String text) throws IOException {
    return MAPPER.readTree(text);
  }

  /** As text. */
  static String text(JsonNode node) throws IOException {
    return MAPPER.writeValueAsString(node);
  }

  /** JSON that stays the same. */
  static Asset asset(JsonNode node) {
    try {
      return Asset.of("application/json", MAPPER.writeValueAsBytes(node));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers with {@code node}. */
  static void send(HttpServletResponse response, JsonNode node) throws IOException {
    send(response, "application/json", node);
  }

  /** Answers with {@code node} as another media type. */
  static void send(HttpServletResponse response, String type, JsonNode node) throws IOException {
    byte[] bytes = MAPPER.writeValueAsBytes(node);
    response.setContentType(type);
    response.setHeader("Cache-Control", "no-cache");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
