package org.entente.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.model.Issue;
import org.entente.model.Reading;

/** Counts what a run did, and keeps what it left out. */
final class Tally {
  private static final int KEPT = 10_000;

  private long articles;
  private long events;
  private long mentions;
  private long leftOutCount;
  private final List<Issue> leftOut = new ArrayList<>();
  private final Map<String, Long> leftOutByCode = new TreeMap<>();
  private final Map<String, Long> noted = new TreeMap<>();

  void done(Reading reading) {
    articles++;
    events += reading.events().size();
    mentions += reading.events().stream().mapToLong(e -> e.evidence().size()).sum();
    reading.issues().forEach(this::noted);
  }

  void leftOut(Issue issue) {
    leftOutCount++;
    leftOutByCode.merge(issue.code(), 1L, Long::sum);
    if (leftOut.size() < KEPT) {
      leftOut.add(issue);
    }
  }

  void noted(Issue issue) {
    noted.merge(issue.code(), 1L, Long::sum);
  }

  /** Articles read. */
  long articles() {
    return articles;
  }

  /** Events in them, each counted in every article that tells it. */
  long events() {
    return events;
  }

  /** What their sentences say of events. */
  long mentions() {
    return mentions;
  }

  /** Inputs and articles left out. */
  long leftOutCount() {
    return leftOutCount;
  }

  /** What was left out and why, the first 10,000. */
  List<Issue> leftOut() {
    return leftOut;
  }

  /** How often each oddity came up, by its code. */
  Map<String, Long> noted() {
    return noted;
  }

  /** What the program should end with. */
  int exitCode() {
    if (leftOutCount == 0) {
      return ExitCode.OK;
    }
    boolean nothing =
        articles == 0 && leftOut.stream().allMatch(i -> i.code().equals("input.missing"));
    return nothing ? ExitCode.NO_INPUT : ExitCode.LEFT_OUT;
  }

  /** One line for a person. */
  String line() {
    StringBuilder line = new StringBuilder();
    line.append(count(articles, "article")).append(", ").append(count(events, "event"));
    line.append(", ").append(leftOutCount).append(" left out");
    if (leftOutCount > 0) {
      line.append(" (").append(each(leftOutByCode)).append(")");
    }
    if (!noted.isEmpty()) {
      line.append("; noted ").append(each(noted));
    }
    return line.toString();
  }

  private static String each(Map<String, Long> times) {
    return times.entrySet().stream()
        .map(e -> e.getKey() + " " + e.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String count(long n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }
}
