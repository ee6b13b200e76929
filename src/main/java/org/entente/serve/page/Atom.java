package org.entente.serve.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.entente.model.Iris;

/** An Atom feed (RFC 4287). */
final class Atom {
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  private final String title;
  private final String base;
  private final String name;

  /**
   * A feed.
   *
   * @param title what it tells
   * @param base where this server is
   * @param name what tells it from other feeds: the question and its parameters
   */
  Atom(String title, String base, String name) {
    this.title = title;
    this.base = base;
    this.name = name;
  }

  /**
   * What it tells.
   *
   * @param iri the event
   * @param title when, who and where
   * @param summary the sentence
   * @param day the day on which it was first reported, ISO 8601
   * @param url where that can be read
   */
  record Entry(String iri, String title, String summary, String day, Optional<String> url) {}

  void write(List<Entry> entries, OutputStream out) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(NAMESPACE);
      element(xml, "id", Iris.BASE + "feed/" + name);
      element(xml, "title", title);
      element(xml, "updated", moment(entries.isEmpty() ? "1970-01-01" : entries.get(0).day()));
      link(
          xml,
          "self",
          base + "/queries/" + name + (name.contains("?") ? "&" : "?") + "format=atom");
      xml.writeStartElement("author");
      element(xml, "name", "Entente");
      xml.writeEndElement();
      for (Entry entry : entries) {
        write(xml, entry);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "id", entry.iri());
    element(xml, "title", entry.title());
    element(xml, "updated", moment(entry.day()));
    element(xml, "summary", entry.summary());
    link(xml, "alternate", base + "/id/" + entry.iri().substring(Iris.BASE.length()));
    if (entry.url().filter(url -> url.matches("https?://.*")).isPresent()) {
      link(xml, "via", entry.url().get());
    }
    xml.writeEndElement();
  }

  private static String moment(String day) {
    return day + "T00:00:00Z";
  }

  private static void link(XMLStreamWriter xml, String relation, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
