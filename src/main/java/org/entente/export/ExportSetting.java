package org.entente.export;

import java.nio.file.Path;
import org.entente.model.BadFile;
import org.entente.ontology.Alignments;
import org.entente.ontology.Ontology;

/**
 * What the files of the house say about an export.
 *
 * @param ontology event types, roles and details: a column each
 * @param alignments codes of other schemes
 * @param fips codes of countries
 * @param language language of labels, {@code en} where there is none in it
 */
public record ExportSetting(
    Ontology ontology, Alignments alignments, FipsCodes fips, String language) {

  /**
   * Reads them from the folders {@code ontology} and {@code data}; throws {@link BadFile} if one is
   * wrong.
   */
  public static ExportSetting load(Path ontologyFolder, Path dataFolder, String language) {
    Ontology ontology = Ontology.load(ontologyFolder);
    return new ExportSetting(
        ontology,
        Alignments.load(ontologyFolder, ontology),
        FipsCodes.load(dataFolder.resolve("codes").resolve("fips.tsv")),
        language);
  }
}
