package org.entente.serve.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;

/** The media types in which RDF is served. */
final class RdfTypes {
  private static final List<String> TYPES =
      List.of("text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json");

  private RdfTypes() {}

  /** All of them, the usual one first. */
  static List<String> all() {
    return TYPES;
  }

  /** Answers with {@code graph} as {@code type}. */
  static void send(Graph graph, String type, HttpServletResponse response) throws IOException {
    Lang lang = RDFLanguages.contentTypeToLang(type);
    response.setContentType(type + (type.startsWith("text/") ? ";charset=utf-8" : ""));
    response.setHeader("Cache-Control", "no-cache");
    RDFDataMgr.write(response.getOutputStream(), graph, lang);
  }
}
