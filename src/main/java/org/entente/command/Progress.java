package org.entente.command;

import java.io.PrintStream;
import java.util.Locale;

/**
 * Shows on a terminal how far a run is: one line, written anew at most five times a second. Shows
 * nothing where nobody watches.
 */
final class Progress {
  private static final long EVERY_NANOS = 200_000_000L;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream err;
  private final boolean shown;
  private final long start = System.nanoTime();
  private long last = start;
  private boolean drawn;

  Progress(Terminal terminal, boolean quiet) {
    this.err = terminal.err();
    this.shown = terminal.progress() && !quiet;
  }

  /** Tells the state of the run. */
  void at(long articles, long events, long leftOut) {
    if (isDue()) {
      draw(
          String.format(
              Locale.ROOT,
              "%,d articles, %,d events, %,d left out, %.0f articles/s",
              articles,
              events,
              leftOut,
              articles / seconds()));
    }
  }

  /** Tells how many things were done so far. */
  void at(long number, String things) {
    if (isDue()) {
      draw(String.format(Locale.ROOT, "%,d %s, %.0f/s", number, things, number / seconds()));
    }
  }

  private boolean isDue() {
    long now = System.nanoTime();
    boolean due = shown && now - last >= EVERY_NANOS;
    last = due ? now : last;
    return due;
  }

  private double seconds() {
    return (last - start) / 1e9;
  }

  private void draw(String state) {
    drawn = true;
    err.print(CLEAR + state);
    err.flush();
  }

  /** Removes the line, so that something else can be written. */
  void clear() {
    if (drawn) {
      err.print(CLEAR);
      err.flush();
      drawn = false;
    }
  }
}
