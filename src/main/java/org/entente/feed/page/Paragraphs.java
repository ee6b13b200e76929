package org.entente.feed.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Gathers text nodes; a block element or two line breaks end a paragraph. */
final class Paragraphs implements NodeVisitor {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u200b]+");

  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private int linked;
  private int links;
  private int headings;
  private boolean brokenLine;

  private Paragraphs() {}

  /** The paragraphs of {@code container}, in order. */
  static List<Paragraph> of(Element container) {
    Paragraphs visitor = new Paragraphs();
    visitor.traverse(container);
    visitor.flush();
    return visitor.paragraphs;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      String plain = words.text();
      paragraph.append(plain);
      linked += links > 0 ? plain.strip().length() : 0;
      brokenLine &= plain.isBlank();
    } else if (node instanceof Element element) {
      links += element.nameIs("a") ? 1 : 0;
      open(element);
      headings += isHeading(element) ? 1 : 0;
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      links -= element.nameIs("a") ? 1 : 0;
      if (element.isBlock()) {
        flush();
      }
      headings -= isHeading(element) ? 1 : 0;
    }
  }

  private static boolean isHeading(Element element) {
    String name = element.normalName();
    return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
  }

  private void open(Element element) {
    if (element.isBlock()) {
      flush();
    } else if (element.nameIs("br")) {
      if (brokenLine) {
        flush();
      } else {
        paragraph.append(' ');
      }
      brokenLine = true;
    }
  }

  private void flush() {
    String plain = BLANKS.matcher(paragraph).replaceAll(" ").strip();
    if (!plain.isEmpty()) {
      paragraphs.add(new Paragraph(plain, linked, headings > 0));
    }
    paragraph.setLength(0);
    linked = 0;
    brokenLine = false;
  }
}
