package org.entente.serve;

import java.util.Iterator;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.entente.serve.web.Counted;
import org.entente.serve.web.Refusal;
import org.entente.serve.web.Ticket;

/**
 * Fuseki's query operation with limits: rows and triples are counted, and a query that is cancelled
 * or answers too much is refused as a whole.
 */
final class CappedQuery extends SPARQL_QueryDataset {
  private final ServeOptions options;
  private final TextSearch texts;

  CappedQuery(ServeOptions options, TextSearch texts) {
    this.options = options;
    this.texts = texts;
  }

  @Override
  protected void validateRequest(HttpAction action) {
    for (String never : new String[] {"callback", "stylesheet", "xslt-uri"}) {
      if (action.getRequestParameter(never) != null) {
        ServletOps.errorBadRequest("The parameter " + never + " is not supported");
      }
    }
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    try {
      Forms.require(action.getRequest(), query);
      Cautious.check(query, texts.isReady(action.getContext()));
    } catch (Refusal refusal) {
      ServletOps.error(refusal.status(), refusal.reason());
    }
  }

  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
    QueryExec exec = super.createQueryExec(action, query, dataset);
    ticket(action).cancelledBy(exec::abort);
    return exec;
  }

  @Override
  protected QueryExecResult executeQuery(
      HttpAction action, QueryExec exec, Query query, String log) {
    Ticket ticket = ticket(action);
    long begun = System.nanoTime();
    try {
      if (query.isSelectType()) {
        RowSet rows = exec.select();
        Iterator<Binding> counted = counted(rows, ticket);
        counted.hasNext();
        return new QueryExecResult(RowSetStream.create(rows.getResultVars(), counted));
      }
      if (query.isConstructType()) {
        return new QueryExecResult(constructed(exec, ticket));
      }
      if (query.isDescribeType()) {
        return new QueryExecResult(exec.describe(new CountingGraph(ticket)));
      }
      return super.executeQuery(action, exec, query, log);
    } catch (QueryException e) {
      // Some operators fail otherwise when they are cut off in the middle.
      boolean late = System.nanoTime() - begun >= options.timeout().toNanos();
      if (late || e instanceof QueryCancelledException) {
        ticket.refuse(Counted.tooSlow(options.timeout()));
      }
      throw e;
    }
  }

  private DatasetGraph constructed(QueryExec exec, Ticket ticket) {
    DatasetGraph made = DatasetGraphFactory.create();
    Iterator<Quad> quads = counted(exec.constructQuads(), ticket);
    quads.forEachRemaining(made::add);
    return made;
  }

  private <T> Iterator<T> counted(Iterator<T> all, Ticket ticket) {
    return new Counted<>(all, ticket, options.rows(), options.timeout());
  }

  private static Ticket ticket(HttpAction action) {
    return Ticket.of(action.getRequest());
  }

  /** A graph in memory that refuses to grow too large. */
  private final class CountingGraph extends GraphWrapper {
    private final Ticket ticket;

    CountingGraph(Ticket ticket) {
      super(GraphFactory.createDefaultGraph());
      this.ticket = ticket;
    }

    @Override
    public void add(Triple triple) {
      if (size() >= options.rows()) {
        Refusal refusal = Counted.tooMany(options.rows());
        ticket.refuse(refusal);
        throw refusal;
      }
      super.add(triple);
    }
  }
}
