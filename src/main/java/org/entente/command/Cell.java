package org.entente.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.RDFNode;
import org.entente.export.Spreadsheet;
import org.entente.model.Iris;
import org.entente.ontology.Terms;
import org.jspecify.annotations.Nullable;

/**
 * One value of an answer.
 *
 * @param node the value; empty if there is none
 */
record Cell(Optional<Node> node) {
  static Cell of(QuerySolution row, String column) {
    return new Cell(Optional.ofNullable(row.get(column)).map(RDFNode::asNode));
  }

  /** The text of a literal, the whole IRI of a thing. */
  String text() {
    return node.map(n -> n.isLiteral() ? n.getLiteralLexicalForm() : n.toString()).orElse("");
  }

  /** The same on one line, with our own IRIs shortened: {@code event/...}, {@code Meeting}. */
  String brief() {
    String text = text();
    if (node.filter(Node::isURI).isPresent()) {
      return text.startsWith(Iris.BASE)
          ? text.substring(Iris.BASE.length())
          : text.startsWith(Terms.ENT) ? text.substring(Terms.ENT.length()) : text;
    }
    return text.replaceAll("\\s+", " ");
  }

  /**
   * The text as a spreadsheet may have it, unless {@code raw}. Null, which Commons CSV prints
   * without quotation marks, if there is none.
   */
  @Nullable String spreadsheet(boolean raw) {
    String text = text();
    if (text.isEmpty()) {
      return null;
    }
    return raw || number() ? text : Spreadsheet.text(text);
  }

  private boolean number() {
    return node.filter(n -> n.isLiteral() && n.getLiteralDatatype() != null)
        .filter(n -> n.getLiteral().isWellFormed() && n.getLiteralValue() instanceof Number)
        .isPresent();
  }

  /** Writes it as a JSON number, string or null. */
  void write(JsonGenerator json) throws IOException {
    if (node.isEmpty()) {
      json.writeNull();
    } else if (number()) {
      json.writeNumber(new BigDecimal(text()));
    } else {
      json.writeString(text());
    }
  }
}
