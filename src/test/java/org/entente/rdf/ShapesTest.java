package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.UpdateExec;
import org.entente.model.BadFile;
import org.entente.model.Issue;
import org.entente.ontology.Ontology;
import org.entente.ontology.Turtle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapesTest {
  private static final Path ONTOLOGY = Path.of("ontology");
  private static final String SUMMIT = "https://w3id.org/entente/id/event/summit";
  private static final Shapes SHAPES = Shapes.load(ONTOLOGY, Ontology.load(ONTOLOGY));

  @Test
  void findsNothingWrongWithASoundArticle() {
    Shapes.Verdict verdict = SHAPES.check(summit(), "a1");
    assertThat(verdict.issues()).isEmpty();
    assertThat(verdict.dropped()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a meeting of one            | DELETE DATA { e:summit ent:participant n:putin }                | at least 2 of [participant]
          an event without a type     | DELETE DATA { e:summit a ent:Meeting }                          | one type
          an unknown type             | DELETE DATA { e:summit a ent:Meeting } ; INSERT DATA { e:summit a ent:Party_ } | no event type
          a foreign role              | INSERT DATA { e:summit ent:visitor n:kim }                      | visitor is a role of Visit
          a place that is a person    | DELETE DATA { e:summit ent:place n:vostochny } ; INSERT DATA { e:summit ent:place n:kim } | place admits only
          two places                  | INSERT DATA { e:summit ent:place n:russia }                     | at most one place
          no factuality               | DELETE DATA { e:summit ent:factuality ent:happened }            | one factuality
          a made-up factuality        | DELETE DATA { e:summit ent:factuality ent:happened } ; INSERT DATA { e:summit ent:factuality ent:rumoured } | one factuality
          no article                  | DELETE WHERE { e:summit ent:mentionedIn ?a }                    | names the article
          no sentence that tells it   | DELETE WHERE { :m ?p ?o }                                       | has a sentence
          a date in words             | DELETE DATA { e:summit ent:date "2023-09-13" } ; INSERT DATA { e:summit ent:date "Rabu" } | ISO 8601
          a date without its days     | DELETE WHERE { e:summit ent:earliest ?d }                       | without ent:earliest
          days without a date         | DELETE WHERE { e:summit ent:date ?d }                           | no ent:date
          days the wrong way round    | INSERT DATA { e:summit ent:latest "2023-09-01"^^xsd:date } | not after
          a confidence above one      | DELETE WHERE { :m ent:frame ?f } ; INSERT DATA { :m ent:frame "id:12 1.20" } | from 0 to 1
          a mention without sentence  | DELETE WHERE { :m ent:sentence ?s }                           | stands in one sentence
          a mention without frame     | DELETE WHERE { :m ent:frame ?f }                                | frame
          a mention without score     | DELETE WHERE { :m ent:frame ?f } ; INSERT DATA { :m ent:frame "id:12" } | confidence
          a mention without offset    | DELETE WHERE { :m ent:start ?q }                                | starts somewhere
          a trigger without text      | DELETE WHERE { :m ent:quote ?q }                                | quotes its text
          a name without its place    | DELETE DATA { :name0-11 ent:refersTo n:kim } ; INSERT DATA { :m ent:participant :n1 . :n1 ent:refersTo n:kim ; ent:quote "Kim" } | IRI of a name
          a name with two rules       | INSERT DATA { :name0-11 ent:linkRule "guess 0.10" }             | one rule it was linked
          a time without a value      | DELETE WHERE { :time63-74 ent:value ?r }                                | a time says which
          """)
  void dropsTheEventOf(String fault, String update, String message) {
    Shapes.Verdict verdict = SHAPES.check(changed(update), "a1");
    assertThat(verdict.dropped()).containsExactly(SUMMIT);
    assertThat(verdict.issues())
        .anySatisfy(
            issue -> {
              assertThat(issue.code()).isEqualTo("shape.violation");
              assertThat(issue.source()).isEqualTo("a1");
              assertThat(issue.detail()).contains(message);
            });
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a mode that does not exist       | INSERT DATA { e:summit ent:mode "telepathy" }                         | mode has one value
          a detail of another type         | INSERT DATA { e:summit ent:goods "aid" }                              | goods is a detail of Transfer
          happened after it was published  | DELETE WHERE { ?a ent:published ?d } ; INSERT DATA { a:a1 ent:published "2023-09-12"^^xsd:date } | dated after
          an article without language      | DELETE WHERE { ?a ent:language ?d }                                   | language code
          """)
  void keepsTheEventAndCounts(String oddity, String update, String message) {
    Shapes.Verdict verdict = SHAPES.check(changed(update), "a1");
    assertThat(verdict.dropped()).isEmpty();
    assertThat(verdict.issues()).extracting(Issue::code).containsOnly("shape.warning");
    assertThat(verdict.issues()).anySatisfy(i -> assertThat(i.detail()).contains(message));
  }

  @Test
  void takesAPlanThatLiesAfterThePublicationForSound() {
    Graph graph =
        changed(
            "DELETE WHERE { ?a ent:published ?d } ;"
                + "DELETE DATA { e:summit ent:factuality ent:happened } ;"
                + "INSERT DATA { a:a1 ent:published '2023-09-01'^^xsd:date ."
                + "              e:summit ent:factuality ent:planned }");
    assertThat(SHAPES.check(graph, "a1").issues()).isEmpty();
  }

  @Test
  void refusesShapesThatAreNoTurtle(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("shapes.ttl"), "PREFIX : <x#>\n:a :b\n");
    assertThatThrownBy(() -> Shapes.load(folder, Ontology.load(ONTOLOGY)))
        .isInstanceOf(BadFile.class)
        .hasMessageContaining("shapes.ttl:3");
  }

  private static Graph summit() {
    return Turtle.read(Path.of("src/test/resources/rdf/summit.ttl")).graph();
  }

  private static Graph changed(String update) {
    Graph graph = summit();
    List<String> prefixes =
        List.of(
            "PREFIX ent: <https://w3id.org/entente/ontology#>",
            "PREFIX a: <https://w3id.org/entente/id/article/>",
            "PREFIX : <https://w3id.org/entente/id/article/a1#>",
            "PREFIX e: <https://w3id.org/entente/id/event/>",
            "PREFIX n: <https://w3id.org/entente/id/entity/>",
            "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>");
    UpdateExec.dataset(DatasetGraphFactory.wrap(graph))
        .update(String.join("\n", prefixes) + "\n" + update)
        .execute();
    return graph;
  }
}
