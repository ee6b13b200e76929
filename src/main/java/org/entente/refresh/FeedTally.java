package org.entente.refresh;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what one run did with one feed. Used by one thread at a time. */
public final class FeedTally {
  private static final int KEPT = 20;

  /** What is counted. */
  public enum Count {
    /** Articles that the feed lists. */
    LISTED,
    /** Documents asked for, the feed's own among them. */
    ASKED,
    /** Answers that a document is as it was. */
    NOT_MODIFIED,
    /** Articles kept for the first time. */
    NEW,
    /** Articles kept in a new version. */
    CHANGED,
    /** Articles looked at again and found as they were. */
    UNCHANGED,
    /** Articles that another feed brought already. */
    ELSEWHERE,
    /** Articles found to be gone. */
    WITHDRAWN,
    /** New articles that say nearly what an earlier one says. */
    DUPLICATE,
    /** Texts that go on behind a barrier. */
    TRUNCATED,
    /** Articles written to the store. */
    STORED,
    /** Articles from which nothing could be read. */
    LEFT_OUT
  }

  private final String slug;
  private final Map<Count, Long> counts = new EnumMap<>(Count.class);
  private final Map<String, Long> failures = new TreeMap<>();
  private final Map<String, Long> issues = new TreeMap<>();
  private final List<String> messages = new ArrayList<>();
  private boolean floorMissed;

  FeedTally(String slug) {
    this.slug = slug;
  }

  void add(Count what) {
    counts.merge(what, 1L, Long::sum);
  }

  void add(Count what, long n) {
    counts.merge(what, n, Long::sum);
  }

  /** Notes a document that could not be got, and why. */
  void failed(String code, String detail) {
    failures.merge(code, 1L, Long::sum);
    say(code + ": " + detail);
  }

  void issue(String code) {
    issues.merge(code, 1L, Long::sum);
  }

  void say(String message) {
    if (messages.size() < KEPT) {
      messages.add(message);
    }
  }

  void floorMissed() {
    floorMissed = true;
  }

  /** The feed. */
  public String slug() {
    return slug;
  }

  /** How many of what. */
  public long count(Count what) {
    return counts.getOrDefault(what, 0L);
  }

  /** How often a document could not be got, by the reason's code. */
  public Map<String, Long> failures() {
    return failures;
  }

  /** What was odd about articles, by code. */
  public Map<String, Long> issues() {
    return issues;
  }

  /** The first messages, for a person. */
  public List<String> messages() {
    return messages;
  }

  /** Whether fewer new articles came in the last day than the feed's floor. */
  public boolean missedFloor() {
    return floorMissed;
  }
}
