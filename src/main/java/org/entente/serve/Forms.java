package org.entente.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.entente.serve.web.Accepts;
import org.entente.serve.web.Refusal;

/**
 * The media types in which queries are answered. Fuseki would send some other one to who accepts
 * none of them; here that is refused.
 */
final class Forms {
  private static final List<String> NAMED_OTHERWISE = List.of("format", "output", "out");

  private static final List<String> ROWS =
      List.of(
          "application/sparql-results+json",
          "application/sparql-results+xml",
          "text/csv",
          "text/tab-separated-values",
          "application/json",
          "application/xml",
          "text/xml",
          "text/plain",
          "application/sparql-results+thrift",
          "application/sparql-results+protobuf");

  private static final List<String> GRAPHS =
      List.of(
          "text/turtle",
          "application/n-triples",
          "application/rdf+xml",
          "application/ld+json",
          "application/trig",
          "application/n-quads",
          "application/trix+xml",
          "application/rdf+json",
          "application/x-turtle",
          "application/turtle",
          "application/xml",
          "text/plain",
          "application/rdf+thrift",
          "application/rdf+protobuf");

  private Forms() {}

  /** Throws {@link Refusal} if the client accepts no form in which {@code query} is answered. */
  static void require(HttpServletRequest request, Query query) {
    List<String> forms = query.isSelectType() || query.isAskType() ? ROWS : GRAPHS;
    String accepted = Optional.ofNullable(request.getHeader("Accept")).orElse("");
    Stream<String> named = NAMED_OTHERWISE.stream().map(request::getParameter);
    if (named.allMatch(value -> value == null) && Accepts.best(accepted, forms).isEmpty()) {
      throw new Refusal(Refusal.NOT_ACCEPTABLE, "There is " + String.join(", ", forms));
    }
  }
}
