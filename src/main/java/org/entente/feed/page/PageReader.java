package org.entente.feed.page;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.feed.page.PageRules.Line;
import org.entente.model.Article;
import org.entente.model.Credit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads the article on a web page: from JSON-LD, then meta tags, then what it shows. Keeps no
 * state; may be shared by threads.
 */
public final class PageReader {
  private static final int DEEPEST = 512;

  private final PageRules rules;

  /** A reader that knows pages by {@code rules}. */
  public PageReader(PageRules rules) {
    this.rules = rules;
  }

  /**
   * The article on {@code html}.
   *
   * @param base the address of the page; links are resolved against it
   */
  public Page read(String html, URI base) {
    Document page = parsed(html, base);
    Optional<NewsArticle> data = NewsArticle.of(page);
    PageFacts facts = new PageFacts(page, rules);
    String publisher = said(data.map(NewsArticle::publisher), () -> facts.meta("og:site_name"));
    String byline = said(data.map(NewsArticle::byline).map(facts::names), facts::byline);
    String headline = said(data.map(NewsArticle::headline), facts::headline);
    String published = said(data.map(NewsArticle::published), facts::published);
    String language = said(data.map(NewsArticle::language), () -> language(page));
    Optional<URI> canonical =
        PageLinks.canonical(page, base)
            .or(() -> data.flatMap(d -> PageLinks.address(base, d.url())));
    Optional<URI> next = PageLinks.next(page, rules, base);
    // Last, as it takes the page apart.
    Running shown = new PageText(rules).of(page, () -> parsed(html, base));
    String told = data.map(NewsArticle::text).orElse("").strip();
    String text = Characters.clean(new ToldText(rules).text(shown.paragraphs(), told));
    return new Page(
        Characters.clean(headline).strip(),
        text,
        published,
        language,
        publisher,
        Credit.of(Characters.clean(byline), agency(shown, byline, publisher).orElse("")),
        canonical,
        next,
        shown.barred() || truncated(text, data));
  }

  private static Document parsed(String html, URI base) {
    return Jsoup.parse(html, base.toString(), Parser.htmlParser().setMaxDepth(DEEPEST));
  }

  private static String language(Document page) {
    Element html = page.firstElementChild();
    return html == null ? "" : html.attr("lang");
  }

  private boolean truncated(String text, Optional<NewsArticle> data) {
    int last = text.lastIndexOf("\n\n");
    String end = last < 0 ? text : text.substring(last + 2);
    boolean closed = data.filter(d -> !d.free() && d.text().isBlank()).isPresent();
    return closed || rules.lines(Line.TRUNCATED).holds(end);
  }

  /**
   * The article with the agency that its dateline, byline or signature names, if it does not say
   * itself that it is of one.
   */
  public Article credited(Article article) {
    if (article.credit().agency().isPresent()) {
      return article;
    }
    String byline = article.credit().byline().orElse("");
    List<String> paragraphs =
        article.text().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    Running text = new Running(paragraphs, List.of(), false);
    return article.with(
        Credit.of(byline, agency(text, byline, article.publisher().orElse("")).orElse("")));
  }

  /** The agency of the dateline, the byline or the signature; or else the outlet, if it is one. */
  private Optional<String> agency(Running shown, String byline, String publisher) {
    Agencies agencies = rules.agencies();
    List<String> text = shown.paragraphs();
    return text.stream()
        .limit(2)
        .flatMap(p -> agencies.opening(p).stream())
        .findFirst()
        .or(() -> agencies.named(byline))
        .or(
            () ->
                text.stream()
                    .skip(Math.max(0, text.size() - 2))
                    .flatMap(p -> agencies.closing(p).stream())
                    .findFirst())
        .or(() -> shown.signed().stream().flatMap(l -> agencies.named(l).stream()).findFirst())
        .or(() -> agencies.called(publisher));
  }

  private static String said(Optional<String> told, Supplier<String> otherwise) {
    return told.map(String::strip).filter(t -> !t.isBlank()).orElseGet(otherwise);
  }
}
