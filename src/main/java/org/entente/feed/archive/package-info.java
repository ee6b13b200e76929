/**
 * What was fetched, kept for ever: WARC files, and a journal of what is known of each article, feed
 * and host. The store can be made anew from it. Knows jwarc.
 */
@NullMarked
package org.entente.feed.archive;

import org.jspecify.annotations.NullMarked;
