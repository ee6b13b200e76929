package org.entente.feed;

import java.util.Optional;
import org.entente.feed.page.PageReader;
import org.entente.model.Article;
import org.entente.model.Issue;

/**
 * Hands articles on with the agency whose story they are, as text and byline tell it: so that what
 * came as JSON or plain text counts like a page of the same outlet.
 */
record Credited(ArticleSink sink, PageReader pages) implements ArticleSink {
  @Override
  public void article(Article article, String where) {
    sink.article(pages.credited(article), where);
  }

  @Override
  public void leftOut(Optional<String> id, Issue issue) {
    sink.leftOut(id, issue);
  }

  @Override
  public void noted(Issue issue) {
    sink.noted(issue);
  }

  @Override
  public boolean stopped() {
    return sink.stopped();
  }
}
