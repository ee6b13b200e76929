package org.entente.serve.page;

import com.fasterxml.jackson.databind.node.ArrayNode;

/** What is known of the runs that brought articles in. */
@FunctionalInterface
public interface Runs {
  /** Knows of none. */
  Runs NONE = Json::array;

  /**
   * The reports of the last runs, the newest first: objects with {@code name}, {@code time} (ISO
   * 8601) and whatever else is told as text, number or list.
   */
  ArrayNode json();
}
