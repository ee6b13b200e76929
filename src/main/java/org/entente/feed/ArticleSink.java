package org.entente.feed;

import java.util.Optional;
import org.entente.model.Article;
import org.entente.model.Issue;

/**
 * Takes what {@link Articles} reads, in input order. Called from the reading thread alone; an
 * exception that it throws ends the reading.
 */
public interface ArticleSink {
  /**
   * An article.
   *
   * @param article the article; its language is empty where neither it nor the user says it
   * @param where the file, and the line if it holds several, for messages
   */
  void article(Article article, String where);

  /**
   * An input, or a part of one, of which no article comes.
   *
   * @param id the article's identifier, where one could be read
   * @param issue what is wrong and what to do
   */
  void leftOut(Optional<String> id, Issue issue);

  /** Something odd about an article that comes all the same, right after this call. */
  void noted(Issue issue);

  /** Asked before each article: whether to stop reading here. */
  default boolean stopped() {
    return false;
  }
}
