package org.entente.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.entente.model.EntityKind;
import org.entente.ontology.Detail;
import org.entente.ontology.EntityType;
import org.entente.ontology.EventType;
import org.entente.ontology.Ontology;
import org.entente.ontology.Role;
import org.entente.ontology.Terms;

/**
 * The SHACL shapes that follow from the ontology's declarations of event types, roles and details,
 * so that nobody has to write them twice.
 */
final class DerivedShapes {
  private static final String PREFIXES =
      """
      PREFIX : <https://w3id.org/entente/shapes#>
      PREFIX ent: <%s>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX sh: <http://www.w3.org/ns/shacl#>
      """
          .formatted(Terms.ENT);

  private final Ontology ontology;

  DerivedShapes(Ontology ontology) {
    this.ontology = ontology;
  }

  /** Adds the shapes to {@code shapes}. */
  void addTo(Graph shapes) {
    StringBuilder turtle = new StringBuilder(PREFIXES).append(knownType());
    ontology.eventTypes().forEach(type -> turtle.append(ofType(type)));
    ontology.roles().forEach(role -> turtle.append(ofRole(role)));
    ontology.details().forEach(detail -> turtle.append(ofDetail(detail)));
    RDFParser.fromString(turtle.toString(), Lang.TURTLE).parse(shapes);
  }

  private String knownType() {
    return """
        :knownType a sh:NodeShape ; sh:targetObjectsOf ent:mentionOf ; sh:property [
          sh:path rdf:type ; sh:in ( %s ) ; sh:message "no event type of the ontology" ] .
        """
        .formatted(terms(ontology.eventTypes().stream().map(EventType::name).toList()));
  }

  private String ofType(EventType type) {
    List<String> rules = new ArrayList<>();
    rules.add(atLeast(1, type, List.of(Role.Function.ACTS)));
    if (type.fewestParties() > 1) {
      rules.add(
          atLeast(type.fewestParties(), type, List.of(Role.Function.ACTS, Role.Function.RECEIVES)));
    }
    return ":%s a sh:NodeShape ; sh:targetClass ent:%s ; sh:property %s .%n"
        .formatted(type.name(), type.name(), String.join(" , ", rules));
  }

  private static String atLeast(int count, EventType type, List<Role.Function> functions) {
    List<String> roles =
        functions.stream().flatMap(f -> type.roles(f).stream()).map(Role::name).toList();
    return "[ sh:path %s ; sh:minCount %d ; sh:message \"a %s has at least %d of %s\" ]"
        .formatted(path(roles), count, type.name(), count, roles);
  }

  /**
   * Which types have the role, and what may fill it. Paths are single steps, which are cheap to
   * follow; a node without a class, such as a name mention, passes.
   */
  private String ofRole(Role role) {
    List<String> classes =
        ontology.entityTypes().stream()
            .filter(type -> role.admits(type.kind()))
            .map(EntityType::name)
            .toList();
    String kinds = role.range().stream().map(EntityKind::name).collect(Collectors.joining(", "));
    List<String> types = typesWith(type -> type.roles().contains(role));
    return """
        :%1$s a sh:NodeShape ; sh:targetSubjectsOf ent:%1$s ; sh:property [
          sh:path ent:%1$s ; sh:node [ sh:property [ sh:path rdf:type ; sh:in ( %2$s ) ] ] ;
          sh:message "%1$s admits only %3$s" ] , [
          sh:path rdf:type ; sh:in ( %4$s ) ; sh:message "%1$s is a role of %5$s" ] .
        """
        .formatted(role.name(), terms(classes), kinds, terms(types), String.join(", ", types));
  }

  private List<String> typesWith(Predicate<EventType> property) {
    return ontology.eventTypes().stream().filter(property).map(EventType::name).toList();
  }

  private String ofDetail(Detail detail) {
    List<String> types = typesWith(type -> type.details().contains(detail.name()));
    String values =
        detail.number()
            ? "sh:pattern \"^[0-9]{1,18}$\" ;"
            : detail.allowed().isEmpty()
                ? "sh:minLength 1 ;"
                : "sh:in ( "
                    + detail.allowed().stream().map(DerivedShapes::text).collect(blanks())
                    + " ) ;";
    return """
        :%1$s a sh:NodeShape ; sh:targetSubjectsOf ent:%1$s ; sh:property [
          sh:path ent:%1$s ; sh:maxCount 1 ; %2$s sh:severity sh:Warning ;
          sh:message "%1$s has one value that the ontology allows" ] , [
          sh:path rdf:type ; sh:in ( %3$s ) ; sh:severity sh:Warning ;
          sh:message "%1$s is a detail of %4$s" ] .
        """
        .formatted(detail.name(), values, terms(types), String.join(", ", types));
  }

  private static String path(List<String> properties) {
    return properties.size() == 1
        ? terms(properties)
        : "[ sh:alternativePath ( " + terms(properties) + " ) ]";
  }

  private static String terms(List<String> localNames) {
    return localNames.stream().map(name -> "ent:" + name).collect(blanks());
  }

  private static String text(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static Collector<CharSequence, ?, String> blanks() {
    return Collectors.joining(" ");
  }
}
