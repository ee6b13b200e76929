/** From what each article tells to what happened: which tellings are reports of one happening. */
@NullMarked
package org.entente.happening;

import org.jspecify.annotations.NullMarked;
