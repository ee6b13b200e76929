/**
 * From a web page to the article on it: what it tells machines (JSON-LD, meta tags), then what it
 * shows. Pure. What pages look like and which lines are no part of an article are data: {@code
 * data/pages} and {@code pages.tsv} of each language.
 */
@NullMarked
package org.entente.feed.page;

import org.jspecify.annotations.NullMarked;
