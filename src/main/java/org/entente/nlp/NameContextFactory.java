package org.entente.nlp;

import java.util.Map;
import opennlp.tools.util.InvalidFormatException;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;
import opennlp.tools.util.featuregen.GeneratorFactory;
import opennlp.tools.util.featuregen.WordClusterDictionary;
import opennlp.tools.util.model.ArtifactSerializer;

/**
 * Makes {@link NameContext} of the word lists of a model: OpenNLP finds this class by its name in
 * {@code name-features.xml}, which names the lists.
 */
public final class NameContextFactory extends GeneratorFactory.AbstractXmlFeatureGeneratorFactory {

  /** For OpenNLP, which makes it without arguments. */
  public NameContextFactory() {}

  @Override
  public AdaptiveFeatureGenerator create() throws InvalidFormatException {
    return new NameContext(
        list("gazetteer"), list("large"), list("small"), list("folded"), list("phrases"));
  }

  private WordClusterDictionary list(String use) throws InvalidFormatException {
    String name = getStr(use);
    if (resourceManager.getResource(name) instanceof WordClusterDictionary list) {
      return list;
    }
    throw new InvalidFormatException("the model holds no list " + name);
  }

  @Override
  public Map<String, ArtifactSerializer<?>> getArtifactSerializerMapping()
      throws InvalidFormatException {
    ArtifactSerializer<?> form = new WordList.Form();
    return Map.of(getStr("folded"), form, getStr("phrases"), form);
  }
}
