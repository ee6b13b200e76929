/** From mentions to entities, and from what sentences say to what happened. */
@NullMarked
package org.entente.link;

import org.jspecify.annotations.NullMarked;
