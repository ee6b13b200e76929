package org.entente.feed.fetch;

import java.time.Instant;

/**
 * A robots.txt as it was got.
 *
 * @param origin scheme, host and port that it holds for
 * @param at when it was got
 * @param status what the server answered; 0 if nothing
 * @param text the file; empty unless the status is 200
 */
public record RobotsNote(String origin, Instant at, int status, String text) {}
