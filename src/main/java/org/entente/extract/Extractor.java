package org.entente.extract;

import java.util.List;
import org.entente.model.Document;
import org.entente.model.EventMention;

/**
 * Reads event mentions off an annotated document. Stateless, so any number of threads may share
 * one.
 */
public interface Extractor {
  /** The event mentions of {@code document}, in text order. */
  List<EventMention> extract(Document document);
}
