package org.entente.export;

import java.io.IOException;

/**
 * One form of export. It is given every event in turn, and then writes what can only be written
 * when all are known. It names the kinds of files that it writes by opening them in its bundle.
 */
interface Profile extends AutoCloseable {
  /** Which of the selected events it can take; others are left out and counted. */
  default boolean takes(Happening event) {
    return true;
  }

  /** Writes an event. */
  void event(Happening event) throws IOException;

  /** Writes the rest, when all events were there. */
  void end() throws IOException;

  /** Deletes what was only needed while writing. */
  @Override
  default void close() throws IOException {}
}
