package org.entente.model;

import java.util.List;

/**
 * All that one article yields: what goes into its graph.
 *
 * @param document the annotated article
 * @param links every mention that some event uses, linked
 * @param events the happenings, each with its mentions
 * @param issues what was odd about the article
 */
public record Reading(Document document, List<Link> links, List<Event> events, List<Issue> issues) {

  /** Makes the lists unmodifiable. */
  public Reading {
    links = List.copyOf(links);
    events = List.copyOf(events);
    issues = List.copyOf(issues);
  }
}
