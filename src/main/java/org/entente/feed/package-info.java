/**
 * The way in: files, folders, standard input, plain text, web pages and JSON become articles, and
 * what does not becomes an issue. Knows {@code model} and the parsers of those forms.
 */
@NullMarked
package org.entente.feed;

import org.jspecify.annotations.NullMarked;
