package org.entente.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.entente.ontology.Ontology;

/** One line of {@link EvalJson} for each article, also for one that could not be read. */
final class EvalLines {
  private final JsonFactory factory = new JsonFactory();
  private final EvalJson form;

  EvalLines(Ontology ontology) {
    this.form = new EvalJson(ontology);
  }

  /** The line of what came of an article; empty where the outcome is of no article. */
  Optional<String> of(Outcome outcome) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(line)) {
      if (outcome instanceof Outcome.Done done) {
        form.write(done.reading(), json);
      } else if (outcome instanceof Outcome.LeftOut out && out.id().isPresent()) {
        EvalJson.writeNothing(out.id().get(), json);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(line.toString()).filter(l -> !l.isEmpty());
  }
}
