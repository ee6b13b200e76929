package org.entente.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.BadFile;
import org.entente.model.Entity;
import org.entente.model.Mention;
import org.entente.model.Span;
import org.entente.model.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The matching rules on a gazetteer of a few rows. */
class GazetteerTest {
  private static final Pattern WORD =
      Pattern.compile(
          "['’]s\\b|\\p{L}\\.(?:\\p{L}\\.)+|[\\p{L}\\p{N}]+(?:[-'’](?!s\\b)[\\p{L}\\p{N}]+)*|\\S");

  @TempDir Path dir;

  @BeforeEach
  void writeFiles() throws IOException {
    write("sources.tsv", "key,title,url,licence", "own,Own,-,-");
    write(
        "types.tsv",
        "type,kind,prior",
        "State,STATE,0.97",
        "Person,PERSON,0.5",
        "City,PLACE,0.2",
        "Palace,PLACE,0.6",
        "Sea,PLACE,0.7",
        "InternationalOrganization,ORGANIZATION,0.7",
        "ArmedGroup,ORGANIZATION,0.8",
        "Missile,PRODUCT,0.6");
    write(
        "office-keys.tsv",
        "office,prior,single,meaning,covers",
        "president,0.85,yes,-,",
        "minister,0.55,no,-,",
        "leader,0.8,no,-,president");
    write("common-words.tsv", "word,lower,capital", "malang,9,3", "nice,9,3", "fist,9,1");
    write(
        "states/generated.tsv",
        String.join(",", Columns.STATES),
        "US,USA,State,Q30,United States,Amerika Serikat,U.S.|America,,,,,,,own",
        "RU,RUS,State,Q159,Russia,Rusia,,,,,,,,own",
        "KP,PRK,State,Q423,North Korea,Korea Utara,,,,,,,,own",
        "FR,FRA,State,Q142,France,Prancis,,,,,,,,own",
        "TD,TCD,State,Q657,Chad,Cad,,,,,,,,own",
        "ID,IDN,State,Q252,Indonesia,Indonesia,,,,,,,,own");
    write(
        "states/curated.tsv",
        String.join(",", Columns.STATES),
        "US,,,,,,US,AS|Negeri Paman Sam,American|Americans,,Washington,Gedung Putih,,own",
        "RU,,,,,,,,Russian|Russians,,Moscow|Moskow,Kremlin,,own",
        "KP,,,,,,DPRK,Korut,North Korean,,Pyongyang,,first,own",
        "TD,,,,,,,,Chadian,,N'Djamena,,,own");
    write(
        "people/curated.tsv",
        String.join(",", Columns.PEOPLE),
        "Q56226,Q56226,Kim Jong-un,,Kim Jong Un,,,KP,,own",
        "Q7747,Q7747,Vladimir Putin,,,Putin,,RU,,own",
        "Q23505,Q23505,George W. Bush,,,,,US,,own",
        "xi,,Xi Jinping,,,Xi,,,,own",
        "saar,,Gideon Sa'ar,,,,,,,own",
        "erdogan,,Recep Tayyip Erdoğan,,,Erdoğan,,,,own",
        "leyen,,Ursula von der Leyen,,,,,,,own");
    write(
        "offices/curated.tsv",
        "person,office,of,from,to,origin",
        "Q7747,president,RU,2012-05-07,,own",
        "Q7747,president,RU,2000-05-07,2008-05-07,own",
        "Q23505,president,US,2001,2009-01,own");
    write(
        "organizations/curated.tsv",
        String.join(",", Columns.ORGANIZATIONS),
        "nato,InternationalOrganization,,NATO,,NATO,,,,,,own",
        "who,InternationalOrganization,,World Health Organization,,WHO,,,,,,own",
        "fist,ArmedGroup,,FIST,,FIST,,,,,,own",
        "shabaab,ArmedGroup,,al-Shabaab,,,,,,,,own");
    write(
        "places/generated.tsv",
        String.join(",", Columns.PLACES),
        "malang,City,,Malang,,,ID,-7.98,112.63,800000,own",
        "nice,City,,Nice,,,FR,43.7,7.27,340000,own",
        "portland,City,,Portland; Oregon,,,US,45.5,-122.7,650000,own",
        "paris,City,,Paris,,,FR,48.86,2.35,2100000,own",
        "paris-us,City,,Paris,,,US,33.66,-95.56,25000,own",
        "moscow,City,,Moscow,Moskow,,RU,55.75,37.62,12000000,own",
        "ndjamena,City,,N'Djamena,,,TD,12.1,15.04,1600000,own",
        "kremlin,Palace,,Kremlin,,,RU,55.75,37.62,,own",
        "east-sea,Sea,,Sea of Japan,Laut Jepang,East Sea|Laut Timur,,40,135,,own");
    write(
        "products/curated.tsv",
        String.join(",", Columns.PRODUCTS),
        "hwasong-17,Missile,,Hwasong-17,,,KP,own");
  }

  private void write(String name, String... rows) throws IOException {
    Path file = dir.resolve("text").resolve(name);
    Files.createDirectories(file.getParent());
    List<String> lines = new ArrayList<>();
    for (String row : rows) {
      lines.add(row.replace(',', '\t').replace("; ", ", "));
    }
    Files.write(file, lines);
  }

  private Gazetteer open() {
    return Gazetteer.open(dir.resolve("text"), dir.resolve("cache"));
  }

  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      tokens.add(Token.of(new Span(matcher.start(), matcher.end()), text));
    }
    return tokens;
  }

  /** All names in the text with the best candidate's key, the longest first at each place. */
  private List<String> names(String text) {
    Gazetteer gazetteer = open();
    List<Token> tokens = tokens(text);
    List<String> found = new ArrayList<>();
    for (int t = 0; t < tokens.size(); t++) {
      Optional<Gazetteer.Match> match = gazetteer.match(tokens, t);
      if (match.isPresent()) {
        Span span = tokens.get(t).span().union(tokens.get(t + match.get().tokens() - 1).span());
        Entity best = match.get().candidates().get(0).entity();
        found.add(span.of(text) + "=" + best.iri().substring(best.iri().lastIndexOf('/') + 1));
        t += match.get().tokens() - 1;
      }
    }
    return found;
  }

  @Test
  void takesTheLongestName() {
    assertThat(names("Presiden Korea Utara Kim Jong-un di Laut Timur"))
        .containsExactly("Korea Utara=Q423", "Kim Jong-un=Q56226", "Laut Timur=east-sea");
  }

  @Test
  void joinsHyphensAndBlanks() {
    assertThat(names("bertemu Kim Jong Un dan Hwasong 17 serta Hwasong-17"))
        .containsExactly("Kim Jong Un=Q56226", "Hwasong 17=hwasong-17", "Hwasong-17=hwasong-17");
  }

  @Test
  void findsBothNamesAroundAHyphen() {
    List<Token> tokens = List.of(token("AS", 0), token("-", 2), token("Korut", 3));
    assertThat(open().match(tokens, 0)).map(Gazetteer.Match::tokens).contains(1);
    assertThat(open().match(tokens, 2)).map(Gazetteer.Match::tokens).contains(1);
  }

  private static Token token(String text, int start) {
    return new Token(
        new Span(start, start + text.length()), text, text.toLowerCase(java.util.Locale.ROOT));
  }

  @Test
  void foldsDiacriticsAndApostrophes() {
    assertThat(names("Erdogan dan Erdoğan, Gideon Saar dan Gideon Sa’ar di NDjamena, N'Djamena"))
        .containsExactly(
            "Erdogan=erdogan",
            "Erdoğan=erdogan",
            "Gideon Saar=saar",
            "Gideon Sa’ar=saar",
            "NDjamena=ndjamena",
            "N'Djamena=ndjamena");
  }

  @Test
  void joinsAnApostropheThatTheTokenizerCutOff() {
    List<Token> tokens =
        List.of(token("Gideon", 0), token("Sa", 7), token("'", 9), token("ar", 10));
    assertThat(open().match(tokens, 0)).map(Gazetteer.Match::tokens).contains(4);
  }

  @Test
  void leavesThePossessiveOutside() {
    assertThat(names("Moscow's plan")).containsExactly("Moscow=moscow");
  }

  @Test
  void readsAcronymsWithFullStops() {
    assertThat(names("the U.S. and the US")).containsExactly("U.S.=Q30", "US=Q30");
  }

  @Test
  void wantsShortAcronymsInCapitals() {
    assertThat(names("give us this, As he said, who knows, Who knows")).isEmpty();
    assertThat(names("oleh AS dan WHO")).containsExactly("AS=Q30", "WHO=who");
  }

  @Test
  void takesLongAcronymsWrittenAsWords() {
    assertThat(names("anggota Nato dan NATO")).containsExactly("Nato=nato", "NATO=nato");
  }

  @Test
  void wantsAnAcronymThatIsAWordInCapitals() {
    assertThat(names("raised his Fist against FIST")).containsExactly("FIST=fist");
  }

  @Test
  void wantsTheCapitalsOfTheName() {
    assertThat(names("the east sea and kim jong-un, moscow")).isEmpty();
  }

  @Test
  void takesNamesInCapitalsUnlessTooShort() {
    assertThat(names("PUTIN BERTEMU KIM JONG UN DI MOSKOW ABAD XI"))
        .containsExactly("PUTIN=Q7747", "KIM JONG UN=Q56226", "MOSKOW=moscow");
    assertThat(names("kata Xi kemudian")).containsExactly("Xi=xi");
  }

  @Test
  void takesNamesThatBeginInLowerCase() {
    assertThat(names("kelompok al-Shabaab dan Al-Shabaab"))
        .containsExactly("al-Shabaab=shabaab", "Al-Shabaab=shabaab");
  }

  @Test
  void tellsDemonymsFromNames() {
    Gazetteer gazetteer = open();
    assertThat(gazetteer.match(tokens("Russian forces"), 0))
        .map(Gazetteer.Match::form)
        .contains(Mention.Form.DEMONYM);
    assertThat(gazetteer.match(tokens("North Korean troops"), 0))
        .map(Gazetteer.Match::tokens)
        .contains(2);
    assertThat(gazetteer.match(tokens("Rusia menyerang"), 0))
        .map(Gazetteer.Match::form)
        .contains(Mention.Form.NAME);
  }

  @Test
  void takesAnEverydayWordOnlyInsideASentence() {
    assertThat(names("Ia tiba di Malang dari Nice kemarin pagi dengan pesawat"))
        .containsExactly("Malang=malang", "Nice=nice");
    assertThat(names("Malang benar nasibnya. Nice try")).isEmpty();
    assertThat(names("“ Nice weather today”")).isEmpty();
    assertThat(names("kemarin di kantor PT Malang Jaya mereka rapat")).isEmpty();
    assertThat(names("Nasib Malang Seorang Pengemudi Truk")).isEmpty();
  }

  @Test
  void readsACommaInsideAName() {
    assertThat(names("a fire in Portland, Oregon, kills two"))
        .containsExactly("Portland, Oregon=portland");
    assertThat(names("a fire in Portland kills two")).isEmpty();
  }

  @Test
  void neverTakesAStateForAnEverydayWord() throws IOException {
    write("common-words.tsv", "word,lower,capital", "chad,9,3");
    assertThat(names("Chad borders Libya")).containsExactly("Chad=Q657");
  }

  @Test
  void ranksTheCapitalBeforeTheStateAndTheLargeCityBeforeTheSmall() {
    Gazetteer gazetteer = open();
    assertThat(gazetteer.lookup("Paris"))
        .extracting(c -> c.entity().country())
        .containsExactly(Optional.of("FR"), Optional.of("US"));
    assertThat(gazetteer.lookup("moscow"))
        .extracting(c -> c.entity().type())
        .containsExactly("City", "State");
    assertThat(gazetteer.lookup("Kremlin"))
        .extracting(c -> c.entity().type())
        .containsExactly("State", "Palace");
    assertThat(gazetteer.lookup("Paris"))
        .allSatisfy(c -> assertThat(c.prior()).isStrictlyBetween(0.0, 1.0));
  }

  @Test
  void marksTheNameOfACapitalOrSeatThatStandsForTheState() {
    assertThat(open().lookup("moscow"))
        .extracting(Mention.Candidate::standIn)
        .containsExactly(false, true);
    assertThat(open().lookup("Kremlin"))
        .extracting(Mention.Candidate::standIn)
        .containsExactly(true, false);
  }

  @Test
  void coversTheOfficesThatTheKeySays() {
    Gazetteer gazetteer = open();
    assertThat(gazetteer.covers("leader", "president")).isTrue();
    assertThat(gazetteer.covers("president", "leader")).isFalse();
    assertThat(gazetteer.covers("minister", "minister")).isTrue();
    assertThat(gazetteer.knowsOffice("shepherd")).isFalse();
  }

  @Test
  void doesNotTakeASurnameForAName() {
    assertThat(names("kata Bush dan Kim")).isEmpty();
    assertThat(open().bySurname("Bush")).extracting(c -> c.entity().label("en")).hasSize(1);
  }

  @Test
  void findsSurnamesWhereTheStateWritesThem() {
    Gazetteer gazetteer = open();
    assertThat(gazetteer.bySurname("Kim")).hasSize(1);
    assertThat(gazetteer.bySurname("Jong-un")).isEmpty();
    assertThat(gazetteer.bySurname("von der Leyen")).hasSize(1);
    assertThat(gazetteer.bySurname("Leyen")).hasSize(1);
  }

  @Test
  void tellsWhoHeldAnOfficeInOrderOfTime() {
    assertThat(open().holders("president", "RU"))
        .extracting(Tenure::from)
        .containsExactly(
            Optional.of(LocalDate.of(2000, 5, 7)), Optional.of(LocalDate.of(2012, 5, 7)));
    assertThat(open().holders("president", "FR")).isEmpty();
  }

  @Test
  void readsYearsAndMonthsAsWhole() {
    Gazetteer gazetteer = open();
    Tenure bush = gazetteer.holders("president", "US").get(0);
    assertThat(bush.covers(LocalDate.of(2001, 1, 1))).isTrue();
    assertThat(bush.covers(LocalDate.of(2009, 1, 31))).isTrue();
    assertThat(bush.covers(LocalDate.of(2009, 2, 1))).isFalse();
    assertThat(gazetteer.offices(bush.person().iri())).containsExactly(bush);
  }

  @Test
  void findsEntitiesByIriAndCode() {
    Gazetteer gazetteer = open();
    Entity russia = gazetteer.state("RU").orElseThrow();
    assertThat(gazetteer.entity(russia.iri())).contains(russia);
    assertThat(russia.label("id")).isEqualTo("Rusia");
    assertThat(russia.wikidata()).contains("Q159");
    Entity paris = gazetteer.lookup("Paris").get(0).entity();
    assertThat(paris.point()).contains(new Entity.Point(48.86, 2.35));
    assertThat(gazetteer.entities()).contains(russia, paris);
    assertThat(gazetteer.entity("https://w3id.org/entente/id/entity/nobody")).isEmpty();
  }

  @Test
  void usesTheCompiledFileUntilTheTextChanges() throws IOException {
    open();
    Path compiled = dir.resolve("cache/gazetteer.bin");
    byte[] first = Files.readAllBytes(compiled);
    open();
    assertThat(Files.readAllBytes(compiled)).isEqualTo(first);
    write(
        "products/curated.tsv",
        String.join(",", Columns.PRODUCTS),
        "hwasong-18,Missile,,Hwasong-18,,,KP,own");
    assertThat(open().lookup("Hwasong-18")).hasSize(1);
    assertThat(open().lookup("Hwasong-17")).isEmpty();
  }

  @Test
  void compilesAnewWhenTheCompiledFileIsBroken() throws IOException {
    open();
    Path compiled = dir.resolve("cache/gazetteer.bin");
    byte[] bytes = Files.readAllBytes(compiled);
    bytes[bytes.length - 1] ^= 1;
    Files.write(compiled, bytes);
    assertThat(open().lookup("Rusia")).hasSize(1);
    Files.write(compiled, new byte[7]);
    assertThat(open().lookup("Rusia")).hasSize(1);
  }

  @Test
  void worksWhereNothingCanBeWritten() throws IOException {
    Path file = Files.createFile(dir.resolve("a-file"));
    assertThat(Gazetteer.open(dir.resolve("text"), file).lookup("Rusia")).hasSize(1);
  }

  @Test
  void addsHandWrittenNamesToGeneratedRows() {
    assertThat(open().lookup("Korut").get(0).entity().label("id")).isEqualTo("Korea Utara");
  }

  @Test
  void refusesWrongRowsWithFileAndLine() throws IOException {
    refuses("offices/curated.tsv", "nobody,president,US,2001,,own", "2: unknown person nobody");
    refuses("offices/curated.tsv", "xi,emperor,US,2001,,own", "2: unknown office emperor");
    refuses("offices/curated.tsv", "xi,president,XX,2001,,own", "2: unknown state or organization");
    refuses("offices/curated.tsv", "xi,president,US,20-01,,own", "2: from \"20-01\" is no date");
    refuses("offices/curated.tsv", "xi,president,US,2009,2001,own", "2: ends before it begins");
    refuses("offices/curated.tsv", "xi,president,US,2001,,book", "2: origin book is not in");
    refuses("offices/curated.tsv", "xi,president,US,2001", "2: 4 cells in place of 6");
  }

  @Test
  void refusesUnknownTypesDoubledKeysAndBadCells() throws IOException {
    String head = String.join(",", Columns.PRODUCTS);
    refuses("products/curated.tsv", head, "a,Rocket,,A,,,KP,own", ":2: type Rocket is no PRODUCT");
    refuses(
        "products/curated.tsv", head, "a,Missile,Q0,A,,,KP,own", ":2: \"Q0\" is no Wikidata id");
    refuses("products/curated.tsv", head, "a,Missile,,A,,,QQ,own", ":2: unknown country QQ");
    refuses("products/curated.tsv", head, "a,Missile,,,,,KP,own", ":2: no name in en or id");
    refuses(
        "products/curated.tsv", head, "a,Missile,,A,,b||c,KP,own", ":2: empty value in aliases");
    refuses("products/curated.tsv", head, "xi,Missile,,A,,,KP,own", ":2: xi is a PERSON already");
    refuses("products/curated.tsv", "key,name", "a,A", ":1: columns must be: key type");
    write("products/curated.tsv", head, "a,Missile,,A,,,KP,own", "a,Missile,,B,,,KP,own");
    assertThatThrownBy(this::open)
        .isInstanceOf(BadFile.class)
        .hasMessageContaining("products/curated.tsv:3: a stands already in");
  }

  private void refuses(String file, String row, String message) throws IOException {
    refuses(file, String.join(",", Columns.OFFICES), row, file + ":" + message);
  }

  private void refuses(String file, String head, String row, String message) throws IOException {
    write(file, head, row);
    assertThatThrownBy(this::open).isInstanceOf(BadFile.class).hasMessageContaining(message);
  }
}
