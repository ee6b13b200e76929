package org.entente.serve;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.serve.page.Refreshes;

/** Two feeds: one that was read, and one that cannot be. */
final class TestFeeds implements Refreshes {
  private static final Instant AT = Instant.parse("2026-01-05T06:00:00Z");

  @Override
  public State state() {
    return new State(true, Optional.empty(), Optional.of(AT.plusSeconds(3600)), "disk full");
  }

  @Override
  public List<Source> sources() {
    return List.of(
        new Source(
            "kabar",
            "Kabar <b>Satu</b>",
            true,
            "0 * * * *",
            Optional.of(
                new Visit(
                    AT,
                    Map.of("listed", 12L, "new", 3L, "changed", 1L),
                    Map.of(),
                    Map.of("article.truncated", 2L),
                    true,
                    List.of("3 new articles in a day, fewer than 10; look at it")))),
        new Source(
            "mati",
            "",
            true,
            "0 * * * *",
            Optional.of(
                new Visit(
                    AT,
                    Map.of(),
                    Map.of("fetch.timeout", 1L),
                    Map.of(),
                    false,
                    List.of("fetch.timeout: no answer in time")))));
  }

  @Override
  public String metrics() {
    return "# TYPE entente_refresh_running gauge\nentente_refresh_running 0\n";
  }
}
