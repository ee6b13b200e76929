/** The ontology as programs read it: event types, roles and entity classes of {@code ontology/}. */
@NullMarked
package org.entente.ontology;

import org.jspecify.annotations.NullMarked;
