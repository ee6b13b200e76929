package org.entente.nlp.train;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a training made.
 *
 * @param model the model's file
 * @param card the model card beside it
 * @param scores what was measured on the held-out treebank, 0 to 1, by name
 */
public record TrainingReport(Path model, Path card, Map<String, Double> scores) {

  /** Keeps the scores in the order of their names. */
  public TrainingReport {
    scores = Collections.unmodifiableMap(new TreeMap<>(scores));
  }
}
