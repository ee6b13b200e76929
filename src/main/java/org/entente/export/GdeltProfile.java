package org.entente.export;

import java.io.IOException;

/**
 * Events and mentions as GDELT 2.0 has them: 61 and 16 columns, separated by tabs, without a
 * header. GDELT has a row for each two parties, and no place for what did not happen or has no
 * date.
 */
final class GdeltProfile implements Profile {
  private final CsvTable<Tie> events;
  private final CsvTable<GdeltColumns.Seen> mentions;

  GdeltProfile(Bundle bundle) throws IOException {
    events = new CsvTable<>(bundle, GdeltColumns.events(), Dialect.tabs(".CSV", false));
    mentions = new CsvTable<>(bundle, GdeltColumns.mentions(), Dialect.tabs(".CSV", false));
  }

  @Override
  public boolean takes(Happening event) {
    return event.earliest().isPresent() && !event.actors().isEmpty();
  }

  @Override
  public void event(Happening event) throws IOException {
    for (Tie tie : Tie.all(event)) {
      events.row(tie);
      for (Sighting sighting : Sighting.of(event)) {
        mentions.row(new GdeltColumns.Seen(tie, sighting));
      }
    }
  }

  @Override
  public void end() throws IOException {
    events.end();
    mentions.end();
  }
}
