/** Events and entities in memory, so that the page can filter and count them as someone types. */
@NullMarked
package org.entente.serve.index;

import org.jspecify.annotations.NullMarked;
