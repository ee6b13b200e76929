package org.entente.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.entente.model.Reading;
import org.entente.ontology.Ontology;

/** One line of {@link EvalJson} for each article, also for one that could not be read. */
final class EvalLines {
  private final JsonFactory factory = new JsonFactory();
  private final EvalJson form;

  EvalLines(Ontology ontology) {
    this.form = new EvalJson(ontology);
  }

  /** The line of an article that was read. */
  String lineOf(Reading reading) {
    return line(json -> form.write(reading, json));
  }

  /** The line of what came of an input; empty where that is no article. */
  Optional<String> of(Outcome<String> outcome) {
    if (outcome instanceof Outcome.Done<String> done) {
      return Optional.of(done.made());
    }
    return outcome instanceof Outcome.LeftOut<String> out
        ? out.id().map(id -> line(json -> EvalJson.writeNothing(id, json)))
        : Optional.empty();
  }

  private String line(Content content) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(line)) {
      content.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString();
  }

  /** Writes one JSON object. */
  private interface Content {
    void write(JsonGenerator json) throws IOException;
  }
}
