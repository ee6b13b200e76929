package org.entente.ontology;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * The codes of other schemes, as {@code ontology/alignments.ttl} and {@code events.ttl} give them:
 * CAMEO and PLOVER for event types and their details, and one property or another for entity
 * classes. Which scheme is asked for is named by the local name of a property, such as {@code
 * cameo}.
 */
public final class Alignments {
  private static final String CAMEO = "https://w3id.org/entente/cameo#";
  private static final Node CODES = NodeFactory.createURI(Terms.ENT + "codes");

  private final Ontology ontology;
  private final Graph graph;
  private final List<Block> blocks = new ArrayList<>();

  private Alignments(Ontology ontology, Turtle file) {
    this.ontology = ontology;
    this.graph = file.graph();
    graph.stream(Node.ANY, CODES, Node.ANY)
        .sorted(Comparator.comparingInt(t -> file.line(local(t.getSubject()))))
        .forEach(triple -> blocks.add(block(triple, file)));
  }

  /**
   * Reads {@code alignments.ttl} in {@code folder}; throws {@link org.entente.model.BadFile} if a
   * block is for an event type that {@code ontology} does not have, or for a value that a detail
   * does not take.
   */
  public static Alignments load(Path folder, Ontology ontology) {
    return new Alignments(ontology, Turtle.read(folder.resolve("alignments.ttl")));
  }

  /** Codes for the events of a type that have certain details. */
  private record Block(String type, Map<String, String> details, Map<String, String> codes) {
    boolean fits(String wanted, Map<String, List<String>> has) {
      return type.equals(wanted)
          && details.entrySet().stream()
              .allMatch(d -> has.getOrDefault(d.getKey(), List.of()).contains(d.getValue()));
    }
  }

  private Block block(Triple triple, Turtle file) {
    String name = local(triple.getSubject());
    String type = local(triple.getObject());
    if (ontology.eventType(type).isEmpty()) {
      throw file.bad(name, "ent:codes ent:" + type + " is no event type", "name one of events.ttl");
    }
    Map<String, String> details = new LinkedHashMap<>();
    Map<String, String> codes = new LinkedHashMap<>();
    graph.stream(triple.getSubject(), Node.ANY, Node.ANY)
        .filter(t -> t.getObject().isLiteral())
        .forEach(t -> put(t, details, codes));
    details.forEach(
        (detail, value) -> {
          if (!ontology.detail(detail).orElseThrow().admits(value)) {
            throw file.bad(
                name,
                detail + " is never \"" + value + "\"",
                "take a value that events.ttl allows");
          }
        });
    return new Block(type, details, codes);
  }

  private void put(Triple triple, Map<String, String> details, Map<String, String> codes) {
    String property = local(triple.getPredicate());
    boolean isDetail = ontology.detail(property).isPresent();
    (isDetail ? details : codes).put(property, triple.getObject().getLiteralLexicalForm());
  }

  /**
   * What scheme {@code property} has for an event of {@code type} with these details: of the first
   * block that fits and has it, or else what the type itself has.
   */
  public Optional<String> ofEvent(String property, String type, Map<String, List<String>> details) {
    return blocks.stream()
        .filter(block -> block.fits(type, details) && block.codes().containsKey(property))
        .map(block -> block.codes().get(property))
        .findFirst()
        .or(() -> ontology.eventType(type).flatMap(known -> own(property, known)));
  }

  private static Optional<String> own(String property, EventType type) {
    return switch (property) {
      case "cameo" -> Optional.of(type.cameo());
      case "plover" -> Optional.of(type.plover()).filter(code -> !code.equals("none"));
      default -> Optional.empty();
    };
  }

  /** The mode of an event: the value of the detail that tells it for the type. */
  public Optional<String> mode(String type, Map<String, List<String>> details) {
    return objects(Terms.iri(type), "modeDetail").stream()
        .map(Alignments::local)
        .flatMap(detail -> details.getOrDefault(detail, List.of()).stream())
        .findFirst();
  }

  /** What is known of a code of CAMEO: {@code goldstein} or {@code quadClass}. */
  public Optional<String> ofCameo(String property, String code) {
    return text(CAMEO + code, property);
  }

  /** What scheme {@code property} has for an entity class, or for the nearest class above it. */
  public Optional<String> ofEntity(String property, String entityType) {
    return text(Terms.iri(entityType), property)
        .or(
            () ->
                ontology
                    .entityType(entityType)
                    .flatMap(EntityType::parent)
                    .flatMap(parent -> ofEntity(property, parent)));
  }

  private Optional<String> text(String subject, String property) {
    return objects(subject, property).stream().findFirst().map(Node::getLiteralLexicalForm);
  }

  private List<Node> objects(String subject, String property) {
    Node wanted = NodeFactory.createURI(Terms.ENT + property);
    return graph.stream(NodeFactory.createURI(subject), wanted, Node.ANY)
        .map(Triple::getObject)
        .toList();
  }

  private static String local(Node node) {
    return node.getURI().replaceAll(".*[#/]", "");
  }
}
