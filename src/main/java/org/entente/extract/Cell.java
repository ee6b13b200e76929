package org.entente.extract;

/** What a token is to the clause grammar. */
enum Cell {
  /** The words of the trigger that is being read. */
  TRIGGER,
  /** Part of a noun phrase. */
  NOUN,
  /** Part of a time expression. */
  TIME,
  VERB,
  /** Auxiliaries, adverbs, particles: passed over. */
  LIGHT,
  /** A function word that opens a slot (with, by, to, at ...). */
  SLOT,
  /** Joins list members or verb phrases. */
  AND,
  COMMA,
  /** yang, who, which. */
  RELATIVE,
  /** bahwa, that: opens what somebody says. */
  THAT,
  /** setelah, ketika, when: opens a clause. */
  SUBORDINATE,
  /** untuk, to: opens a purpose. */
  PURPOSE,
  OPEN,
  CLOSE,
  QUOTE,
  /** Full stops, semicolons, colons, dashes. */
  STOP,
  OTHER
}
