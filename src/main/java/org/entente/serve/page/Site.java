package org.entente.serve.page;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.entente.ontology.Ontology;
import org.entente.store.Queries;
import org.entente.store.Store;

/**
 * What is served.
 *
 * @param store the graph
 * @param ontology event types, roles and entity classes with their labels
 * @param queries the questions
 * @param background what is known beside the graph
 * @param data the folder that holds {@code ui} and {@code map}
 * @param cell makes text safe for a cell of a spreadsheet
 * @param runs what is known of the runs that wrote to the store
 * @param refreshes what is known of the feeds
 */
public record Site(
    Store store,
    Ontology ontology,
    Queries queries,
    Background background,
    Path data,
    UnaryOperator<String> cell,
    Runs runs,
    Refreshes refreshes) {}
