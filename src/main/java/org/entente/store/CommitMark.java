package org.entente.store;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * One quad by which one sees whether a write took place. As a write is done as a whole or not at
 * all, one is enough.
 *
 * @param quad the quad as a line of N-Quads
 * @param present whether it is there after the write; otherwise it is there before
 */
public record CommitMark(String quad, boolean present) {
  /** The mark of a write that changes so; empty if it changes nothing. */
  static Optional<CommitMark> of(Delta delta) {
    return one(delta.additions().stream().filter(quad -> !delta.deletions().contains(quad)))
        .map(quad -> new CommitMark(CanonicalNQuads.line(quad), true))
        .or(
            () ->
                one(delta.deletions().stream())
                    .map(quad -> new CommitMark(CanonicalNQuads.line(quad), false)));
  }

  /** Any would do; one that leads to an IRI is short. */
  private static Optional<Quad> one(Stream<Quad> quads) {
    return quads.min(Comparator.comparing(quad -> quad.getObject().isURI() ? 0 : 1));
  }

  /** Whether the write took place in {@code graph}. */
  boolean isOn(DatasetGraph graph) {
    Quad read = RDFParser.fromString(quad, Lang.NQUADS).toDatasetGraph().find().next();
    return graph.contains(Spelling.asKept(read)) == present;
  }
}
