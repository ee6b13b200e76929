package org.entente.extract;

import org.entente.model.Mention;

/**
 * A mention that can fill a slot.
 *
 * @param mention the mention
 * @param owner whether it is not the head of its phrase but owns it: Iran in "kapal-kapal Iran"
 */
record Filler(Mention mention, boolean owner) {}
