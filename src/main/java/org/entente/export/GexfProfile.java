package org.entente.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.entente.export.Appearances.Appearance;

/**
 * The network of parties as a dynamic graph in GEXF 1.3: a node lasts from its first event to its
 * last, an edge as long as its event. Edges come after all nodes, so that they wait in a file of
 * their own.
 *
 * <p>All edges are directed, since readers such as NetworkX refuse a graph that mixes both kinds
 * and Gephi refuses the kind {@code mutual} of the schema. Two who act together, as in a meeting,
 * have an edge in each direction, both with the attribute {@code mutual}: what counts edges that
 * arrive treats them alike, and Gephi's filter of mutual edges finds them.
 */
final class GexfProfile implements Profile {
  private static final String NAMESPACE = "http://gexf.net/1.3";
  private static final String NAME = "network.gexf";
  private static final String MUTUAL = "mutual";

  private final Bundle bundle;
  private final World world;
  private final OutputStream out;
  private final Path waiting;
  private final OutputStream edgesOut;
  private final XMLStreamWriter edges;
  private final Appearances parties = new Appearances();
  private long number;

  GexfProfile(Bundle bundle, World world) throws IOException {
    this.bundle = bundle;
    this.world = world;
    this.out = bundle.open(NAME);
    this.waiting = bundle.scratch();
    this.edgesOut = new BufferedOutputStream(Files.newOutputStream(waiting));
    this.edges = writer(edgesOut);
  }

  private static XMLStreamWriter writer(OutputStream out) throws IOException {
    try {
      return XMLOutputFactory.newFactory()
          .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void event(Happening event) throws IOException {
    try {
      for (Tie tie : Tie.between(event)) {
        String target = tie.target().orElseThrow();
        edge(tie, tie.id(), tie.source(), target);
        if (!tie.directed()) {
          edge(tie, tie.id() + "-back", target, tie.source());
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    GephiProfile.parties(event).forEach(iri -> parties.add(iri, event));
  }

  private void edge(Tie tie, String id, String source, String target) throws XMLStreamException {
    edges.writeStartElement("edge");
    edges.writeAttribute("id", id);
    edges.writeAttribute("source", source);
    edges.writeAttribute("target", target);
    edges.writeAttribute("type", "directed");
    edges.writeAttribute("kind", tie.event().event().type());
    edges.writeAttribute("label", tie.event().event().type());
    during(edges, tie.event().earliest(), tie.event().latest());
    edges.writeStartElement("attvalues");
    value(edges, MUTUAL, Optional.of(String.valueOf(!tie.directed())));
    value(edges, "event", Optional.of(tie.event().iri()));
    value(edges, "place", tie.event().place().map(world::name));
    value(edges, "sentence", Optional.of(tie.event().sentence().sentence().quote()));
    value(edges, "url", tie.event().first().url());
    edges.writeEndElement();
    edges.writeEndElement();
    edges.writeCharacters("\n");
    number++;
  }

  @Override
  public void end() throws IOException {
    try {
      edges.writeEndDocument();
      edges.close();
      edgesOut.close();
      document();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    bundle.count(NAME, number);
  }

  private void document() throws XMLStreamException, IOException {
    XMLStreamWriter xml = writer(out);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("gexf");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeAttribute("version", "1.3");
    xml.writeStartElement("graph");
    xml.writeAttribute("mode", "dynamic");
    xml.writeAttribute("timeformat", "date");
    xml.writeAttribute("timerepresentation", "interval");
    xml.writeAttribute("defaultedgetype", "directed");
    attributes(xml, "node", "class", "country", "wikidata");
    attributes(xml, "edge", MUTUAL, "event", "place", "sentence", "url");
    xml.writeStartElement("nodes");
    xml.writeCharacters("\n");
    nodes(xml);
    xml.writeEndElement();
    xml.writeStartElement("edges");
    // Ends the tag, so that what waited can follow.
    xml.writeCharacters("\n");
    xml.flush();
    Files.copy(waiting, out);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeCharacters("\n");
    xml.writeEndDocument();
    xml.flush();
  }

  private static void attributes(XMLStreamWriter xml, String of, String... names)
      throws XMLStreamException {
    xml.writeStartElement("attributes");
    xml.writeAttribute("class", of);
    for (String name : names) {
      xml.writeEmptyElement("attribute");
      xml.writeAttribute("id", name);
      xml.writeAttribute("title", name);
      xml.writeAttribute("type", name.equals(MUTUAL) ? "boolean" : "string");
    }
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  private void nodes(XMLStreamWriter xml) throws IOException {
    parties.forEach(
        party -> {
          try {
            node(xml, party);
          } catch (XMLStreamException e) {
            throw new IOException(e);
          }
        });
  }

  private void node(XMLStreamWriter xml, Appearance party) throws XMLStreamException {
    xml.writeStartElement("node");
    xml.writeAttribute("id", party.iri());
    xml.writeAttribute("label", sound(world.name(party.iri())));
    during(xml, party.first(), party.last());
    xml.writeStartElement("attvalues");
    value(xml, "class", world.type(party.iri()));
    value(xml, "country", world.iso3(party.iri()));
    value(xml, "wikidata", world.wikidata(party.iri()));
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  /** The days; without dates, always. */
  private static void during(XMLStreamWriter xml, Optional<String> first, Optional<String> last)
      throws XMLStreamException {
    if (first.isPresent() && last.isPresent()) {
      xml.writeAttribute("start", first.get());
      xml.writeAttribute("end", last.get());
    }
  }

  private static void value(XMLStreamWriter xml, String name, Optional<String> value)
      throws XMLStreamException {
    if (value.isPresent()) {
      xml.writeEmptyElement("attvalue");
      xml.writeAttribute("for", name);
      xml.writeAttribute("value", sound(value.get()));
    }
  }

  /** The text without characters that XML 1.0 does not have. */
  private static String sound(String text) {
    return text.replaceAll(
        "[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
  }

  @Override
  public void close() throws IOException {
    edgesOut.close();
    parties.close();
  }
}
