package org.entente.gazetteer.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.entente.gazetteer.Gazetteer;
import org.entente.model.Entity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build on tables of a few rows, with the project's own rules and hand-written files. */
class GazetteerBuildTest {
  private static final String CITY =
      "NAME\tNAMEALT\tNAMEASCII\tFEATURECLA\tADM0NAME\tISO_A2\tADM1NAME\tLATITUDE\tLONGITUDE\tPOP_MAX"
          + "\tWIKIDATAID\tGEONAMESID\tNAME_EN\tNAME_ID";

  @TempDir Path dir;

  private Path from;
  private Path data;

  @BeforeEach
  void writeTables() throws IOException {
    from = Files.createDirectories(dir.resolve("corpora/gazetteer"));
    data = dir.resolve("data");
    copyRules();
    write(
        "rigour-territories.jsonl",
        "{\"code\":\"us\",\"name\":\"United States\",\"qid\":\"Q30\",\"full_name\":\"United States\"}",
        "{\"code\":\"ru\",\"name\":\"Russia\",\"qid\":\"Q159\",\"full_name\":\"Russian Federation\"}",
        "{\"code\":\"kp\",\"name\":\"North Korea\",\"qid\":\"Q423\",\"full_name\":\"DPRK\"}",
        "{\"code\":\"sk\",\"name\":\"Slovakia\",\"qid\":\"Q214\",\"full_name\":\"Slovakia\"}",
        "{\"code\":\"eu\",\"name\":\"European Union\",\"qid\":\"Q458\",\"full_name\":\"European Union\"}",
        "{\"code\":\"us-or\",\"name\":\"Oregon\",\"qid\":\"Q824\",\"names_strong\":[\"OR, US\"]}");
    gzip(
        "office-holders-2000-2023.csv.gz",
        "repo,position,person,wikidata,start,end",
        "us-cabinet,Secretary of State,Mike Pompeo,Q473239,2018-04-26,",
        "us-cabinet,Secretary of State,Antony Blinken,Q24298,2021-01-26,",
        "us-cabinet,Chief Justice,John Roberts,Q11153,2005-09-29,",
        "russia-cabinet,Minister of Foreign Affairs,Martin Martin,Q1,2004-03-09,2003-01-01",
        "russia-cabinet,President,Владимир Путин,Q7747,2012-05-07,",
        "world,Secretary-General of the United Nations,Kofi Annan,Q1254,1997-01-01,2006-12-31");
    write(
        "world-leaders-2021_wikidata.csv",
        "countryid,country,position,positionLabel,officeholder,officeholderLabel,start_year,end_year",
        "Q214,Slovakia,Q1,President of Slovakia,Q2,Zuzana Martin,2019,2024",
        "Q214,Slovakia,Q1,Prime Minister of Slovakia,Q3,Igor Martin (politician),2020,2021");
    gzip(
        "natural-earth-places.tsv.gz",
        CITY,
        "Pyongyang\t\tPyongyang\tAdmin-0 capital\tNorth Korea\tKP\tP\t39.02\t125.75\t3300000\tQ18808"
            + "\t1871859\tPyongyang\tPyongyang",
        "Pyongsan\t\tPyongsan\tPopulated place\tNorth Korea\tKP\tH\t38.34\t126.39\t66260\tQ18808"
            + "\t1871856\tPyongyang\tPyongyang",
        "Portland\t\tPortland\tPopulated place\tUnited States\tUS\tOregon\t45.5\t-122.7\t2000000\tQ6106"
            + "\t5746545\tPortland\tPortland");
    gzip(
        "geonames-cities15000.tsv.gz",
        geoname("5746545", "Portland", "US", "OR", "630000"),
        geoname("3058780", "Martin", "SK", "08", "51139"),
        geoname("1", "Žilina", "SK", "08", "80000"));
    write(
        "supraverden_general_list.yaml",
        "United Nations:",
        "  Wikidata_code: Q1065",
        "  Name_en: United Nations",
        "  Abbreviation_en: UN",
        "  Name_other_en: null",
        "Twin of it:",
        "  Wikidata_code: Q1065",
        "  Name_en: Twin of it",
        "Without an id:",
        "  Wikidata_code: '[No code found.]'",
        "  Name_en: 'Without ''an'' id'");
    write(
        "nk-missile-tests/facility.en.json",
        "{\"facilities\":{\"sunchon\":{\"name\":\"Sunchon Airbase\",\"lat\":39.4,\"lon\":125.9},"
            + "\"unknown\":{\"name\":\"Unknown\",\"lat\":1,\"lon\":2}}}");
    write(
        "phoenix/Phoenix.Countries.actors.txt",
        "MIKE_POMPEO_  ; CountryInfo.txt",
        "+MICHAEL_POMPEO_",
        "+SECRETARY_POMPEO_",
        "\t[USAGOV >010101]",
        "JOHN_AL_SMITH-JONES_",
        "+JON_SMITH-JONES_",
        "\t[USAGOV 990101-991231]",
        "\t[USAGOVBUS 030101-041130] # a note",
        "\t[USAGOV >100101]",
        "OLD_MINISTER_WITHOUT_NAME_",
        "\t[USAGOV >100101]",
        "JAMES_LONG_AGO_",
        "\t[USAGOV 800101-841231]");
    write(
        "spaceports.js",
        "var all = [{\"features\":[{\"geometry\":{\"coordinates\":[59.84,51.09]},\"properties\":"
            + "{\"name\":\"Dombarovsky\",\"owner\":\"Russia\"}}]}]");
  }

  private static String geoname(String id, String name, String iso2, String region, String people) {
    return String.join(
        "\t",
        id,
        name,
        name.replace('Ž', 'Z'),
        "",
        "45.5",
        "-122.7",
        "P",
        "PPL",
        iso2,
        "",
        region,
        "",
        "",
        "",
        people,
        "",
        "",
        "",
        "");
  }

  /** The build's rules are the project's; the hand-written files are cut down to what fits here. */
  private void copyRules() throws IOException {
    Path own = Path.of("data/gazetteer");
    try (Stream<Path> files = Files.list(own.resolve("build"))) {
      for (Path file : files.toList()) {
        copy(own, file);
      }
    }
    for (String name : List.of("types.tsv", "office-keys.tsv", "sources.tsv")) {
      copy(own, own.resolve(name));
    }
    Path states = Files.createDirectories(data.resolve("states")).resolve("curated.tsv");
    try (Stream<String> lines = Files.lines(own.resolve("states/curated.tsv"))) {
      Files.write(states, lines.filter(l -> l.matches("(iso2|US|RU|KP|SK)\t.*")).toList());
    }
    Path places = Files.createDirectories(data.resolve("places")).resolve("curated.tsv");
    Files.writeString(
        places, Files.readAllLines(own.resolve("places/generated-sites.tsv")).get(1) + "\n");
  }

  private void copy(Path root, Path file) throws IOException {
    Path target = data.resolve(root.relativize(file).toString());
    Files.createDirectories(target.getParent());
    Files.copy(file, target);
  }

  private void write(String name, String... lines) throws IOException {
    Path file = from.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, List.of(lines));
  }

  private void gzip(String name, String... lines) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(from.resolve(name)))) {
      out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private Gazetteer build() {
    GazetteerBuild.run(from, data);
    return Gazetteer.open(data, dir.resolve("cache"));
  }

  @Test
  void namesStatesInBothLanguages() {
    Gazetteer gazetteer = build();
    assertThat(gazetteer.state("KP").orElseThrow().label("id")).isEqualTo("Korea Utara");
    assertThat(gazetteer.state("KP").orElseThrow().type()).isEqualTo("State");
    assertThat(gazetteer.state("EU")).isEmpty();
  }

  @Test
  void closesATermThatASuccessorEnded() {
    assertThat(build().holders("foreign-minister", "US"))
        .extracting(t -> t.person().label("en") + " " + t.to().map(Object::toString).orElse("open"))
        .containsExactly("Mike Pompeo 2021-01-26", "Antony Blinken open");
  }

  @Test
  void leavesOutTermsThatRunBackwardsAndNamesInOtherScripts() {
    Gazetteer gazetteer = build();
    assertThat(gazetteer.entity("Q1")).isEmpty();
    assertThat(gazetteer.entity("Q7747")).isEmpty();
  }

  @Test
  void keepsTheQualifierOfATitleOutOfAName() {
    assertThat(build().entity("Q3").orElseThrow().label("en")).isEqualTo("Igor Martin");
  }

  @Test
  void givesAnIdThatTwoRowsClaimToTheOneOfThatName() {
    Gazetteer gazetteer = build();
    assertThat(gazetteer.entity("Q18808").orElseThrow().label("en")).isEqualTo("Pyongyang");
    assertThat(gazetteer.lookup("Pyongsan").get(0).entity().wikidata()).isEmpty();
  }

  @Test
  void knowsASmallPlaceCalledLikePersonsByItsStateOnly() {
    Gazetteer gazetteer = build();
    assertThat(gazetteer.lookup("Martin")).isEmpty();
    assertThat(gazetteer.lookup("Martin, Slovakia")).hasSize(1);
    assertThat(gazetteer.lookup("Zilina")).hasSize(1);
  }

  @Test
  void takesACityOnceThoughTwoTablesHaveIt() {
    Gazetteer gazetteer = build();
    assertThat(gazetteer.lookup("Portland")).hasSize(1);
    assertThat(gazetteer.lookup("Portland, Oregon")).hasSize(1);
  }

  @Test
  void readsOrganizationsOnceEach() {
    Gazetteer gazetteer = build();
    assertThat(gazetteer.lookup("UN")).hasSize(1);
    assertThat(gazetteer.lookup("Twin of it")).isEmpty();
    assertThat(gazetteer.holders("secretary-general", "Q1065")).hasSize(1);
  }

  @Test
  void namesInstitutionsOfStatesInBothLanguages() {
    Gazetteer gazetteer = build();
    Entity ministry = gazetteer.lookup("Kemlu Korut").get(0).entity();
    assertThat(ministry.label("en")).isEqualTo("North Korean Foreign Ministry");
    assertThat(ministry.label("id")).isEqualTo("Kementerian Luar Negeri Korea Utara");
    assertThat(gazetteer.lookup("Slovakia's defence ministry")).hasSize(1);
    assertThat(gazetteer.lookup("Russian Trade Ministry")).hasSize(1);
    assertThat(gazetteer.lookup("Slovak Trade Ministry")).isEmpty();
  }

  @Test
  void readsMembersOfGovernmentsWithoutTheirTitles() {
    Gazetteer gazetteer = build();
    assertThat(gazetteer.lookup("Jon Smith Jones").get(0).entity().label("en"))
        .isEqualTo("John al Smith-Jones");
    assertThat(gazetteer.holders("official", "US"))
        .extracting(t -> t.from().map(Object::toString).orElse("?") + " " + t.to().orElseThrow())
        .containsExactly("? 2004-11-30", "2010-01-01 2011-12-31");
    assertThat(gazetteer.lookup("James Long Ago")).isEmpty();
  }

  @Test
  void givesAKnownPersonTheSpellingsOfAnotherTable() {
    Gazetteer gazetteer = build();
    assertThat(gazetteer.lookup("Michael Pompeo"))
        .extracting(c -> c.entity().wikidata().orElse(""))
        .containsExactly("Q473239");
    assertThat(gazetteer.lookup("Secretary Pompeo")).isEmpty();
  }

  @Test
  void tellsSitesApartByTheirNames() {
    Gazetteer gazetteer = build();
    assertThat(gazetteer.lookup("Sunchon Airbase").get(0).entity().type()).isEqualTo("Base");
    assertThat(gazetteer.lookup("Dombarovsky").get(0).entity().country()).contains("RU");
    assertThat(gazetteer.lookup("Unknown")).isEmpty();
  }

  @Test
  void writesTheSameBytesAgain() throws IOException {
    build();
    String first = Files.readString(data.resolve("offices/generated.tsv"));
    build();
    assertThat(Files.readString(data.resolve("offices/generated.tsv"))).isEqualTo(first);
  }

  @Test
  void countsCommonWordsInCorporaBesideTheTables() throws IOException {
    Path corpus = Files.createDirectories(dir.resolve("corpora/ud/id-gsd"));
    String sentence = "1\tkota\t_\n2\tžilina\t_\n3\tdi\t_\n4\tŽilina\t_\n\n";
    Files.writeString(corpus.resolve("id-train.conllu"), sentence.repeat(6));
    build();
    assertThat(Files.readAllLines(data.resolve("common-words.tsv"))).isNotEmpty();
    assertThat(build().lookup("Žilina")).isEmpty();
    assertThat(build().lookup("Žilina, Slovakia")).hasSize(1);
  }
}
