package org.entente.nlp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import opennlp.tools.util.ext.ExtensionLoader;
import opennlp.tools.util.featuregen.WordClusterDictionary;
import opennlp.tools.util.model.ArtifactSerializer;

/**
 * Words with a class, kept in a name finder's model. OpenNLP's own dictionary closes the model's
 * file when it is read or written (2.5.11), and writes its words in no fixed order; this one does
 * neither.
 */
public final class WordList extends WordClusterDictionary {
  private final byte[] lines;

  private WordList(byte[] lines) throws IOException {
    super(new ByteArrayInputStream(lines));
    this.lines = lines;
  }

  /** The list; words with a blank in them are left out. */
  public static WordList of(Map<String, ?> classes) throws IOException {
    String lines =
        new TreeMap<>(classes)
            .entrySet().stream()
                .filter(e -> e.getKey().chars().noneMatch(Character::isWhitespace))
                .map(e -> e.getKey() + " " + e.getValue() + "\n")
                .collect(Collectors.joining());
    return new WordList(lines.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Lets OpenNLP write and read such lists: it makes only what lies in a package that it was told.
   */
  public static void allow() {
    ExtensionLoader.registerAllowedPackage(WordList.class.getPackageName());
  }

  @Override
  public void serialize(OutputStream out) throws IOException {
    out.write(lines);
  }

  @Override
  public Class<?> getArtifactSerializerClass() {
    return Form.class;
  }

  /** Reads and writes a list as lines of word and class; a model names it in its manifest. */
  public static final class Form implements ArtifactSerializer<WordList> {
    @Override
    public WordList create(InputStream in) throws IOException {
      return new WordList(in.readAllBytes());
    }

    @Override
    public void serialize(WordList list, OutputStream out) throws IOException {
      list.serialize(out);
    }
  }
}
