package org.entente.model;

/**
 * What grammar and linking need to tell apart; the finer class of an entity (cosmodrome, armed
 * group) is an ontology class and travels as its name in {@link Entity#type}.
 */
public enum EntityKind {
  PERSON,
  STATE,
  ORGANIZATION,
  PLACE,
  PRODUCT
}
