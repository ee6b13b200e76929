package org.entente.nlp.train;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The card of a model: what it was trained on, how, and how well it does. Holds no date. */
final class ModelCard {
  private ModelCard() {}

  /** The card as Markdown. */
  static String of(
      String code, Kind kind, Corpus corpus, long seed, String method, Map<String, Double> scores) {
    StringBuilder card = new StringBuilder();
    card.append("# ").append(code).append('-').append(kind.word()).append(".bin\n\n");
    card.append("Made by `entente train ").append(kind.word()).append(" --lang ").append(code);
    card.append(" --from DIR --seed ").append(seed).append("`, DIR holding the treebanks below.\n");
    card.append("Method: ").append(method).append(".\n");
    card.append(
        "The same treebanks, seed and versions of OpenNLP and JDK give the same bytes.\n\n");
    card.append("| treebank file | use | sentences | origin and licence |\n|---|---|---|---|\n");
    for (Corpus.Part part : corpus.parts()) {
      card.append("| ").append(part.file()).append(" | ").append(use(part)).append(" | ");
      card.append(part.sentences().size()).append(" | ").append(part.origin()).append(" |\n");
    }
    card.append("\nThe model is derived from these treebanks and shared under CC BY-SA 4.0.\n\n");
    card.append("| measured on the test treebank | |\n|---|---|\n");
    new TreeMap<>(scores)
        .forEach(
            (name, value) ->
                card.append(String.format(Locale.ROOT, "| %s | %.4f |\n", name, value)));
    return card.toString();
  }

  private static String use(Corpus.Part part) {
    return part.use().name().toLowerCase(Locale.ROOT);
  }
}
