package org.entente.evaluate;

import java.util.List;

/**
 * What people annotated in one article.
 *
 * @param id the article
 * @param language its language, {@code ?} if the line does not say
 * @param events the events that it reports
 */
record GoldArticle(String id, String language, List<ScoredEvent> events) {

  /** Makes the list unmodifiable. */
  GoldArticle {
    events = List.copyOf(events);
  }
}
