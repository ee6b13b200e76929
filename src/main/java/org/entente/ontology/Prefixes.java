package org.entente.ontology;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.entente.model.Iris;

/** The short names of namespaces in all RDF that is printed. */
public final class Prefixes {
  /** Namespace by prefix, in the order of the prefixes, so that the same graph prints the same. */
  public static final Map<String, String> ALL =
      Collections.unmodifiableMap(
          new TreeMap<>(
              Map.of(
                  "ent", Terms.ENT,
                  "id", Iris.BASE,
                  "rdfs", RDFS.getURI(),
                  "skos", SKOS.getURI(),
                  "xsd", XSD.getURI())));

  private Prefixes() {}
}
