package org.entente.feed;

import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The running text of a page: the paragraphs of its article, a blank line between them. What is no
 * running text (navigation, asides, captions, lines that are nothing but a link) is left out.
 */
final class PageText {
  private static final String NO_TEXT =
      "script,style,noscript,template,iframe,object,svg,nav,aside,footer,header,form,button,"
          + "select,figure,figcaption,h1,[hidden],[aria-hidden=true]";
  private static final List<String> CONTAINERS =
      List.of("[itemprop=articleBody]", "article", "main,[role=main]");
  private static final int ENOUGH = 200;

  private PageText() {}

  /** The text of {@code page}, which is left as it is. */
  static String of(Document page) {
    Element body = page.body().clone();
    body.select(NO_TEXT).remove();
    for (String selector : CONTAINERS) {
      String best =
          body.select(selector).stream()
              .map(PageText::paragraphs)
              .max(Comparator.comparingInt(String::length))
              .orElse("");
      if (best.length() >= ENOUGH) {
        return best;
      }
    }
    return paragraphs(most(body));
  }

  /** The element whose own paragraphs hold most text; {@code body} if none has any. */
  private static Element most(Element body) {
    return body.select("p").stream()
        .map(Element::parent)
        .filter(java.util.Objects::nonNull)
        .distinct()
        .max(Comparator.comparingInt(PageText::ownText))
        .filter(parent -> ownText(parent) >= ENOUGH)
        .orElse(body);
  }

  private static int ownText(Element parent) {
    return parent.children().stream()
        .filter(child -> child.nameIs("p"))
        .mapToInt(child -> child.text().length())
        .sum();
  }

  private static String paragraphs(Element container) {
    Paragraphs paragraphs = new Paragraphs();
    paragraphs.traverse(container);
    return paragraphs.text();
  }

  /** Gathers text nodes; a block element or two line breaks end a paragraph. */
  private static final class Paragraphs implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private int linked;
    private int links;
    private boolean brokenLine;

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
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        links -= element.nameIs("a") ? 1 : 0;
        if (element.isBlock()) {
          flush();
        }
      }
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
      String plain = paragraph.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
      boolean justLinks = linked * 10 >= plain.length() * 9;
      if (!plain.isEmpty() && !justLinks) {
        text.append(text.isEmpty() ? "" : "\n\n").append(plain);
      }
      paragraph.setLength(0);
      linked = 0;
      brokenLine = false;
    }

    String text() {
      flush();
      return text.toString();
    }
  }
}
