package org.entente.store;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Issue;

/** Counts the faults that a check finds, and keeps the first of each kind. */
final class StoreFaults {
  static final String AGAIN = "; ingest the article again";
  static final String ANEW = "; make the store anew from its articles (entente rebuild, or ingest)";

  private final int most;
  private final List<Issue> first = new ArrayList<>();
  private final SortedMap<String, Long> counts = new TreeMap<>();

  /** Keeps the first {@code most} of each kind. */
  StoreFaults(int most) {
    this.most = most;
  }

  void add(Issue issue) {
    if (counts.merge(issue.code(), 1L, Long::sum) <= most) {
      first.add(issue);
    }
  }

  void add(String code, String iri, String detail) {
    add(new Issue(code, iri, detail));
  }

  List<Issue> first() {
    return first;
  }

  SortedMap<String, Long> counts() {
    return counts;
  }
}
