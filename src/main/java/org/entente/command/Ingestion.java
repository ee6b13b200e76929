package org.entente.command;

import java.util.HashSet;
import java.util.Set;
import org.entente.Home;
import org.entente.Pipeline;
import org.entente.history.Run;
import org.entente.history.RunRecord;
import org.entente.model.Issue;
import org.entente.store.Changes;
import org.entente.store.Store;
import org.entente.store.StoreWriter;

/** Reads articles into a store. */
final class Ingestion {
  private final Terminal terminal;
  private final InputOptions input;
  private final String command;
  private final Set<Long> seen = new HashSet<>();

  /**
   * Reads what {@code input} names; the history of the store tells it as done by {@code command}.
   */
  Ingestion(Terminal terminal, InputOptions input, String command) {
    this.terminal = terminal;
    this.input = input;
    this.command = command;
  }

  /** Reads everything that {@code input} names; ends early, in good order, if interrupted. */
  Done into(Store store, Home home, Interrupt interrupt) {
    Pipeline pipeline = Pipeline.open(home);
    GraphMaker maker = GraphMaker.open(home, pipeline.ontology());
    try (Run history = WriteRun.begin(store, command)) {
      ArticleRun<GraphMaker.Made> run = new ArticleRun<>(terminal, input, pipeline, maker::make);
      StoreWriter writer = store.writer();
      Tally tally = run.run(interrupt, outcome -> take(outcome, writer, run.tally()));
      writer.close();
      history.end(
          interrupt.asked() ? RunRecord.Outcome.STOPPED : RunRecord.Outcome.DONE, tally.articles());
      return new Done(history.id(), tally, writer.changes());
    }
  }

  private void take(Outcome<GraphMaker.Made> outcome, StoreWriter writer, Tally tally) {
    if (outcome instanceof Outcome.Done<GraphMaker.Made> done) {
      done.made().issues().forEach(tally::noted);
      String article = done.made().quads().article();
      if (!seen.add(hash(article))) {
        Issue again =
            new Issue(
                "article.again",
                done.reading().document().article().id(),
                "its address or id came before in this run; the later article is kept");
        tally.noted(again);
        terminal.say(again.source() + ": " + again.detail());
      }
      writer.put(done.made().quads());
    }
  }

  /** 64 bits of an IRI that ends in a hash; enough to tell the articles of one run apart. */
  private static long hash(String iri) {
    long hash = 1125899906842597L;
    for (int i = 0; i < iri.length(); i++) {
      hash = 31 * hash + iri.charAt(i);
    }
    return hash;
  }

  /**
   * What was done.
   *
   * @param run id of the run
   * @param tally what was read
   * @param changes what was written
   */
  record Done(String run, Tally tally, Changes changes) {}
}
