package org.entente.gazetteer.build;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the generated files of the gazetteer from a directory of open tables ({@code sources.tsv}
 * names them); files written by hand are read and left alone. The same tables give the same bytes.
 */
public final class GazetteerBuild {
  private GazetteerBuild() {}

  /**
   * Builds.
   *
   * @param from directory of the tables, under the names that the classes of this package ask for
   * @param data the directory of the gazetteer's text files
   * @throws java.io.UncheckedIOException if a table is missing or a file cannot be written
   */
  public static void run(Path from, Path data) {
    States states = new States(from);
    states.write(data);
    Organizations.write(from, data);
    new Institutions(data).write();
    People people = new People(data);
    OfficeHolders holders = new OfficeHolders(new Positions(data), states, people);
    holders.cabinets(from, data);
    holders.leaders(from);
    new Phoenix(data, states, people).write(from, data);
    people.write(data);
    CommonWords common = commonWords(from, data);
    Places places = new Places(states, common, people.nameWords(), data);
    places.naturalEarth(from, data);
    places.geonames(from, data);
    places.regions(from, data);
    Sites sites = new Sites(data);
    sites.northKorea(from);
    sites.spaceports(from, states);
    sites.write(data);
    common.write(data, Names.words(data));
  }

  /** Counted where corpora stand beside the tables, else as an earlier build counted. */
  private static CommonWords commonWords(Path from, Path data) {
    Path corpora = from.toAbsolutePath().normalize().getParent();
    return Files.isDirectory(corpora.resolve("ud"))
        ? CommonWords.counted(corpora)
        : CommonWords.stored(data);
  }
}
