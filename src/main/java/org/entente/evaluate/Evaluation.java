package org.entente.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Gold articles, and the scores of predictions for them. */
public final class Evaluation {
  private final List<GoldArticle> gold;
  private final Map<String, List<ScoredEvent>> predicted = new HashMap<>();
  private final Set<String> tried = ConcurrentHashMap.newKeySet();

  private Evaluation(List<GoldArticle> gold) {
    this.gold = gold;
  }

  /**
   * Reads gold, one line of JSON an article.
   *
   * @throws org.entente.model.BadFile if a line does not hold what it should
   */
  public static Evaluation of(Path goldFile) throws IOException {
    List<GoldArticle> gold = new ArrayList<>();
    for (JsonNode row : Rows.read(goldFile)) {
      gold.add(Rows.gold(row));
    }
    return new Evaluation(gold);
  }

  /** Takes a file of predictions, as {@code extract} prints them. */
  public void predictions(Path file) throws IOException {
    for (JsonNode row : Rows.read(file)) {
      predicted.put(row.path("id").asText(), Rows.predicted(row));
    }
  }

  /** Takes the prediction for one article, a line as {@code extract} prints it. */
  public void prediction(String line) {
    JsonNode row = Rows.parse(Path.of("prediction"), 1, line);
    predicted.put(row.path("id").asText(), Rows.predicted(row));
  }

  /**
   * Is told a sentence on which a frame was tried, by any thread; it then says "no trigger" apart.
   */
  public void tried(String sentence) {
    tried.add(Names.fold(sentence));
  }

  /** The scores of all articles, under {@code all}, and of each language. */
  public Map<String, Scores> scores() {
    Map<String, List<GoldArticle>> groups = new LinkedHashMap<>();
    groups.put("all", gold);
    for (GoldArticle article : gold) {
      groups.computeIfAbsent(article.language(), l -> new ArrayList<>()).add(article);
    }
    Map<String, Scores> scores = new LinkedHashMap<>();
    Optional<Set<String>> known = Optional.of(tried).filter(t -> !t.isEmpty());
    groups.forEach((name, articles) -> scores.put(name, Scores.of(articles, predicted, known)));
    return scores;
  }
}
