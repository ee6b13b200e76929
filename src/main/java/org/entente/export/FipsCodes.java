package org.entente.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.BadFile;

/** Codes of countries in FIPS 10-4, from {@code data/codes/fips.tsv}. */
public final class FipsCodes {
  private static final String HEADER = "iso\tfips";

  private final Map<String, String> byIso;

  private FipsCodes(Map<String, String> byIso) {
    this.byIso = Map.copyOf(byIso);
  }

  /** Reads the table; throws {@link BadFile} if a row is not two codes of two letters. */
  public static FipsCodes load(Path file) {
    Map<String, String> byIso = new HashMap<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (line.startsWith("#") || line.equals(HEADER)) {
        continue;
      }
      if (!line.matches("[A-Z]{2}\t[A-Z]{2}")) {
        throw new BadFile(
            file.toString(), number, "no row of two codes", "write two letters, tab, two letters");
      }
      byIso.put(line.substring(0, 2), line.substring(3));
    }
    return new FipsCodes(byIso);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new BadFile(file.toString(), 0, "cannot be read (" + e + ")", "see data/codes");
    }
  }

  /** The code of the country with that ISO 3166-1 alpha-2 code. */
  public Optional<String> of(String iso) {
    return Optional.ofNullable(byIso.get(iso));
  }
}
