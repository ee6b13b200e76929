package org.entente.nlp;

/** Whether the words around a time tell of the past or of what is to come. */
enum Tense {
  PAST,
  FUTURE,
  UNKNOWN
}
