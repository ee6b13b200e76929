/** What each run did to the store, kept beside the graph; and what changed between two runs. */
@NullMarked
package org.entente.history;

import org.jspecify.annotations.NullMarked;
