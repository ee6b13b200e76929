package org.entente.command;

import org.entente.Home;

/** Finds the house, or says what to do. */
final class Homes {
  private Homes() {}

  /** The house; a {@link Failure} if there is none. */
  static Home required() {
    return Home.find()
        .orElseThrow(
            () ->
                new Failure(
                    ExitCode.CONFIGURATION,
                    "no folder with ontology/ and data/ here; start it by the launcher, or give"
                        + " -Dentente.home=FOLDER"));
  }
}
