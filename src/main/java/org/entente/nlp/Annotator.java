package org.entente.nlp;

import java.util.Set;
import org.entente.model.Document;
import org.entente.model.Layer;

/**
 * Adds layers of annotations to a document. A pure function of the document and of the data that
 * the annotator was made with; one annotator may serve many threads at once.
 */
public interface Annotator {

  /** The layers that a document must have before {@link #annotate}. */
  Set<Layer<?>> requires();

  /** The layers that {@link #annotate} adds. */
  Set<Layer<?>> provides();

  /** The document and the provided layers. */
  Document annotate(Document document);
}
