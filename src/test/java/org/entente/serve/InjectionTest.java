package org.entente.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.entente.store.BadParameter;
import org.entente.store.NamedQuery;
import org.entente.store.Names;
import org.entente.store.Parameter;
import org.entente.store.Queries;
import org.junit.jupiter.api.Test;

/**
 * Whatever stands in a parameter of a published question, the question stays what its file says.
 */
class InjectionTest {
  private static final int VALUES = 10_000;

  private static final List<String> PIECES =
      List.of(
          ">",
          "}",
          "{",
          ";",
          ".",
          "\"",
          "'",
          "\"\"\"",
          "'''",
          "\\",
          "\\u0022",
          "\\u003E",
          "#",
          "\n",
          "\r",
          "\t",
          "\u0000",
          "\u2028",
          "\u202e",
          "\ud800",
          "\udc00",
          "?x",
          "$x",
          "<urn:x>",
          "DROP ALL",
          "UNION { ?s ?p ?o }",
          "SERVICE <http://127.0.0.1/>",
          "FILTER(1=1)",
          "BIND(1 AS ?x)",
          "} INSERT DATA { <a> <b> <c>",
          "^^<urn:t>",
          "@en",
          "(",
          ")",
          "/*",
          "--",
          "%22",
          "&quot;",
          "😀",
          "VALUES ?x { 1 }",
          "LIMIT 0",
          "x".repeat(5_000),
          " ",
          "Kim",
          "2024-01-01",
          "id:entity/Q1");

  @Test
  void leavesThePublishedQuestionsAsTheyAre() {
    List<NamedQuery> queries = new ArrayList<>(Queries.load(Path.of("queries")).all());
    List<Map.Entry<NamedQuery, Parameter>> places = new ArrayList<>();
    queries.forEach(query -> query.params().forEach(p -> places.add(Map.entry(query, p))));
    Random random = new Random(11);
    Map<String, String> shapes = new HashMap<>();
    int bound = 0;
    for (int i = 0; i < VALUES; i++) {
      Map.Entry<NamedQuery, Parameter> place = places.get(i % places.size());
      String value = hostile(random);
      Optional<String> shape = shape(place.getKey(), place.getValue().name(), value);
      String usual =
          shapes.computeIfAbsent(
              place.getKey().name() + " " + place.getValue().name(),
              key -> shape(place.getKey(), place.getValue().name(), "Kim").orElse(""));
      if (shape.isPresent() && !value.isBlank() && !usual.isEmpty()) {
        bound++;
        assertThat(shape.get()).as("%s %s", place, value).isEqualTo(usual);
      }
    }
    assertThat(bound).isGreaterThan(VALUES / 20);
  }

  private static String hostile(Random random) {
    StringBuilder value = new StringBuilder();
    for (int n = 1 + random.nextInt(6); n > 0; n--) {
      value.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return value.toString();
  }

  /** The algebra of the question with that value, constants left out; empty if it is refused. */
  private static Optional<String> shape(NamedQuery query, String parameter, String value) {
    Map<String, String> values = new HashMap<>();
    for (Parameter one : query.params()) {
      if (one.required()) {
        values.put(one.name(), "Kim");
      }
    }
    values.put(parameter, value);
    Query made;
    try {
      made = query.bind(values, Names.NONE);
    } catch (BadParameter refused) {
      return Optional.empty();
    }
    return Optional.of(
        Algebra.compile(made)
            .toString()
            .replaceAll("\"(?:[^\"\\\\]|\\\\.)*\"", "LITERAL")
            .replaceAll("<[^>]*>", "IRI")
            .replaceAll("\\s+", " "));
  }
}
