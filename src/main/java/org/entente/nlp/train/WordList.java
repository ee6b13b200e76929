package org.entente.nlp.train;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import opennlp.tools.util.featuregen.WordClusterDictionary;

/**
 * Words with a class, kept in a model. OpenNLP's own dictionary closes the model's file when it is
 * written, and writes its words in no fixed order; this one does neither.
 */
final class WordList extends WordClusterDictionary {
  private final byte[] lines;

  private WordList(byte[] lines) throws IOException {
    super(new ByteArrayInputStream(lines));
    this.lines = lines;
  }

  /** The list; words with a blank in them are left out. */
  static WordList of(Map<String, ?> classes) throws IOException {
    String lines =
        new TreeMap<>(classes)
            .entrySet().stream()
                .filter(e -> e.getKey().chars().noneMatch(Character::isWhitespace))
                .map(e -> e.getKey() + " " + e.getValue() + "\n")
                .collect(Collectors.joining());
    return new WordList(lines.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void serialize(OutputStream out) throws IOException {
    out.write(lines);
  }
}
