/** From the annotated document to event mentions: what each sentence says, by frame and clause. */
@NullMarked
package org.entente.extract;

import org.jspecify.annotations.NullMarked;
