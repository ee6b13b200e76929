package org.entente.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.entente.model.BadFile;
import org.junit.jupiter.api.Test;

/** How the gazetteer is read from its files, compiled and refused. */
class GazetteerFilesTest extends SmallGazetteer {
  @Test
  void coversTheOfficesThatTheKeySays() {
    Gazetteer gazetteer = open();
    assertThat(gazetteer.covers("leader", "president")).isTrue();
    assertThat(gazetteer.covers("president", "leader")).isFalse();
    assertThat(gazetteer.covers("minister", "minister")).isTrue();
    assertThat(gazetteer.knowsOffice("shepherd")).isFalse();
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
