package org.entente.rdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Literals in the one spelling that the store gives back, so that the same value is equal. */
final class Literals {
  static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);

  private Literals() {}

  static Node string(String text) {
    return NodeFactory.createLiteralString(Clean.text(text));
  }

  static Node labelled(String text, String language) {
    return NodeFactory.createLiteralLang(Clean.text(text), language);
  }

  static Node integer(long value) {
    return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
  }

  /** A day; its year must lie within 0001 and 9999. */
  static Node date(LocalDate day) {
    return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
  }

  /** A moment to the second, with the offset of the clock that showed it. */
  static Node moment(OffsetDateTime moment) {
    return NodeFactory.createLiteralDT(
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.truncatedTo(ChronoUnit.SECONDS)),
        XSDDatatype.XSDdateTime);
  }

  /** {@code value} rounded to {@code digits} after the point, at least one of them written. */
  static Node decimal(double value, int digits) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_EVEN).stripTrailingZeros();
    BigDecimal written = rounded.scale() < 1 ? rounded.setScale(1) : rounded;
    return NodeFactory.createLiteralDT(written.toPlainString(), XSDDatatype.XSDdecimal);
  }
}
