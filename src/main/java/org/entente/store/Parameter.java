package org.entente.store;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.model.Iris;

/**
 * A parameter of a query, as its header declares it.
 *
 * @param name the variable that it binds, without question mark
 * @param what what it means, in a few words
 * @param type what values look like: {@code name} of an entity, {@code country}, {@code date},
 *     {@code integer}, {@code string}, or a choice of words as {@code planned|possible}
 * @param required whether the query cannot be asked without it
 * @param standard the value that it has when none is given, if any
 */
public record Parameter(
    String name, String what, String type, boolean required, Optional<String> standard) {
  /** The types that are no choice of words. */
  static final List<String> TYPES = List.of("name", "country", "iri", "date", "integer", "string");

  /** What a name means that nothing bears. */
  private static final String NOTHING = Iris.unknown("", "");

  private static final String IRI = "https?://[^\\s<>\"{}|\\\\^`]+";
  private static final String INTEGER = "[0-9]{1,9}";
  private static final int LONGEST = 200;

  /** The form that values must have, in words. */
  public String form() {
    return switch (type) {
      case "name" -> "a name, or a Wikidata id or IRI";
      case "iri" -> "an IRI";
      case "country" -> "an ISO 3166-1 code or a country's English or Indonesian name";
      case "string" -> "any text of at most " + LONGEST + " characters";
      case "date" -> "a day as YYYY-MM-DD";
      case "integer" -> "a whole number from 0";
      default -> "one of " + String.join(", ", choices());
    };
  }

  private List<String> choices() {
    return List.of(type.split("\\|"));
  }

  /**
   * The value as nodes of the query, at least one. A name becomes the IRIs that {@code names} knows
   * by it, or one that nothing has if there is none; a country becomes its code. Throws {@link
   * BadParameter} if it has another form.
   */
  List<Node> nodes(String value, Names names) {
    if (!admits(value, names)) {
      throw new BadParameter(
          name,
          "parameter " + name + " cannot be \"" + value + "\"",
          "it takes " + form() + " (" + what + ")");
    }
    return switch (type) {
      case "name" -> named(value, names);
      case "iri" -> List.of(NodeFactory.createURI(value));
      case "country" -> List.of(NodeFactory.createLiteralString(code(value, names).orElseThrow()));
      case "date" -> List.of(NodeFactory.createLiteralDT(value, XSDDatatype.XSDdate));
      case "integer" ->
          List.of(
              NodeFactory.createLiteralDT(
                  Integer.toString(Integer.parseInt(value)), XSDDatatype.XSDinteger));
      default -> List.of(NodeFactory.createLiteralString(value));
    };
  }

  private List<Node> named(String value, Names names) {
    if (value.matches(IRI)) {
      return List.of(NodeFactory.createURI(value));
    }
    List<Node> found =
        names.entities(name, value).stream().map(NodeFactory::createURI).distinct().toList();
    return found.isEmpty() ? List.of(NodeFactory.createURI(NOTHING)) : found;
  }

  private static Optional<String> code(String value, Names names) {
    return Countries.code(value).or(() -> names.country(value));
  }

  private boolean admits(String value, Names names) {
    if (value.isBlank() || value.length() > LONGEST) {
      return false;
    }
    return switch (type) {
      case "name" -> value.codePoints().anyMatch(Character::isLetterOrDigit);
      case "iri" -> value.matches(IRI);
      case "country" -> code(value, names).isPresent();
      case "string" -> true;
      case "date" -> isDay(value);
      case "integer" -> value.matches(INTEGER);
      default -> choices().contains(value);
    };
  }

  private static boolean isDay(String value) {
    try {
      return value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && LocalDate.parse(value).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
