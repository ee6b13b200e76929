package org.entente.export;

import java.io.IOException;
import org.entente.export.EventTables.Part;
import org.entente.ontology.Terms;
import org.entente.store.Explanation.Told;
import org.entente.store.LineSorter;

/** Six tables that fit together by their ids: the profiles {@code csv} and {@code excel}. */
final class TableProfile implements Profile {
  private final World world;
  private final boolean everyArticle;
  private final CsvTable<Happening> events;
  private final CsvTable<Part> participants;
  private final CsvTable<Sighting> mentions;
  private final CsvTable<Appearances.Appearance> entities;
  private final CsvTable<Appearances.Appearance> places;
  private final CsvTable<String> articles;
  private final Appearances named = new Appearances();
  private final Appearances visited = new Appearances();
  private final LineSorter telling = Selected.sorter();

  /** Tables in {@code bundle}; every article of the store is listed where no events are chosen. */
  TableProfile(Bundle bundle, Dialect dialect, World world, boolean everyArticle)
      throws IOException {
    this.world = world;
    this.everyArticle = everyArticle;
    this.events = new CsvTable<>(bundle, EventTables.events(world.ontology()), dialect);
    this.participants = new CsvTable<>(bundle, EventTables.participants(), dialect);
    this.mentions = new CsvTable<>(bundle, MentionTable.table(), dialect);
    this.entities = new CsvTable<>(bundle, ThingTables.entities(world), dialect);
    this.places = new CsvTable<>(bundle, ThingTables.places(world), dialect);
    this.articles = new CsvTable<>(bundle, ThingTables.articles(world), dialect);
  }

  @Override
  public void event(Happening event) throws IOException {
    events.row(event);
    for (Part part : EventTables.parts(event)) {
      participants.row(part);
    }
    for (Sighting sighting : Sighting.of(event)) {
      mentions.row(sighting);
    }
    event.entities().forEach(iri -> named.add(iri, event));
    event.places().forEach(iri -> visited.add(iri, event));
    if (!everyArticle) {
      event.event().articles().stream().map(Told::article).forEach(telling::add);
    }
  }

  @Override
  public void end() throws IOException {
    events.end();
    participants.end();
    mentions.end();
    named.forEach(entities::row);
    entities.end();
    visited.forEach(places::row);
    places.end();
    articles();
    articles.end();
  }

  private void articles() throws IOException {
    if (everyArticle) {
      new Facts(world.dataset(), Terms.REGISTRY_GRAPH).subjects(Terms.CONTENT_HASH, telling::add);
    }
    Lines.distinct(telling, articles::row);
  }

  @Override
  public void close() throws IOException {
    named.close();
    visited.close();
    telling.close();
  }
}
