package org.entente.extract;

import java.util.List;

/**
 * A noun phrase.
 *
 * @param from its first token
 * @param to the token behind its last
 * @param fillers the mentions that it names, in order; none for "para pejabat"
 */
record Phrase(int from, int to, List<Filler> fillers) {

  /** Makes the fillers unmodifiable. */
  Phrase {
    fillers = List.copyOf(fillers);
  }
}
