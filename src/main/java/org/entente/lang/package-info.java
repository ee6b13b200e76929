/** What the house knows of a language, read from {@code data/lang/<code>/}. */
@NullMarked
package org.entente.lang;

import org.jspecify.annotations.NullMarked;
