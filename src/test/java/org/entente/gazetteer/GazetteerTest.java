package org.entente.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.entente.model.Entity;
import org.entente.model.Mention;
import org.entente.model.Span;
import org.entente.model.Token;
import org.junit.jupiter.api.Test;

/** The matching rules on a gazetteer of a few rows. */
class GazetteerTest extends SmallGazetteer {
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
}
