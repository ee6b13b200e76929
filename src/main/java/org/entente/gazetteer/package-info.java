/**
 * Names to candidate entities, and who held which office when. The text files under {@code
 * data/gazetteer} are compiled into one mapped file; nothing here knows of articles beyond their
 * tokens.
 */
@NullMarked
package org.entente.gazetteer;

import org.jspecify.annotations.NullMarked;
