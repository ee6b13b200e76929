package org.entente.nlp.train;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The card of a name finder: what it was made from, how, and how well it does. Holds no date. */
final class NameCard {
  private NameCard() {}

  /** The card as Markdown, {@code tries} at its end. */
  static String of(
      String code,
      NameCorpus corpus,
      long seed,
      String method,
      Map<String, Double> scores,
      String tries) {
    StringBuilder card = new StringBuilder();
    card.append("# ").append(code).append("-names.bin\n\n");
    card.append("Made by `entente train names --lang ").append(code);
    card.append(" --from DIR --seed ").append(seed).append("`, DIR holding the files below.\n");
    card.append("Method: ").append(method).append(".\n");
    card.append(
        "The same files, gazetteer, seed and versions of OpenNLP and JDK give the same bytes.\n\n");
    card.append("| file | use | sentences | origin and licence |\n|---|---|---|---|\n");
    for (NameCorpus.Part part : corpus.parts()) {
      card.append("| ").append(part.name()).append(" | ").append(part.use()).append(" | ");
      card.append(part.use().equals("text") ? "" : NameColumns.read(part.file()).size());
      card.append(" | ").append(part.origin()).append(" |\n");
    }
    card.append("\nThe model is derived from these files and shared under CC BY-SA 4.0.\n\n");
    card.append("| measured on the tests, a name right or wrong whole | |\n|---|---|\n");
    new TreeMap<>(scores)
        .forEach(
            (name, value) ->
                card.append(String.format(Locale.ROOT, "| %s | %.4f |\n", name, value)));
    return tries.isBlank() ? card.toString() : card.append('\n').append(tries).toString();
  }
}
