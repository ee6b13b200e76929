/**
 * Keeps the graph fresh: which feeds are due, what is new in them, from archive to store in
 * batches, and a report of each run. Stands above {@code feed} and {@code store}; what reads an
 * article is given to it. Knows cron-utils.
 */
@NullMarked
package org.entente.refresh;

import org.jspecify.annotations.NullMarked;
