package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.entente.model.BadFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Loading questions, and binding their parameters. */
class QueriesTest {
  private static final String SOUND =
      """
      #+ summary: Things since a day
      #+ description: One row
      #+   a thing.
      #+ params: who (whose; name), since (first day; date), most (how many; integer),
      #+   told (how; happened|planned), where (in; country)
      #+ defaults: told=happened
      #+ tags: export, test
      SELECT ?x WHERE {
        ?x <p:who> ?who ; <p:day> ?day ; <p:n> ?n ; <p:told> ?told ; <p:in> ?where
        FILTER(!BOUND(?since) || ?day >= ?since) FILTER(!BOUND(?most) || ?n <= ?most)
      } ORDER BY ?x
      """;

  private static final String SAYING = SOUND.replace("(whose; name)", "(whose; string)");

  /** Makes an IRI of the name; what is called "all" is two things. */
  private static final Names NAMES =
      new Names() {
        @Override
        public List<String> entities(String parameter, String name) {
          String iri = "https://example.org/" + name.replace(' ', '-');
          return name.equals("all") ? List.of(iri + 1, iri + 2) : List.of(iri);
        }

        @Override
        public Optional<String> country(String name) {
          return Optional.of("KP").filter(code -> name.equals("Korut"));
        }
      };

  @TempDir private Path folder;

  @Test
  void readsTheHeader() throws IOException {
    NamedQuery query = sound();
    assertThat(query.name()).isEqualTo("things");
    assertThat(query.summary()).isEqualTo("Things since a day");
    assertThat(query.description()).isEqualTo("One row a thing.");
    assertThat(query.tags()).containsExactly("export", "test");
    assertThat(query.params())
        .extracting(Parameter::name)
        .containsExactly("who", "since", "most", "told", "where");
    assertThat(query.param("told").orElseThrow().standard()).contains("happened");
  }

  @Test
  void bindsValuesOfAllTypes() throws IOException {
    String bound =
        text(
            Map.of(
                "who",
                "Recep  Tayyip-ERDOĞAN",
                "since",
                "2023-09-01",
                "most",
                "07",
                "where",
                "Korea Utara"));
    assertThat(bound)
        .contains("<https://example.org/Recep--Tayyip-ERDO\u011eAN>")
        .contains("\"2023-09-01\"^^<http://www.w3.org/2001/XMLSchema#date>")
        .contains("<= 7")
        .contains("\"happened\"")
        .contains("\"KP\"");
  }

  @Test
  void takesAllThatANameMeans() throws IOException {
    NamedQuery query =
        load(
            SOUND.replace(
                "?x <p:who> ?who ;", "BIND(?who AS ?w) FILTER(BOUND(?who) && ?y = ?who) ?x"));
    String bound = query.bind(Map.of("who", "all"), NAMES).toString().replaceAll("\\s+", " ");
    assertThat(bound)
        .contains("VALUES ?w { <https://example.org/all1> <https://example.org/all2> }")
        .contains("true && ( ?y IN (<https://example.org/all1>, <https://example.org/all2>) )")
        .doesNotContain("?who");
  }

  @Test
  void findsNothingUnderANameThatNothingHas() throws IOException {
    String bound = sound().bind(Map.of("who", "Nobody"), Names.NONE).toString();
    assertThat(bound).doesNotContain("?who").contains("<https://w3id.org/entente/id/name/");
  }

  @Test
  void asksForTheCountryWhoseNameIsNotInTheJdk() throws IOException {
    assertThat(text(Map.of("where", "Korut"))).contains("\"KP\"");
  }

  @Test
  void keepsItsColumnsWhateverIsBound() throws IOException {
    Query query = sound().bind(Map.of("who", "Kim"));
    assertThat(query.getResultVars()).containsExactly("x");
  }

  @Test
  void takesABlankValueForNone() throws IOException {
    assertThat(text(Map.of("since", " "))).isEqualTo(text(Map.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x\" . ?a ?b ?c . \"",
        "x } ; DROP ALL ; {",
        "\\u0022",
        "'''\"\"\"",
        "<p:x>",
        "?x",
        "$x #",
      })
  void leavesTheShapeOfTheQueryToItsFile(String hostile) throws IOException {
    assertThat(shape(load(SAYING).bind(Map.of("who", "x " + hostile))))
        .isEqualTo(shape(load(SAYING).bind(Map.of("who", "x"))));
  }

  @ParameterizedTest
  @CsvSource({
    "since, 2023-02-30, a day as YYYY-MM-DD",
    "since, 13-09-2023, a day as YYYY-MM-DD",
    "since, 2023-09, a day as YYYY-MM-DD",
    "most, many, a whole number from 0",
    "most, -1, a whole number from 0",
    "told, rumoured, 'one of happened, planned'",
    "where, Atlantis, an ISO 3166-1 code",
    "who, ???, 'a name'",
  })
  void refusesAValueOfAnotherForm(String name, String value, String form) throws IOException {
    NamedQuery query = sound();
    assertThatThrownBy(() -> query.bind(Map.of(name, value), Names.NONE))
        .isInstanceOf(BadParameter.class)
        .hasMessageStartingWith("parameter " + name + " cannot be \"" + value + "\"; it takes ")
        .hasMessageContaining(form);
  }

  @Test
  void refusesAnUnknownParameterAndNamesTheKnownOnes() throws IOException {
    NamedQuery query = sound();
    assertThatThrownBy(() -> query.bind(Map.of("whom", "Kim")))
        .hasMessage("query things has no parameter whom; it takes who, since, most, told, where");
  }

  @Test
  void asksForARequiredParameter() throws IOException {
    NamedQuery query = load(SOUND.replace("; name)", "; name; required)"));
    assertThatThrownBy(() -> query.bind(Map.of()))
        .hasMessageStartingWith("query things needs the parameter who; it takes a name");
  }

  @ParameterizedTest
  @CsvSource({
    "KP, KP",
    "prk, KP",
    "North Korea, KP",
    "korea utara, KP",
    "Amerika Serikat, US",
    "usa, US",
    "Turki, TR",
    "Kosovo, XK",
    "Timor-Leste, TL",
  })
  void knowsCountriesByCodeAndName(String given, String code) {
    assertThat(Countries.code(given)).contains(code);
  }

  @ParameterizedTest
  @CsvSource({
    "Kim Jong-un, kim jong un", "Erdoğan, erdogan", "Łukasz  Ø., lukasz o",
        "Владимир Путин, владимир путин",
    "金正恩, 金正恩", "Ho Chi Minh (kota), ho chi minh kota", "Xi’an, xi an", "ISTANBUL, istanbul",
  })
  void makesTheKeyOfAName(String name, String key) {
    assertThat(NameKey.of(name)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          #+ summary: Things since a day     | ``                   | 1 | no summary
          #+ tags: export, test              | ``                   | 1 | no tags
          #+ tags:                           | #+ topics:           | 7 | no header key "topics"
          (whose; name)                      | (whose)              | 4 | "who (whose)" is not understood
          (whose; name)                      | (whose; person)      | 4 | "who (whose; person)" is not understood
          who (whose; name)                  | whom (whose; name)   | 4 | ?whom is not used
          told=happened                      | told=denied          | 6 | parameter told cannot be "denied"
          told=happened                      | tale=happened        | 6 | no parameter tale
          told=happened                      | told                 | 6 | "told" is not understood
          SELECT ?x WHERE {                  | SELECT ?x WHERE {{   | 11 | Encountered
          SELECT ?x WHERE {                  | ASK {                | 0 | no SELECT query
          SELECT ?x WHERE {                  | SELECT ?x FROM <g:> WHERE { | 0 | FROM is not allowed
          """)
  void refusesAFileAndSaysWhere(String old, String broken, int line, String problem) {
    Path file = folder.resolve("things.rq");
    String text = SOUND.replace(old, broken);
    if (broken.startsWith("ASK")) {
      text = text.replace(" ORDER BY ?x", "");
    }
    String changed = text;
    assertThat(changed).isNotEqualTo(SOUND);
    assertThatThrownBy(() -> load(changed))
        .isInstanceOf(BadFile.class)
        .hasMessageStartingWith(file + (line > 0 ? ":" + line : "") + ": " + problem);
  }

  @Test
  void refusesAMissingFolder() {
    assertThatThrownBy(() -> Queries.load(folder.resolve("none")))
        .isInstanceOf(BadFile.class)
        .hasMessageContaining("no such folder");
  }

  @Test
  void listsEveryQuestionInTheReadme() throws IOException {
    String readme = Files.readString(Path.of("queries/README.md"));
    List<NamedQuery> all = Queries.load(Path.of("queries")).all();
    assertThat(all).hasSizeGreaterThanOrEqualTo(25);
    for (NamedQuery query : all) {
      String row = "| `" + query.name() + "` | " + query.summary() + " | ";
      assertThat(readme).contains(row);
      String params = readme.substring(readme.indexOf(row) + row.length()).split("\\|")[0];
      assertThat(params.replaceAll("=[^,]*| \\(required\\)", "").strip())
          .as(query.name())
          .isEqualTo(String.join(", ", query.params().stream().map(Parameter::name).toList()));
    }
    assertThat(readme.lines().filter(line -> line.startsWith("| `") && line.contains(" | ")))
        .hasSize(all.size() + Parameter.TYPES.size() + 1);
  }

  @Test
  void ordersTheRowsOfEveryQuestion() {
    for (NamedQuery query : Queries.load(Path.of("queries")).all()) {
      assertThat(query.bind(required(query)).hasOrderBy()).as(query.name()).isTrue();
    }
  }

  private static Map<String, String> required(NamedQuery query) {
    Map<String, String> values = new java.util.HashMap<>();
    for (Parameter param : query.params()) {
      if (param.required()) {
        String value =
            switch (param.type()) {
              case "iri" -> "https://example.org/x";
              case "date" -> "2024-01-01";
              default -> "KP";
            };
        values.put(param.name(), value);
      }
    }
    return values;
  }

  private NamedQuery sound() throws IOException {
    return load(SOUND);
  }

  private NamedQuery load(String text) throws IOException {
    Files.writeString(folder.resolve("things.rq"), text);
    return Queries.load(folder).named("things").orElseThrow();
  }

  private String text(Map<String, String> values) throws IOException {
    return sound().bind(values, NAMES).toString();
  }

  /** The algebra with every literal blanked out. */
  private static String shape(Query query) {
    return Algebra.compile(query).toString().replaceAll("\"x(?:[^\"\\\\]|\\\\.)*\"", "VALUE");
  }
}
