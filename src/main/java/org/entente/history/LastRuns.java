package org.entente.history;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Which run was the last that changed an event, or took in a report of an article. */
public final class LastRuns {
  private final List<RunRecord> runs;
  private final LongIndex events = new LongIndex();
  private final LongIndex articles = new LongIndex();

  private LastRuns(List<RunRecord> runs) {
    this.runs = runs;
  }

  /** Reads all that {@code files} hold. */
  static LastRuns of(RunFiles files) throws IOException {
    LastRuns last = new LastRuns(files.runs());
    ChangeJson json = new ChangeJson();
    for (int i = 0; i < last.runs.size(); i++) {
      int run = i;
      files.read(last.runs.get(i), line -> last.take(json.parse(line), run));
    }
    return last;
  }

  private void take(Change change, int run) {
    events.put(change.what().event().id(), run);
    change.what().articlesAdded().forEach(article -> articles.put(article, run));
  }

  /** The run that last changed that event; empty if no run is known to have touched it. */
  public Optional<RunRecord> changed(String event) {
    return run(events.get(event));
  }

  /** The last run in which an event was told by that article that it was not told by before. */
  public Optional<RunRecord> tookIn(String article) {
    return run(articles.get(article));
  }

  private Optional<RunRecord> run(OptionalInt number) {
    return number.isPresent() ? Optional.of(runs.get(number.getAsInt())) : Optional.empty();
  }
}
