package org.entente.lang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.entente.model.BadFile;
import org.entente.model.Token;
import org.entente.ontology.Ontology;

/**
 * A language: its lexicons, and the switches of its grammar.
 *
 * @param code ISO 639-1
 * @param folder where its files are
 * @param settings the values of {@code language.ttl} by local name: models, switches
 * @param frames triggers and their slots
 * @param markers function words
 * @param cues words of factuality
 * @param titles offices and other nouns at names
 * @param places words that point at places
 * @param numbers small numbers in words
 * @param ontology the types of events and the classes that the lexicons speak of
 */
public record Language(
    String code,
    Path folder,
    Map<String, String> settings,
    Frames frames,
    Markers markers,
    Cues cues,
    Titles titles,
    PlaceWords places,
    Numbers numbers,
    Ontology ontology) {

  /** Makes the settings unmodifiable. */
  public Language {
    settings = Map.copyOf(settings);
  }

  /**
   * Loads every language below {@code dir}, by code; throws {@link BadFile} for the first file that
   * is wrong.
   */
  public static Map<String, Language> loadAll(Path dir, Ontology ontology) {
    Map<String, Language> languages = new TreeMap<>();
    try (Stream<Path> folders = Files.list(dir)) {
      for (Path folder :
          folders.filter(f -> Files.exists(f.resolve("language.ttl"))).sorted().toList()) {
        Language language = load(folder, ontology);
        languages.put(language.code(), language);
      }
    } catch (IOException e) {
      throw new BadFile(
          dir.toString(), 0, "cannot be listed: " + e.getMessage(), "restore the folder");
    }
    return languages;
  }

  /** Loads the language of one folder. */
  public static Language load(Path folder, Ontology ontology) {
    Map<String, String> settings = settings(folder.resolve("language.ttl"));
    Markers markers = Markers.load(folder.resolve("markers.tsv"));
    String code = folder.getFileName().toString();
    return new Language(
        code,
        folder,
        settings,
        Frames.load(folder.resolve("frames.tsv"), code, ontology, markers),
        markers,
        Cues.load(folder.resolve("cues.tsv")),
        Titles.load(folder.resolve("titles.tsv")),
        PlaceWords.load(folder.resolve("places.tsv"), ontology),
        Numbers.load(folder.resolve("times.tsv")),
        ontology);
  }

  private static Map<String, String> settings(Path file) {
    Map<String, String> settings = new TreeMap<>();
    try {
      Model model = RDFDataMgr.loadModel(file.toUri().toString());
      for (Statement s : model.listStatements().toList()) {
        if (s.getObject().isLiteral()) {
          settings.put(s.getPredicate().getLocalName(), s.getString());
        }
      }
    } catch (RiotException e) {
      throw new BadFile(file.toString(), 0, e.getMessage(), "mend the Turtle");
    }
    return settings;
  }

  /** The value of a setting; throws {@link BadFile} if {@code language.ttl} does not give it. */
  public String setting(String name) {
    String value = settings.get(name);
    if (value == null) {
      throw new BadFile(
          folder.resolve("language.ttl").toString(), 0, "ent:" + name + " is missing", "add it");
    }
    return value;
  }

  /** The same for a setting that a language need not have. */
  public Optional<String> given(String name) {
    return Optional.ofNullable(settings.get(name));
  }

  /** Whether a switch of the grammar is on; off if {@code language.ttl} does not name it. */
  public boolean is(String name) {
    return Boolean.parseBoolean(settings.getOrDefault(name, "false"));
  }

  /** A sentence made ready for the lexicons. */
  public Line line(List<Token> tokens, List<String> tags) {
    List<String> stems = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      stems.add(markers.stem(token.lower()));
    }
    return new Line(tokens, tags, List.copyOf(stems));
  }
}
