package org.entente.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.query.Query;
import org.entente.Home;
import org.entente.store.NamedQuery;
import org.entente.store.Names;
import org.entente.store.Queries;
import org.jspecify.annotations.Nullable;

/**
 * A question to be exported: one of the house, or one from a file.
 *
 * @param question the question
 * @param params values of its parameters
 */
record Asked(NamedQuery question, Map<String, String> params) {

  /** The question of that name or in that file; a {@link Failure} if there is none. */
  static Asked of(
      Home home, @Nullable String name, @Nullable Path file, Map<String, String> params) {
    if (name != null && file != null) {
      throw new Failure(ExitCode.USAGE, "name either --query or --file");
    }
    if (file != null) {
      if (!Files.isRegularFile(file)) {
        throw new Failure(ExitCode.NO_INPUT, "no such file: " + file);
      }
      return new Asked(Queries.loadFile(file), params);
    }
    NamedQuery found =
        Queries.loadOne(home.queries(), String.valueOf(name))
            .orElseGet(() -> NamedQueries.find(Queries.load(home.queries()), String.valueOf(name)));
    return new Asked(found, params);
  }

  /** The query with its parameters bound. */
  Query query(Names names) {
    return question.bind(params, names);
  }

  /** What the file is called: letters, digits and dashes alone. */
  String name() {
    String safe = question.name().replaceAll("[^A-Za-z0-9-]+", "-").replaceAll("^-+|-+$", "");
    String name = safe.isEmpty() ? "answer" : safe.substring(0, Math.min(safe.length(), 100));
    // Names of devices on Windows.
    return name.matches("(?i)con|prn|aux|nul|com[0-9]|lpt[0-9]") ? name + "-answer" : name;
  }

  /** What the rows are. */
  String says() {
    return question.summary() + ". " + question.description();
  }
}
