package org.entente.history;

import org.entente.store.EventChange;

/**
 * What a run did to an event.
 *
 * @param run the id of the run
 * @param what the change
 */
public record Change(String run, EventChange what) {
  /** As one line of JSON, without its end. */
  public String json() {
    return new ChangeJson().line(this);
  }
}
