package org.entente.command;

import java.util.Locale;

/** The forms in which answers are printed. */
enum AnswerFormat {
  TABLE,
  CSV,
  TSV,
  JSON,
  JSONL,
  TTL,
  TRIG;

  /** As the user writes it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
