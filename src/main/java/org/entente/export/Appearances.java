package org.entente.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.entente.store.LineSorter;

/**
 * Counts, outside memory, how many events name each of many things, and when the first and the last
 * of them was.
 */
final class Appearances implements AutoCloseable {
  private final LineSorter sorter = Selected.sorter();

  /**
   * A thing that events name.
   *
   * @param iri the thing
   * @param events how many events
   * @param first first day of the first one with a date, ISO 8601
   * @param last last day of the last one with a date
   */
  record Appearance(String iri, long events, Optional<String> first, Optional<String> last) {
    Appearance with(String day, String lastDay) {
      return new Appearance(
          iri,
          events + 1,
          day.isEmpty()
              ? first
              : first.filter(known -> known.compareTo(day) <= 0).or(() -> Optional.of(day)),
          lastDay.isEmpty()
              ? last
              : last.filter(known -> known.compareTo(lastDay) >= 0).or(() -> Optional.of(lastDay)));
    }
  }

  /** Takes one thing after the other. */
  interface Sink {
    void take(Appearance thing) throws IOException;
  }

  /** Notes that {@code event} names the thing. */
  void add(String iri, Happening event) {
    sorter.add(iri + "\t" + event.earliest().orElse("") + "\t" + event.latest().orElse(""));
  }

  /** Hands on every thing once, in the order of IRIs. */
  void forEach(Sink sink) throws IOException {
    try {
      Run run = new Run(sink);
      sorter.forEach(run::line);
      run.end();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() throws IOException {
    sorter.close();
  }

  /** The lines of one thing stand together. */
  private static final class Run {
    private final Sink sink;
    private Optional<Appearance> open = Optional.empty();

    Run(Sink sink) {
      this.sink = sink;
    }

    void line(String line) {
      String[] parts = line.split("\t", -1);
      if (open.filter(thing -> thing.iri().equals(parts[0])).isEmpty()) {
        end();
        open = Optional.of(new Appearance(parts[0], 0, Optional.empty(), Optional.empty()));
      }
      open = open.map(thing -> thing.with(parts[1], parts[2]));
    }

    void end() {
      open.ifPresent(
          thing -> {
            try {
              sink.take(thing);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      open = Optional.empty();
    }
  }
}
