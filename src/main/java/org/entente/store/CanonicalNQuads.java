package org.entente.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/**
 * The graph as canonical N-Quads (RDF 1.2 N-Quads, section 6): one line a quad, one blank between
 * terms, only the characters escaped that must be, lines in code point order. As no node is blank,
 * two stores that hold the same give the same bytes.
 */
final class CanonicalNQuads {
  private CanonicalNQuads() {}

  static void write(Store store, OutputStream out) throws IOException {
    try (LineSorter sorter = new LineSorter()) {
      store.read(
          dataset -> {
            Iterator<Quad> quads = dataset.asDatasetGraph().find();
            quads.forEachRemaining(quad -> sorter.add(line(quad)));
            return true;
          });
      OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
      sorter.forEach(line -> print(line, buffered));
      buffered.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void print(String line, OutputStream out) {
    try {
      out.write(line.getBytes(StandardCharsets.UTF_8));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The line of {@code quad}, without its end. */
  static String line(Quad quad) {
    StringBuilder line = new StringBuilder(200);
    term(quad.getSubject(), line);
    term(quad.getPredicate(), line);
    term(quad.getObject(), line);
    if (!quad.isDefaultGraph()) {
      term(quad.getGraph(), line);
    }
    return line.append('.').toString();
  }

  private static void term(Node node, StringBuilder line) {
    if (node.isURI()) {
      line.append('<').append(node.getURI()).append('>');
    } else if (node.isLiteral()) {
      literal(node, line);
    } else {
      throw new IllegalStateException("neither IRI nor literal: " + node);
    }
    line.append(' ');
  }

  private static void literal(Node node, StringBuilder line) {
    line.append('"');
    String text = node.getLiteralLexicalForm();
    for (int i = 0; i < text.length(); i++) {
      escape(text.charAt(i), line);
    }
    line.append('"');
    String datatype = node.getLiteralDatatypeURI();
    if (datatype.equals(RDF.langString.getURI())) {
      line.append('@').append(node.getLiteralLanguage());
    } else if (!datatype.equals(XSD.xstring.getURI())) {
      line.append("^^<").append(datatype).append('>');
    }
  }

  private static void escape(char unit, StringBuilder line) {
    switch (unit) {
      case '\b' -> line.append("\\b");
      case '\t' -> line.append("\\t");
      case '\n' -> line.append("\\n");
      case '\f' -> line.append("\\f");
      case '\r' -> line.append("\\r");
      case '"' -> line.append("\\\"");
      case '\\' -> line.append("\\\\");
      default -> {
        if (unit < 0x20 || unit == 0x7f) {
          line.append(String.format(Locale.ROOT, "\\u%04X", (int) unit));
        } else {
          line.append(unit);
        }
      }
    }
  }
}
