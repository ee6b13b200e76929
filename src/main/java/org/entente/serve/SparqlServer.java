package org.entente.serve;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.util.Context;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ServerConnector;

/**
 * A SPARQL endpoint at {@code /sparql}: queries only. No update, no writing of graphs, no
 * administration, no {@code SERVICE} (a query cannot make this machine ask others), no file is ever
 * loaded. Queries end after a time, and only so many run at once.
 */
public final class SparqlServer implements AutoCloseable {
  private static final String PATH = "/sparql";

  private final FusekiServer server;
  private final ServeOptions options;

  private SparqlServer(FusekiServer server, ServeOptions options) {
    this.server = server;
    this.options = options;
  }

  /**
   * Serves {@code dataset} until {@link #close}.
   *
   * @throws IOException if the address or port cannot be had
   */
  public static SparqlServer start(Dataset dataset, ServeOptions options) throws IOException {
    DataService service =
        DataService.newBuilder(guarded(dataset.asDatasetGraph(), options))
            .addEndpoint(Operation.Query)
            .build();
    FusekiServer server =
        FusekiServer.create()
            .fusekiModules(FusekiModules.empty())
            .port(options.port())
            .loopback(true)
            .enableCors(false)
            .enablePing(false)
            .enableStats(false)
            .enableMetrics(false)
            .add(PATH, service)
            .addFilter("/*", new Guard(options))
            .build();
    listenAt(server, options.address());
    try {
      server.start();
    } catch (FusekiException e) {
      server.stop();
      throw refused(e, options);
    }
    return new SparqlServer(server, options);
  }

  /** The same data, for queries that ask no other server and end after a time. */
  private static DatasetGraph guarded(DatasetGraph data, ServeOptions options) {
    Context context = data.getContext().copy();
    String millis = Long.toString(options.timeout().toMillis());
    context.set(ARQ.httpServiceAllowed, false);
    context.set(ARQ.queryTimeout, millis + "," + millis);
    return new DatasetGraphWrapper(data, context);
  }

  private static void listenAt(FusekiServer server, String address) {
    for (Connector connector : server.getJettyServer().getConnectors()) {
      if (connector instanceof ServerConnector tcp) {
        tcp.setHost(address);
      }
    }
  }

  private static IOException refused(FusekiException e, ServeOptions options) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return new BindException(
            "port " + options.port() + " at " + options.address() + " is taken or not allowed");
      }
    }
    return new IOException("cannot start the server: " + e.getMessage(), e);
  }

  /** Where queries are answered. */
  public URI address() {
    String host =
        options.address().contains(":") ? "[" + options.address() + "]" : options.address();
    return URI.create("http://" + host + ":" + server.getPort() + PATH);
  }

  /** Lets no more queries in and stops. */
  @Override
  public void close() {
    server.stop();
  }
}
