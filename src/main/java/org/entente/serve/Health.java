package org.entente.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.query.QueryExecution;
import org.entente.serve.index.Current;
import org.entente.serve.web.Metrics;
import org.entente.serve.web.Places;
import org.entente.serve.web.Refusal;
import org.entente.serve.web.Replies;
import org.entente.store.Store;
import org.entente.store.StoreFailure;

/** Tells whether the server lives, whether the store answers, and what was counted. */
final class Health {
  private static final String PLAIN = "text/plain;charset=utf-8";
  private static final String PROMETHEUS = "text/plain;version=0.0.4;charset=utf-8";

  private final Store store;
  private final Metrics metrics;

  Health(Store store, Current current, Places places, Metrics metrics) {
    this.store = store;
    this.metrics = metrics;
    metrics.gauge("entente_queries_running", "Queries that run now.", places::working);
    metrics.gauge("entente_store_commits", "Writes since the start.", store::commits);
    metrics.gauge("entente_store_bytes", "Bytes of the files of the store.", store::bytes);
    metrics.gauge(
        "entente_events",
        "Events in the graph, as last read.",
        () -> current.view().map(view -> view.catalogue().events().size()).orElse(0));
    metrics.gauge(
        "entente_entities",
        "Entities in the graph, as last read.",
        () -> current.view().map(view -> view.catalogue().things().size()).orElse(0));
    ProcessFigures.tell(metrics);
  }

  Map<String, HttpServlet> servlets() {
    Map<String, HttpServlet> servlets = new LinkedHashMap<>();
    servlets.put("/livez", new Saying(PLAIN, () -> "ok\n"));
    servlets.put("/readyz", new Saying(PLAIN, this::ready));
    servlets.put("/metrics", new Saying(PROMETHEUS, metrics::text));
    return servlets;
  }

  private String ready() {
    try {
      boolean answers =
          store.read(
              dataset -> {
                try (QueryExecution ask =
                    QueryExecution.dataset(dataset).query("ASK { ?s ?p ?o }").build()) {
                  ask.execAsk();
                  return true;
                }
              });
      return answers ? "ok\n" : "";
    } catch (StoreFailure e) {
      throw new Refusal(Refusal.BUSY, "The store does not answer");
    }
  }

  /** Answers with a text. */
  private static final class Saying extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final String type;
    private final transient Supplier<String> text;

    Saying(String type, Supplier<String> text) {
      this.type = type;
      this.text = text;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      try {
        String said = text.get();
        response.setHeader("Cache-Control", "no-store");
        Replies.text(response, type, said);
      } catch (Refusal refusal) {
        Replies.refuse(response, refusal);
      }
    }
  }
}
