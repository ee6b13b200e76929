/** The program: its command line, where its files lie, and the order of its stages. */
@NullMarked
package org.entente;

import org.jspecify.annotations.NullMarked;
