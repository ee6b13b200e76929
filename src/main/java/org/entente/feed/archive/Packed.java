package org.entente.feed.archive;

/**
 * A document made ready to be kept.
 *
 * @param capture the document
 * @param record its compressed record
 */
public record Packed(Capture capture, byte[] record) {}
