package org.entente.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.UpdateExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The house style of the ontology, run on the ontology itself. */
class OntologyStyleTest {
  private static final Path FOLDER = Path.of("ontology");
  private static final List<String> FILES = List.of("core.ttl", "entities.ttl", "events.ttl");
  private static final Shapes STYLE =
      ShaclValidator.get().parse(Turtle.read(FOLDER.resolve("style.ttl")).graph());

  @Test
  void keepsTheHouseStyle() {
    assertThat(faults(ontology())).isEmpty();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DELETE DATA { ent:Visit rdfs:label "visit"@en }                                  | no English label
          DELETE DATA { ent:Visit rdfs:label "kunjungan"@id }                              | no Indonesian label
          INSERT DATA { ent:Visit rdfs:label "lawatan"@id }                                | a label is unique in its language
          DELETE WHERE { ent:Visit skos:definition ?d }                                    | one English definition
          INSERT DATA { ent:Visit skos:definition "Another one."@en }                      | one English definition
          DELETE WHERE { ent:quote skos:example ?e }                                       | no example
          DELETE WHERE { ent:planned skos:example ?e }                                     | no example
          INSERT DATA { ent:cease_fire a owl:Class }                                       | the name of a class
          INSERT DATA { ent:Speaker a owl:ObjectProperty }                                 | the name of a property
          DELETE WHERE { ent:Visit rdfs:subClassOf ?c }                                    | a class has one declared class
          INSERT DATA { ent:Visit rdfs:subClassOf ent:Meeting }                            | a class has one declared class
          DELETE WHERE { ent:quote rdfs:domain ?c }                                        | a property is a role
          DELETE WHERE { ent:quote rdfs:range ?c }                                         | a property of values
          DELETE WHERE { ent:Visit ent:plover ?c }                                         | an event type has one plover
          DELETE WHERE { ent:Visit ent:cameo ?c } ; INSERT DATA { ent:Visit ent:cameo "42" } | an event type has one plover
          DELETE WHERE { ent:Visit ent:printedAs ?c }                                      | an event type has one plover
          DELETE WHERE { ent:Visit ent:hasRole ?c }                                        | an event type has one plover
          DELETE WHERE { ent:host rdfs:subPropertyOf ?c }                                  | a role stands under
          DELETE WHERE { ent:host ent:function ?c }                                        | a role has one function
          INSERT DATA { ent:host ent:admits ent:Planet }                                   | a role admits
          DELETE WHERE { ?t ent:hasRole ent:host }                                         | no event type has this role
          DELETE WHERE { ent:mode rdfs:subPropertyOf ?c }                                  | a detail stands under
          DELETE WHERE { ?t ent:hasDetail ent:mode }                                       | no event type has this detail
          DELETE WHERE { ent:Visit rdfs:label ?l } ; INSERT DATA { ent:Visit rdfs:label "visit"@en , "pertemuan"@id } | another term of its sort
          """)
  void complainsOf(String change, String complaint) {
    assertThat(faults(changed(change))).anySatisfy(fault -> assertThat(fault).contains(complaint));
  }

  @ParameterizedTest
  @ValueSource(strings = {"core.ttl", "entities.ttl", "events.ttl"})
  void givesEachTermOneBlockInTheHouseOrder(String file) throws IOException {
    List<String> order =
        List.of(" a ", "rdfs:sub|rdfs:domain", "skos:definition", "skos:example", "rdfs:label");
    for (String block : blocks(Files.readString(FOLDER.resolve(file)))) {
      List<Integer> places = order.stream().map(part -> place(block, part)).toList();
      List<Integer> found = places.stream().filter(at -> at >= 0).toList();
      assertThat(found).as(block).isSorted();
      assertThat(places.get(0)).as("begins with its class: " + block).isNotNegative();
    }
  }

  @Test
  void declaresEachTermInOneFileOnly() {
    Set<String> seen = new TreeSet<>();
    for (String file : FILES) {
      for (String term : declared(Turtle.read(FOLDER.resolve(file)).graph())) {
        assertThat(seen.add(term)).as(term + " in " + file).isTrue();
      }
    }
  }

  @Test
  void declaresEveryTermThatCodeKnows() throws IllegalAccessException {
    Set<String> declared = declared(ontology());
    List<String> known = new ArrayList<>();
    for (Field field : Terms.class.getFields()) {
      if (Modifier.isStatic(field.getModifiers())) {
        known.add((String) field.get(null));
      }
    }
    known.removeIf(iri -> !iri.startsWith(Terms.ENT) || iri.equals(Terms.ENT));
    assertThat(known).hasSizeGreaterThan(30).isSubsetOf(declared).doesNotHaveDuplicates();
  }

  @Test
  void alignsOnlyTermsThatAreDeclared() {
    Set<String> declared = declared(ontology());
    Set<String> aligned =
        Turtle.read(FOLDER.resolve("alignments.ttl")).graph().stream()
            .flatMap(triple -> Stream.of(triple.getSubject(), triple.getPredicate()))
            .map(Node::getURI)
            .filter(iri -> iri.startsWith(Terms.ENT))
            .collect(Collectors.toSet());
    assertThat(aligned).isNotEmpty().isSubsetOf(declared);
  }

  @Test
  void usesOnlyDeclaredTermsInItsShapes() throws IOException {
    Set<String> declared = declared(ontology());
    for (String file : List.of("shapes.ttl", "style.ttl")) {
      String text = Files.readString(FOLDER.resolve(file));
      Set<String> used =
          java.util.regex.Pattern.compile("\\bent:([A-Za-z]+)")
              .matcher(text)
              .results()
              .map(found -> Terms.ENT + found.group(1))
              .collect(Collectors.toSet());
      assertThat(used).as(file).isNotEmpty().isSubsetOf(declared);
    }
  }

  private static int place(String block, String part) {
    return Arrays.stream(part.split("\\|")).mapToInt(block::indexOf).max().orElse(-1);
  }

  private static List<String> blocks(String turtle) {
    return Stream.of(turtle.split("\n\\s*\n"))
        .flatMap(block -> Stream.of(block.split("(?m)(?=^ent:)")))
        .filter(block -> block.startsWith("ent:"))
        .toList();
  }

  private static Set<String> declared(Graph graph) {
    return graph.stream(Node.ANY, Meta.TYPE, Node.ANY)
        .map(triple -> triple.getSubject())
        .filter(Node::isURI)
        .map(Node::getURI)
        .filter(iri -> iri.startsWith(Terms.ENT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Graph ontology() {
    Graph all = GraphMemFactory.createDefaultGraph();
    FILES.forEach(file -> GraphUtil.addInto(all, Turtle.read(FOLDER.resolve(file)).graph()));
    return all;
  }

  private static Graph changed(String update) {
    Graph graph = ontology();
    String prefixes =
        """
        PREFIX ent: <https://w3id.org/entente/ontology#>
        PREFIX owl: <http://www.w3.org/2002/07/owl#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        """;
    UpdateExec.dataset(DatasetGraphFactory.wrap(graph)).update(prefixes + update).execute();
    return graph;
  }

  private static List<String> faults(Graph graph) {
    return ShaclValidator.get().validate(STYLE, graph).getEntries().stream()
        .map(OntologyStyleTest::describe)
        .sorted()
        .toList();
  }

  private static String describe(ReportEntry entry) {
    return entry.focusNode() + ": " + entry.message() + " (" + entry.value() + ")";
  }
}
