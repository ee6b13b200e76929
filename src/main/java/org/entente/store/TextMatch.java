package org.entente.store;

import org.apache.jena.graph.Node;

/**
 * What a search for text finds: a thing one of whose texts fits.
 *
 * @param graph the graph in which it stands
 * @param subject what the text is of: an entity, an article or an event mention
 * @param score how well it fits; only the order means something
 */
record TextMatch(Node graph, Node subject, float score) {}
