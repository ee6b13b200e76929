package org.entente.feed.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.entente.feed.page.PageRules.Line;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * The running text of a page: the paragraphs of its article. What is no running text (navigation,
 * asides, captions, lines that are nothing but a link, pointers to other articles) is left out.
 */
final class PageText {
  private static final Evaluator PARAGRAPH = QueryParser.parse("p");
  private static final Evaluator LINK = QueryParser.parse("a");
  private static final Evaluator NO_TEXT =
      QueryParser.parse(
          "script,style,noscript,template,iframe,object,svg,button,select,input,textarea,h1,[hidden],"
              + "[aria-hidden=true],[style~=(?i)display:\\s*none]");
  private static final int ENOUGH = 200;
  private static final int SURELY_MORE = 2;
  private static final int LONGEST_LABEL = 80;
  private static final int LATEST_DATELINE = 6;

  /** The largest share of a text that may stand before its dateline without being part of it. */
  private static final double MOST_BEFORE = 0.4;

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?:…。]\\p{P}*$");

  private final PageRules rules;

  PageText(PageRules rules) {
    this.rules = rules;
  }

  /**
   * The paragraphs of {@code page}'s article; the page is taken apart.
   *
   * @param again gives the page anew
   */
  Running of(Document page, Supplier<Document> again) {
    Element clean = shown(page);
    int all = prose(clean);
    for (Evaluator noise : rules.selectors(PageRules.Element.NOISE)) {
      for (Element element : clean.select(noise)) {
        if (prose(element) * 10 <= all * 4) {
          element.remove();
        }
      }
    }
    Running text = found(clean);
    Running whole = text.length() >= ENOUGH ? Running.NONE : found(shown(again.get()));
    return whole.length() >= ENOUGH ? whole : text;
  }

  /** What a reader sees. */
  private static Element shown(Document page) {
    Element body = page.body();
    body.select(NO_TEXT).remove();
    return body;
  }

  /** How many characters of paragraphs there are that are no links. */
  private static int prose(Element element) {
    return element.select(PARAGRAPH).stream()
        .mapToInt(p -> p.text().length() - p.select(LINK).text().length())
        .sum();
  }

  private Running found(Element body) {
    Running held = contained(body);
    List<Paragraph> crowd = Paragraphs.of(densest(body));
    int much = SURELY_MORE * Math.max(held.length(), ENOUGH / SURELY_MORE);
    int most = crowd.stream().mapToInt(p -> p.text().length()).sum();
    if (most <= much && !held.paragraphs().isEmpty()) {
      return held;
    }
    Running dense = running(crowd);
    return dense.length() > much || held.paragraphs().isEmpty() ? dense : held;
  }

  /**
   * What the elements hold that are named as those of an article: the first that holds enough, or
   * else the longest; empty if there are none.
   */
  private Running contained(Element body) {
    Running longest = Running.NONE;
    for (Evaluator selector : rules.selectors(PageRules.Element.PART)) {
      longest = longest.longer(best(together(body.select(selector))));
      if (longest.length() >= ENOUGH) {
        return longest;
      }
    }
    for (Evaluator selector : rules.selectors(PageRules.Element.ARTICLE)) {
      List<List<Paragraph>> found = new ArrayList<>();
      body.select(selector).forEach(element -> found.add(Paragraphs.of(element)));
      longest = longest.longer(best(found));
      if (longest.length() >= ENOUGH) {
        return longest;
      }
    }
    return longest;
  }

  private Running best(Collection<List<Paragraph>> candidates) {
    Running best = Running.NONE;
    for (List<Paragraph> candidate : candidates) {
      best = best.longer(running(candidate));
    }
    return best;
  }

  /** The paragraphs of {@code parts}, those in one {@code article} element together. */
  private static Collection<List<Paragraph>> together(List<Element> parts) {
    Set<Element> all = new HashSet<>(parts);
    Map<Optional<Element>, List<Paragraph>> articles = new LinkedHashMap<>();
    for (Element part : parts) {
      boolean nested = part.parents().stream().anyMatch(all::contains);
      if (!nested) {
        articles
            .computeIfAbsent(Optional.ofNullable(part.closest("article")), a -> new ArrayList<>())
            .addAll(Paragraphs.of(part));
      }
    }
    return articles.values();
  }

  /** The element whose own paragraphs, and half of those one level deeper, hold most text. */
  private static Element densest(Element body) {
    Map<Element, Integer> weights = new HashMap<>();
    for (Element p : body.select(PARAGRAPH)) {
      int weight = p.text().length() - 2 * p.select(LINK).text().length();
      Element parent = p.parent();
      if (weight > 0 && parent != null) {
        weights.merge(parent, weight, Integer::sum);
        if (parent.parent() != null) {
          weights.merge(parent.parent(), weight / 2, Integer::sum);
        }
      }
    }
    return weights.entrySet().stream()
        .max(
            Comparator.comparingInt((Map.Entry<Element, Integer> e) -> e.getValue())
                .thenComparing(e -> -e.getKey().parents().size()))
        .filter(e -> e.getValue() >= ENOUGH)
        .map(Map.Entry::getKey)
        .orElse(body);
  }

  /** Whether it is no sentence, as names, dates and sections above an article are none. */
  private static boolean isLabel(String paragraph) {
    return paragraph.length() < LONGEST_LABEL && !SENTENCE_END.matcher(paragraph).find();
  }

  /** Those of {@code found} that belong to the article. */
  private Running running(List<Paragraph> found) {
    List<String> text = new ArrayList<>();
    List<String> signed = new ArrayList<>();
    List<Boolean> headings = new ArrayList<>();
    boolean pointed = false;
    boolean barred = false;
    int length = 0;
    for (Paragraph paragraph : found) {
      String plain = rules.lines(Line.INSIDE).without(paragraph.text());
      boolean over = length >= ENOUGH && rules.lines(Line.END).begins(plain);
      boolean sign = over || rules.lines(Line.SIGNED).is(plain);
      if (sign) {
        signed.add(plain);
      }
      if (over) {
        break;
      }
      boolean pointer = rules.lines(Line.POINTER).begins(plain);
      boolean pointedAt = pointed && paragraph.linked() * 2 > plain.length();
      boolean drop =
          plain.isEmpty()
              || paragraph.justLinks()
              || pointer
              || pointedAt
              || sign
              || rules.lines(Line.WHOLE).is(plain);
      pointed = pointer && plain.length() < 40 || pointedAt;
      barred = !drop && length >= ENOUGH && rules.lines(Line.TRUNCATED).begins(plain);
      if (barred) {
        break;
      }
      if (!drop) {
        text.add(plain);
        headings.add(paragraph.heading());
        length += plain.length();
      }
    }
    int end = text.size();
    while (end > 0 && headings.get(end - 1)) {
      end--;
    }
    int start = beginning(text.subList(0, end), length);
    return new Running(text.subList(start, end), signed, barred);
  }

  /**
   * Where the text begins: at its dateline, if one is near the start; or else behind what is no
   * sentence.
   */
  private int beginning(List<String> text, int length) {
    int before = 0;
    for (int i = 0; i < Math.min(LATEST_DATELINE, text.size()); i++) {
      if (rules.lines(Line.DATELINE).begins(text.get(i)) && before <= length * MOST_BEFORE) {
        return i;
      }
      before += text.get(i).length();
    }
    int start = 0;
    while (start < text.size() && length >= ENOUGH && isLabel(text.get(start))) {
      start++;
    }
    return start;
  }
}
