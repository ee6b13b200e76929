package org.entente.serve.load;

import java.util.ArrayList;
import java.util.List;

/** Queries that take for ever. */
final class Killers {
  private static final int NUMBER = 30;

  private Killers() {}

  /** Thirty queries that take for ever, of ten kinds. */
  static List<String> all() {
    String cross = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i";
    List<String> kinds =
        List.of(
            "SELECT (COUNT(*) AS ?n) { " + cross + " } #%d",
            "SELECT * { " + cross + " } #%d",
            "SELECT DISTINCT ?a ?d ?g { " + cross + " } #%d",
            "SELECT * { " + cross + " } ORDER BY ?i ?f ?c #%d",
            "SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?d))) AS ?x) { ?a ?b ?c . ?d ?e ?f } #%d",
            "SELECT * { ?s (<urn:a%d>|!<urn:a>)* ?o }",
            "SELECT * { ?s ?p ?o FILTER regex(CONCAT(STR(?o), \"aaaaaaaaaaaaaaaaaaaaaaaaaaaa%d\"), \"(a+)+$\") }",
            "SELECT * { ?s ?p ?o "
                + "OPTIONAL { ?s ?q1 ?o1 } OPTIONAL { ?o ?q2 ?o2 } ".repeat(6)
                + "} #%d",
            "CONSTRUCT { ?a ?e ?i } WHERE { " + cross + " } #%d",
            "SELECT * { ?a ?b ?c . ?d ?e ?f FILTER(STRLEN(CONCAT(STR(?c), STR(?f))) = 7777%d) }");
    List<String> killers = new ArrayList<>();
    for (int i = 0; i < NUMBER; i++) {
      killers.add(String.format(kinds.get(i % kinds.size()).replace("%d", "%1$d"), i));
    }
    return killers;
  }
}
