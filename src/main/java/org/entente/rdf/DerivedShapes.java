package org.entente.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    rules.add(
        atLeast(type.fewestParties(), type, List.of(Role.Function.ACTS, Role.Function.RECEIVES)));
    List<String> foreign =
        ontology.roles().stream()
            .filter(Predicate.not(type.roles()::contains))
            .map(Role::name)
            .toList();
    forbid(foreign, type, "").ifPresent(rules::add);
    List<String> strange =
        ontology.details().stream()
            .map(Detail::name)
            .filter(Predicate.not(type.details()::contains))
            .toList();
    forbid(strange, type, "sh:severity sh:Warning ; ").ifPresent(rules::add);
    return ":%s a sh:NodeShape ; sh:targetClass ent:%s ; sh:property %s .%n"
        .formatted(type.name(), type.name(), String.join(" , ", rules));
  }

  private static String atLeast(int count, EventType type, List<Role.Function> functions) {
    List<String> roles =
        functions.stream().flatMap(f -> type.roles(f).stream()).map(Role::name).toList();
    return "[ sh:path %s ; sh:minCount %d ; sh:message \"a %s has at least %d of %s\" ]"
        .formatted(path(roles), count, type.name(), count, roles);
  }

  private static Optional<String> forbid(List<String> properties, EventType type, String severity) {
    return properties.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "[ sh:path %s ; sh:maxCount 0 ; %ssh:message \"a %s has none of %s\" ]"
                .formatted(path(properties), severity, type.name(), properties));
  }

  private String ofRole(Role role) {
    List<String> classes =
        ontology.entityTypes().stream()
            .filter(type -> role.admits(type.kind()))
            .map(EntityType::name)
            .toList();
    String kinds = role.range().stream().map(EntityKind::name).collect(Collectors.joining(", "));
    return """
        :%1$s a sh:NodeShape ; sh:targetSubjectsOf ent:%1$s ; sh:property [
          sh:path ( ent:%1$s rdf:type ) ; sh:in ( %2$s ) ; sh:message "%1$s admits only %3$s" ] .
        """
        .formatted(role.name(), terms(classes), kinds);
  }

  private static String ofDetail(Detail detail) {
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
          sh:message "%1$s has one value that the ontology allows" ] .
        """
        .formatted(detail.name(), values);
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
