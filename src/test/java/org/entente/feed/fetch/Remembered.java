package org.entente.feed.fetch;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers in memory what an archive keeps on the disk. */
final class Remembered implements HostNotes {
  private final Map<String, RobotsNote> robots = new ConcurrentHashMap<>();
  private final Map<String, Instant> alone = new ConcurrentHashMap<>();

  @Override
  public Optional<RobotsNote> robots(String origin) {
    return Optional.ofNullable(robots.get(origin));
  }

  @Override
  public void keep(RobotsNote note) {
    robots.put(note.origin(), note);
  }

  @Override
  public Optional<Instant> leftAloneUntil(String host) {
    return Optional.ofNullable(alone.get(host));
  }

  @Override
  public void leaveAlone(String host, Instant until) {
    alone.put(host, until);
  }
}
