package org.entente.serve.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Chooses between media types by an Accept header (RFC 9110, 12.5.1). */
public final class Accepts {
  private Accepts() {}

  /** The best of {@code types} by {@code header}; the first if the header is empty. */
  public static Optional<String> best(String header, List<String> types) {
    if (header.isBlank()) {
      return types.stream().findFirst();
    }
    String best = "";
    double weight = 0;
    for (String type : types) {
      double own = weight(header, type);
      if (own > weight) {
        best = type;
        weight = own;
      }
    }
    return Optional.of(best).filter(type -> !type.isEmpty());
  }

  /** The weight of the most exact range that fits. */
  private static double weight(String header, String type) {
    double weight = 0;
    int exactness = -1;
    for (String range : header.toLowerCase(Locale.ROOT).split(",")) {
      String[] parts = range.strip().split("\\s*;\\s*");
      int exact = exactness(parts[0], type);
      if (exact > exactness) {
        exactness = exact;
        weight = quality(parts);
      }
    }
    return weight;
  }

  private static int exactness(String range, String type) {
    if (range.equals(type)) {
      return 2;
    }
    if (range.equals("*/*")) {
      return 0;
    }
    boolean family =
        range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1));
    return family ? 1 : -1;
  }

  private static double quality(String[] parts) {
    for (String part : parts) {
      if (part.matches("q=[01](\\.[0-9]{1,3})?")) {
        return Double.parseDouble(part.substring(2));
      }
    }
    return 1;
  }
}
