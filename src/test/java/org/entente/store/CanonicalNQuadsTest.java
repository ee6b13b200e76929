package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

class CanonicalNQuadsTest {
  private static String line(Node object) {
    return CanonicalNQuads.line(
        Quad.create(Words.node("urn:g"), Words.node("urn:s"), Words.node("urn:p"), object));
  }

  @Test
  void escapesOnlyWhatMustBe() {
    assertThat(
            line(
                NodeFactory.createLiteralString(
                    "\"a\\b\"\n\t\r\b\f\u0001\u007f\u00e9\ud83d\ude00'")))
        .isEqualTo(
            "<urn:s> <urn:p> \"\\\"a\\\\b\\\"\\n\\t\\r\\b\\f\\u0001\\u007F\u00e9\ud83d\ude00'\""
                + " <urn:g> .");
  }

  @Test
  void writesLanguageOrDatatypeWhereThereIsOne() {
    assertThat(line(NodeFactory.createLiteralLang("a", "id"))).contains("\"a\"@id <urn:g> .");
    assertThat(line(NodeFactory.createLiteralDT("1", XSDDatatype.XSDinteger)))
        .contains("\"1\"^^<http://www.w3.org/2001/XMLSchema#integer> <urn:g> .");
  }

  @Test
  void spellsNumbersAsTheDatabaseGivesThemBack() {
    Node written = NodeFactory.createLiteralDT("0.90", XSDDatatype.XSDdecimal);
    Quad quad = Quad.create(Words.node("urn:g"), Words.node("urn:s"), Words.node("urn:p"), written);
    assertThat(Spelling.asKept(quad).getObject().getLiteralLexicalForm()).isEqualTo("0.9");
  }
}
