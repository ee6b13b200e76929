package org.entente.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.model.BadFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fault in the ontology's files stops the start, and the message says where it is. */
class OntologyLoadTest {
  @TempDir private Path folder;

  @BeforeEach
  void copyTheOntology() throws IOException {
    for (String file : List.of("core.ttl", "entities.ttl", "events.ttl")) {
      Files.copy(Path.of("ontology", file), folder.resolve(file));
    }
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          events.ttl   | "visit"@en , "kunjungan"@id             | "visit"@en              | ent:Visit: no label in "id"
          events.ttl   | "visit"@en , "kunjungan"@id             | "visit"@en , "x"@id , "y"@id | ent:Visit: two labels in one language
          events.ttl   | "visit"@en , "kunjungan"@id             | ent:Visit               | ent:Visit: a label that is no text
          events.ttl   | ent:hasRole ent:visitor , ent:host , ent:origin | ent:hasRole ent:guest | ent:Visit: ent:hasRole ent:guest, which is not declared
          events.ttl   | ent:hasRole ent:visitor , ent:host , ent:origin | ent:hasRole ent:host | ent:Visit: no role that acts
          events.ttl   | ent:hasDetail ent:phase , ent:topic     | ent:hasDetail ent:mood  | ent:Visit: ent:hasDetail ent:mood, which is not declared
          events.ttl   | ent:fewestParties 2                     | ent:fewestParties 0     | ent:Meeting: ent:fewestParties "0" is not understood
          events.ttl   | ent:printedAs "visit" ;                 | ``                      | ent:Visit: no ent:printedAs
          events.ttl   | ent:printedAs "visit" ;                 | ent:printedAs "visit" , "trip" ; | ent:Visit: printedAs is there 2 times
          events.ttl   | ent:plover "ASSAULT"                    | ent:plover "assault"    | ent:Attack: ent:plover "assault" is not understood
          events.ttl   | ent:printedFactuality ent:possible      | ent:printedFactuality ent:likely | ent:Threat: ent:printedFactuality ent:likely is none
          events.ttl   | ent:Launch a owl:Class ;\\n    rdfs:subClassOf ent:Event | ent:Launch a owl:Class ;\\n    rdfs:subClassOf ent:Thing | ent:Launch: it needs one class of this file above it
          events.ttl   | ent:Launch a owl:Class ;\\n    rdfs:subClassOf ent:Event | ent:Launch a owl:Class ;\\n    rdfs:subClassOf ent:Launch | ent:Launch: it is its own ancestor
          events.ttl   | ent:function "other"                    | ent:function "thing"    | ent:product: ent:function "thing" is not understood
          events.ttl   | ent:function "other" ;                  | ``                      | ent:product: no ent:function
          events.ttl   | ent:admits ent:Product                  | ent:admits ent:Gadget   | ent:product: ent:admits ent:Gadget, which is no class of entities.ttl
          events.ttl   | ;\\n    ent:admits ent:Product          | ``                      | ent:product: no ent:admits
          events.ttl   | rdfs:range xsd:integer                  | rdfs:range xsd:gMonth   | ent:count: its values have no type
          events.ttl   | ent:remote "phone" , "video"            | ent:remote "radio"      | ent:mode: ent:remote has a value that it does not allow
          entities.ttl | "state"@en , "negara"@id                | "state"@en              | ent:State: no label in "id"
          entities.ttl | ent:kind "person"                       | ent:kind "human"        | ent:Person: it has no ent:kind
          entities.ttl | ent:extent "city"                       | ent:extent "town"       | ent:City: ent:extent "town" is not understood
          entities.ttl | ent:trait "passage"                     | ent:trait "way"         | ent:Airport: ent:trait "way" is not understood
          entities.ttl | , "forces"                              | ``                      | ent:Entity: no class has the trait forces
          """)
  void refuses(String file, String old, String broken, String message) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    String from = old.replace("\\n", "\n");
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, broken.replace("\\n", "\n")));
    String term = message.substring(0, message.indexOf(": "));
    int line =
        1 + text.substring(0, text.indexOf("\n" + term + " a ") + 1).split("\n", -1).length - 1;
    assertThatThrownBy(() -> Ontology.load(folder))
        .isInstanceOf(BadFile.class)
        .hasMessageStartingWith(path + ":" + line + ": " + message)
        .hasMessageContaining("; ");
  }

  @Test
  void saysWhereTheTurtleBreaks() throws IOException {
    Path core = folder.resolve("core.ttl");
    Files.writeString(
        core, "@prefix ent: <https://w3id.org/entente/ontology#> .\n\nent:A a ent:B ,\n");
    assertThatThrownBy(() -> Ontology.load(folder))
        .isInstanceOf(BadFile.class)
        .hasMessageStartingWith(core + ":4: ");
  }

  @Test
  void saysWhichFileIsMissing() throws IOException {
    Files.delete(folder.resolve("events.ttl"));
    assertThatThrownBy(() -> Ontology.load(folder))
        .isInstanceOf(BadFile.class)
        .hasMessage(folder.resolve("events.ttl") + ": no such file; name the folder that holds it");
  }

  @Test
  void refusesAnotherEncoding() throws IOException {
    Files.write(folder.resolve("core.ttl"), new byte[] {'#', (byte) 0xe9, '\n'});
    assertThatThrownBy(() -> Ontology.load(folder)).hasMessageContaining("it is not UTF-8");
  }

  @Test
  void takesAnEventTypeBelowAnotherWithItsRoles() throws IOException {
    Path events = folder.resolve("events.ttl");
    Files.writeString(
        events,
        Files.readString(events)
            + """
            ent:Summit a owl:Class ;
                rdfs:subClassOf ent:Meeting ;
                rdfs:label "summit"@en , "konferensi tingkat tinggi"@id ;
                ent:fewestParties 2 ; ent:printedAs "meeting" ; ent:plover "CONSULT" ; ent:cameo "040" .
            """);
    EventType summit = Ontology.load(folder).eventType("Summit").orElseThrow();
    assertThat(summit.parent()).contains("Meeting");
    assertThat(summit.roles()).extracting(Role::name).containsExactly("participant", "place");
    assertThat(summit.details()).contains("mode");
  }
}
