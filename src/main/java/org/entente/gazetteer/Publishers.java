package org.entente.gazetteer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How reliable publishers are, as their readers grade them: {@code data/publishers.tsv}. */
public final class Publishers {
  private static final List<String> COLUMNS = List.of("publisher", "reliability", "note");

  private final Map<String, String> grades = new HashMap<>();

  private Publishers() {}

  /**
   * Reads {@code file}; nobody is graded if it is not there. Throws {@link
   * org.entente.model.BadFile} if a grade is none of A to F.
   */
  public static Publishers load(Path file) {
    Publishers publishers = new Publishers();
    if (Files.exists(file)) {
      Path path = file.toAbsolutePath();
      for (TextTable.Row row : TextTable.read(path.getParent(), path, COLUMNS).rows()) {
        if (!row.need("reliability").matches("[A-F]")) {
          throw row.bad("\"" + row.get("reliability") + "\" is no grade; write one of A to F");
        }
        publishers.grades.put(key(row.need("publisher")), row.get("reliability"));
      }
    }
    return publishers;
  }

  /** The grade of a publisher, A to F; empty if it has none. */
  public Optional<String> reliability(String publisher) {
    return Optional.ofNullable(grades.get(key(publisher)));
  }

  private static String key(String publisher) {
    return publisher.strip().toLowerCase(Locale.ROOT);
  }
}
