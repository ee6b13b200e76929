/**
 * Compares what the pipeline reads with what people annotated. Knows nothing of how events are
 * found: it takes the lines of JSON that {@code extract} prints.
 */
@NullMarked
package org.entente.evaluate;

import org.jspecify.annotations.NullMarked;
