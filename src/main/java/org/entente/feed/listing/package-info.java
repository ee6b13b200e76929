/**
 * What a feed lists: RSS, Atom, JSON Feed, sitemaps and section pages become items, each the
 * address of an article and what the feed says of it. Pure: a document in, items out. Knows ROME
 * and the sitemap parser of crawler-commons.
 */
@NullMarked
package org.entente.feed.listing;

import org.jspecify.annotations.NullMarked;
