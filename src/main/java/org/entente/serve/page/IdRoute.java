package org.entente.serve.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.entente.model.Iris;
import org.entente.serve.web.Refusal;

/**
 * Things by their IRI: what {@code https://w3id.org/entente/id/...} leads to is served below {@code
 * /id/}, as a page or as RDF.
 */
final class IdRoute implements Route {
  private static final String HTML = "text/html";

  private final Site site;
  private final StaticFiles files;

  IdRoute(Site site, StaticFiles files) {
    this.site = site;
    this.files = files;
  }

  @Override
  public void answer(Asked asked, HttpServletResponse response) throws IOException {
    List<String> types = new ArrayList<>(RdfTypes.all());
    types.add(HTML);
    response.addHeader("Vary", "Accept");
    String type =
        asked
            .best(types)
            .orElseThrow(
                () -> new Refusal(Refusal.NOT_ACCEPTABLE, "There is " + String.join(", ", types)));
    String iri = Iris.BASE + asked.rest();
    if (asked.rest().startsWith("graph/")) {
      throw new Refusal(Refusal.NOT_FOUND, "Ask /sparql for what is in this graph");
    }
    Graph found = site.store().read(dataset -> new RdfForm(dataset.asDatasetGraph()).about(iri));
    if (type.equals(HTML)) {
      if (found.isEmpty()) {
        response.setStatus(Refusal.NOT_FOUND);
      }
      files.page(asked, response, module(asked.rest()));
    } else if (found.isEmpty()) {
      throw new Refusal(Refusal.NOT_FOUND, "The graph knows no " + iri);
    } else {
      RdfTypes.send(found, type, response);
    }
  }

  /** The module that shows what lies at {@code path}. */
  private static String module(String path) {
    return path.startsWith("event/") ? "event" : path.startsWith("article/") ? "article" : "entity";
  }
}
