package org.entente.extract;

import java.util.Optional;
import org.entente.lang.Frame;
import org.entente.model.EventMention;
import org.entente.model.Sentence;

/** Is told of each frame that is tried on a sentence; for {@code extract --trace}. */
@FunctionalInterface
public interface Trace {
  /** Tells nobody. */
  Trace NONE = (sentence, frame, mention) -> {};

  /**
   * {@code frame} was tried on {@code sentence}; {@code mention} is empty if its slots were not
   * filled.
   */
  void tried(Sentence sentence, Frame frame, Optional<EventMention> mention);
}
