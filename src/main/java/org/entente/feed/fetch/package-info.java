/**
 * Gets documents from web servers, safely and with manners: what may be connected to, how often,
 * how large an answer may be, what robots.txt allows. Knows Apache HttpClient and the robots parser
 * of crawler-commons; time comes from a {@link org.entente.feed.fetch.Pace}.
 */
@NullMarked
package org.entente.feed.fetch;

import org.jspecify.annotations.NullMarked;
