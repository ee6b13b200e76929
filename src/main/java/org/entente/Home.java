package org.entente;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder that holds the files of the house: {@code ontology/}, {@code data/} and {@code
 * queries/}.
 *
 * @param root that folder
 * @param cache where files that can be made again may be written
 */
public record Home(Path root, Path cache) {
  /** System property that names the folder; the launcher sets it. */
  public static final String PROPERTY = "entente.home";

  /** System property that names the folder for files that can be made again. */
  public static final String CACHE_PROPERTY = "entente.cache";

  /**
   * The folder that the launcher names, or else the nearest one above the working directory that
   * holds {@code ontology/} and {@code data/}; empty if there is none.
   */
  public static Optional<Home> find() {
    Optional<Path> root =
        Optional.ofNullable(System.getProperty(PROPERTY))
            .map(Path::of)
            .or(() -> above(Path.of("").toAbsolutePath()));
    return root.filter(Home::isHome).map(Home::of);
  }

  /** The house in that folder. */
  public static Home of(Path root) {
    String cache = System.getProperty(CACHE_PROPERTY);
    return new Home(root, cache == null ? root.resolve("target").resolve("cache") : Path.of(cache));
  }

  private static Optional<Path> above(Path start) {
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (isHome(folder)) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  private static boolean isHome(Path folder) {
    return Files.isDirectory(folder.resolve("ontology"))
        && Files.isDirectory(folder.resolve("data"));
  }

  /** Event types, roles, entity types, shapes. */
  public Path ontology() {
    return root.resolve("ontology");
  }

  /** Language data, gazetteer, codes of other schemes. */
  public Path data() {
    return root.resolve("data");
  }

  /** One folder a language. */
  public Path lang() {
    return root.resolve("data").resolve("lang");
  }

  /** Names and entities. */
  public Path gazetteer() {
    return root.resolve("data").resolve("gazetteer");
  }

  /** What people have decided about who is who; it is made with the first decision. */
  public Path judgements() {
    return root.resolve("data").resolve("judgements.tsv");
  }

  /** How reliable publishers are, as their readers grade them. */
  public Path publishers() {
    return root.resolve("data").resolve("publishers.tsv");
  }

  /** One file a feed. */
  public Path feeds() {
    return root.resolve("data").resolve("feeds");
  }

  /** What web pages are made of. */
  public Path pages() {
    return root.resolve("data").resolve("pages");
  }

  /** One file a question. */
  public Path queries() {
    return root.resolve("queries");
  }

  /** The sample articles. */
  public Path articles() {
    return root.resolve("data").resolve("articles");
  }
}
