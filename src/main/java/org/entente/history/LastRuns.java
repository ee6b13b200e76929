package org.entente.history;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which run was the last that changed an event, or took in a report of an article. Sorted outside
 * memory and kept in temporary files, so that there may be any number of events and articles; they
 * are gone when this is closed. For one thread.
 */
public final class LastRuns implements AutoCloseable {
  /** How many characters are sorted in memory, of events and of articles each. */
  private static final int PAGE_CHARACTERS = 4 << 20;

  private final List<RunRecord> runs;
  private final NumberFile events;
  private final NumberFile articles;

  private LastRuns(List<RunRecord> runs, NumberFile events, NumberFile articles) {
    this.runs = runs;
    this.events = events;
    this.articles = articles;
  }

  /** Reads all that {@code files} hold. */
  static LastRuns of(RunFiles files) throws IOException {
    return of(files, PAGE_CHARACTERS);
  }

  /** The same with so many characters in memory. */
  static LastRuns of(RunFiles files, int pageCharacters) throws IOException {
    List<RunRecord> runs = files.runs();
    ChangeJson json = new ChangeJson();
    try (NumberFile.Notes events = new NumberFile.Notes(pageCharacters);
        NumberFile.Notes articles = new NumberFile.Notes(pageCharacters)) {
      for (int i = 0; i < runs.size(); i++) {
        int run = i;
        files.read(
            runs.get(i),
            line -> {
              Change change = json.parse(line);
              events.add(change.what().event().id(), run);
              change.what().articlesAdded().forEach(article -> articles.add(article, run));
            });
      }
      return of(runs, events, articles);
    }
  }

  private static LastRuns of(
      List<RunRecord> runs, NumberFile.Notes events, NumberFile.Notes articles) throws IOException {
    NumberFile ofEvents = events.file();
    try {
      return new LastRuns(runs, ofEvents, articles.file());
    } catch (IOException | RuntimeException e) {
      ofEvents.close();
      throw e;
    }
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

  @Override
  public void close() throws IOException {
    try (events;
        articles) {
      // Both are closed, whatever becomes of the other.
    }
  }
}
