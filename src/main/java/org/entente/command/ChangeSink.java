package org.entente.command;

import java.io.IOException;
import java.util.function.Consumer;
import org.entente.history.Change;

/** Takes changes of events, and is closed behind the last. */
interface ChangeSink extends Consumer<Change>, AutoCloseable {
  @Override
  void close() throws IOException;
}
