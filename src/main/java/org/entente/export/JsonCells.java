package org.entente.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Writes the cells of a row as JSON: several values as an array, what is missing not at all. */
final class JsonCells {
  private JsonCells() {}

  /** A writer of JSON that leaves {@code out} open. */
  static JsonGenerator generator(OutputStream out) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setRootValueSeparator(null);
    return json;
  }

  static <T> void fields(List<Column<T>> columns, T about, JsonGenerator json) throws IOException {
    for (Column<T> column : columns) {
      Object value = column.cell().apply(about);
      if (value instanceof Optional<?> optional) {
        if (optional.isPresent()) {
          field(column.name(), optional.get(), json);
        }
      } else {
        field(column.name(), value, json);
      }
    }
  }

  private static void field(String name, Object value, JsonGenerator json) throws IOException {
    if (value instanceof Collection<?> several && several.isEmpty() || value.equals("")) {
      return;
    }
    json.writeFieldName(name);
    value(value, json);
  }

  private static void value(Object value, JsonGenerator json) throws IOException {
    if (value instanceof Collection<?> several) {
      json.writeStartArray();
      for (Object one : several) {
        value(one, json);
      }
      json.writeEndArray();
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(number.toPlainString());
    } else if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else {
      json.writeString(value.toString());
    }
  }
}
