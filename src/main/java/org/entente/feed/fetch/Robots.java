package org.entente.feed.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What robots.txt allows (RFC 9309). Without one, everything; where the server fails or does not
 * answer, nothing. A file is good for a day, a failure for an hour.
 */
final class Robots {
  /** Largest robots.txt that is read, as RFC 9309 has it. */
  static final int LARGEST = 500 << 10;

  private static final Duration GOOD_FOR = Duration.ofHours(24);
  private static final Duration FAILURE_FOR = Duration.ofHours(1);

  private final String agent;
  private final HostNotes notes;
  private final Pace pace;
  private final Source source;
  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private final Map<String, ReentrantLock> turns = new ConcurrentHashMap<>();

  /** Gets a robots.txt, with manners but without asking robots.txt. */
  interface Source {
    Answer get(URI uri) throws FetchProblem, InterruptedException;
  }

  private record Known(RobotsNote note, BaseRobotRules rules) {}

  Robots(String agent, HostNotes notes, Pace pace, Source source) {
    this.agent = agent;
    this.notes = notes;
    this.pace = pace;
    this.source = source;
  }

  /** The rules for {@code uri}, which may have to be got first: once, whoever else waits. */
  BaseRobotRules rules(URI uri) throws FetchProblem, InterruptedException {
    String origin = Addresses.origin(uri);
    ReentrantLock turn = turns.computeIfAbsent(origin, o -> new ReentrantLock());
    turn.lockInterruptibly();
    try {
      return rules(origin, uri);
    } finally {
      turn.unlock();
    }
  }

  private BaseRobotRules rules(String origin, URI uri) throws FetchProblem, InterruptedException {
    Known old = known.get(origin);
    if (old != null && fresh(old.note())) {
      return old.rules();
    }
    RobotsNote note = notes.robots(origin).filter(this::fresh).orElse(null);
    if (note == null) {
      note = get(origin, uri);
      notes.keep(note);
    }
    BaseRobotRules rules = parsed(note);
    known.put(origin, new Known(note, rules));
    return rules;
  }

  private boolean fresh(RobotsNote note) {
    Duration age = Duration.between(note.at(), pace.now());
    boolean failed = note.status() == 0 || note.status() >= 500 || note.status() == 429;
    return !age.isNegative() && age.compareTo(failed ? FAILURE_FOR : GOOD_FOR) < 0;
  }

  private RobotsNote get(String origin, URI uri) throws FetchProblem, InterruptedException {
    Instant now = pace.now();
    try {
      Answer answer = source.get(uri.resolve("/robots.txt"));
      String text = answer.ok() ? new String(answer.body(), StandardCharsets.UTF_8) : "";
      return new RobotsNote(origin, now, answer.status(), text);
    } catch (FetchProblem e) {
      if (e.code().equals("fetch.large") || e.code().equals("fetch.bomb")) {
        return new RobotsNote(origin, now, 500, "");
      }
      if (e.code().equals("fetch.address") || e.code().equals("fetch.url")) {
        throw e;
      }
      return new RobotsNote(origin, now, 0, "");
    }
  }

  private BaseRobotRules parsed(RobotsNote note) {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    if (note.status() == 200) {
      return parser.parseContent(
          note.origin() + "/robots.txt",
          note.text().getBytes(StandardCharsets.UTF_8),
          "text/plain",
          List.of(agent));
    }
    boolean none = note.status() >= 400 && note.status() < 500 && note.status() != 429;
    return parser.failedFetch(none ? 404 : 500);
  }
}
