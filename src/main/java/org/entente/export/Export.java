package org.entente.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.function.LongConsumer;
import org.apache.jena.query.Dataset;
import org.apache.jena.riot.RDFFormat;
import org.entente.store.Store;

/**
 * Writes the events of a store into files that other programs read. The files are as of one moment;
 * rows are sorted, so that the same graph gives the same bytes; they appear when all of them are
 * whole. Only one event is in memory at a time.
 */
public final class Export {
  private final Store store;
  private final ExportSetting setting;
  private final Origins origins;
  private final Selection selection;
  private final boolean guarded;
  private final LongConsumer progress;

  /**
   * An export.
   *
   * @param store what is exported
   * @param setting what the files of the house say about it
   * @param origins what is known of the runs that made the store
   * @param selection which events
   * @param guarded whether {@link Form#EXCEL} disarms what a spreadsheet would take for a formula
   *     or a day
   * @param progress is told, as it goes, how many events were written
   */
  public Export(
      Store store,
      ExportSetting setting,
      Origins origins,
      Selection selection,
      boolean guarded,
      LongConsumer progress) {
    this.store = store;
    this.setting = setting;
    this.origins = origins;
    this.selection = selection;
    this.guarded = guarded;
    this.progress = progress;
  }

  /**
   * What was written.
   *
   * @param files how many rows, things or quads each file holds, by its name
   * @param leftOut selected events for which the form has no place
   */
  public record Written(SortedMap<String, Long> files, long leftOut) {}

  /**
   * Writes the files of {@code form} into {@code folder}, which is made if it is not there.
   *
   * @throws IOException if a file cannot be written; then none of them is replaced
   */
  public Written write(Form form, Path folder) throws IOException {
    try (Bundle bundle = new Bundle(folder)) {
      if (form.graph() && isWhole()) {
        whole(form, bundle);
        return new Written(bundle.publish(), 0);
      }
      long leftOut = store.read(dataset -> events(form, bundle, dataset));
      return new Written(bundle.publish(), leftOut);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Whether nothing narrows the graph: it is written with what is planned or denied, too. */
  private boolean isWhole() {
    boolean usual = selection.factualities().equals(Selection.happened().factualities());
    return !selection.narrowed() && (usual || selection.factualities().isEmpty());
  }

  private void whole(Form form, Bundle bundle) throws IOException {
    String name = file(form);
    GraphExport graph = new GraphExport(store);
    var out = bundle.open(name);
    switch (form) {
      case NQUADS -> graph.nquads(out);
      case TURTLE -> graph.turtle(out);
      default -> graph.trig(out);
    }
    bundle.count(name, store.quads());
  }

  private static String file(Form form) {
    return switch (form) {
      case NQUADS -> "graph.nq";
      case TURTLE -> "graph.ttl";
      default -> "graph.trig";
    };
  }

  private long events(Form form, Bundle bundle, Dataset dataset) {
    World world = new World(setting, origins, dataset.asDatasetGraph());
    Selection chosen = form.happenedOnly() ? selection.happenedOnly() : selection;
    long[] leftOut = {0};
    try (Profile profile = profile(form, bundle, world)) {
      new Selected(dataset, world, chosen, progress)
          .forEach(
              event -> {
                if (profile.takes(event)) {
                  profile.event(event);
                } else {
                  leftOut[0]++;
                }
              });
      profile.end();
      return leftOut[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Profile profile(Form form, Bundle bundle, World world) throws IOException {
    boolean everyArticle = !selection.narrowed();
    return switch (form) {
      case CSV -> new TableProfile(bundle, Dialect.PLAIN, world, everyArticle);
      case EXCEL -> new TableProfile(bundle, Dialect.excel(guarded), world, everyArticle);
      case GDELT -> new GdeltProfile(bundle);
      case POLECAT -> new PolecatProfile(bundle);
      case GEPHI -> new GephiProfile(bundle, world);
      case GEXF -> new GexfProfile(bundle, world);
      case GEOJSON -> new GeoJsonProfile(bundle, world);
      case FTM -> new FtmProfile(bundle, world);
      case JSONL -> new JsonLinesProfile(bundle, world);
      case NQUADS -> new GraphProfile(bundle, file(form), RDFFormat.NQUADS, true, world);
      case TURTLE -> new GraphProfile(bundle, file(form), RDFFormat.TURTLE_BLOCKS, false, world);
      case TRIG -> new GraphProfile(bundle, file(form), RDFFormat.TRIG_BLOCKS, true, world);
    };
  }
}
