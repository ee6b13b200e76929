package org.entente.nlp.train;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.Span;

/** Compares the names that a model finds with those of a test; a name is right or wrong whole. */
final class NameScores {
  private final Matches all = new Matches();
  private final Map<String, Matches> kinds = new TreeMap<>();

  private NameScores() {
    NamedSentence.KINDS.forEach(kind -> kinds.put(kind, new Matches()));
  }

  /** Runs the model over a test, document by document. */
  static NameScores of(TokenNameFinderModel model, List<NamedSentence> test) {
    NameScores scores = new NameScores();
    NameFinderME finder = new NameFinderME(model);
    for (NamedSentence sentence : test) {
      if (sentence.opens()) {
        finder.clearAdaptiveData();
      }
      Set<NamedSentence.Name> found = new HashSet<>();
      for (Span span : finder.find(sentence.words().toArray(String[]::new))) {
        found.add(new NamedSentence.Name(span.getStart(), span.getEnd(), span.getType()));
      }
      scores.add(new HashSet<>(sentence.names()), found);
    }
    return scores;
  }

  private void add(Set<NamedSentence.Name> gold, Set<NamedSentence.Name> found) {
    all.add(gold, found);
    kinds.forEach((kind, matches) -> matches.add(of(kind, gold), of(kind, found)));
  }

  private static Set<NamedSentence.Name> of(String kind, Set<NamedSentence.Name> names) {
    return names.stream().filter(n -> n.kind().equals(kind)).collect(Collectors.toSet());
  }

  /** Precision, recall and F of all names, and F of each kind. */
  Map<String, Double> scores() {
    Map<String, Double> scores = new TreeMap<>(all.scores());
    kinds.forEach((kind, matches) -> scores.put("F " + kind, matches.scores().get("F")));
    return scores;
  }
}
