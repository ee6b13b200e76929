package org.entente.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.sentdetect.SentenceModel;
import org.entente.model.BadFile;

/**
 * The OpenNLP models of one language, each loaded when it is first asked for and then shared by all
 * threads. A model is a file of the language's {@code models} folder or, where there is none of
 * that name, a resource at the root of the class path, as OpenNLP's own model artifacts hold it.
 *
 * <p>{@code language.ttl} names them: {@code ent:sentenceModel}, {@code ent:tagModel}, {@code
 * ent:nameModel}. Without a name, {@code <code>-sentences.bin}, {@code <code>-pos.bin} and {@code
 * <code>-names.bin} are looked for; a language may do without the last.
 */
public final class Models {
  private final Path folder;
  private final Map<String, String> settings;
  private final Once<SentenceModel> sentences;
  private final Once<POSModel> tags;
  private final Once<TokenNameFinderModel> names;

  private Models(Path folder, Map<String, String> settings) {
    this.folder = folder;
    this.settings = Map.copyOf(settings);
    this.sentences =
        new Once<>(() -> load("sentenceModel", "-sentences.bin", in -> new SentenceModel(in)));
    this.tags = new Once<>(() -> load("tagModel", "-pos.bin", in -> greedy(new POSModel(in))));
    this.names = new Once<>(() -> load("nameModel", "-names.bin", Models::finder));
  }

  /**
   * The models of the language in {@code folder}. Loads nothing yet.
   *
   * @param folder {@code data/lang/<code>}
   * @param settings the values of its {@code language.ttl} by local name
   */
  public static Models of(Path folder, Map<String, String> settings) {
    return new Models(folder, settings);
  }

  /** The sentence detector; throws {@link BadFile} if it is missing or broken. */
  SentenceModel sentences() {
    return sentences.get();
  }

  /** The part-of-speech tagger; throws {@link BadFile} if it is missing or broken. */
  POSModel tags() {
    return tags.get();
  }

  /** What the tagger's tags are in the universal set; empty if they are of it. */
  Optional<TagSet> tagSet() {
    return TagSet.load(folder.resolve("tagset.tsv"));
  }

  /** The name finder; throws {@link BadFile} if it is missing or broken. */
  TokenNameFinderModel names() {
    return names.get();
  }

  private static TokenNameFinderModel finder(InputStream in) throws IOException {
    WordList.allow();
    return new TokenNameFinderModel(in);
  }

  /** Whether the language has a name finder. */
  boolean findsNames() {
    return settings.containsKey("nameModel")
        || Files.exists(file(folder.getFileName() + "-names.bin"));
  }

  private Path file(String name) {
    return folder.resolve("models").resolve(name);
  }

  /**
   * The same tagger with a beam of one instead of three: it gives the same tags (no difference in
   * 11,541 Indonesian tokens; events read otherwise in 5 of 4,000 English items) in half the time.
   * The size stands in the model's manifest, where the tagger looks for it.
   */
  private static POSModel greedy(POSModel model) {
    Properties manifest = model.getArtifact("manifest.properties");
    manifest.setProperty(BeamSearch.BEAM_SIZE_PARAMETER, "1");
    return model;
  }

  private <M> M load(String setting, String suffix, Reader<M> reader) {
    String name = Optional.ofNullable(settings.get(setting)).orElse(folder.getFileName() + suffix);
    Path file = file(name);
    try (InputStream in = open(file, name)) {
      return reader.read(in);
    } catch (IOException e) {
      throw new BadFile(
          file.toString(),
          0,
          "no model can be read from it or from the class path: " + e.getMessage(),
          "restore the file, or name another as ent:" + setting + " in language.ttl");
    }
  }

  private static InputStream open(Path file, String name) throws IOException {
    if (Files.exists(file)) {
      return Files.newInputStream(file);
    }
    InputStream in = Models.class.getResourceAsStream("/" + name);
    if (in == null) {
      throw new IOException("not found");
    }
    return in;
  }

  /** Reads a model from its bytes. */
  private interface Reader<M> {
    M read(InputStream in) throws IOException;
  }
}
