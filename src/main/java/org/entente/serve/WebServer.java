package org.entente.serve;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
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
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.entente.serve.index.Current;
import org.entente.serve.page.Pages;
import org.entente.serve.page.Site;
import org.entente.serve.web.Gate;
import org.entente.serve.web.Journal;
import org.entente.serve.web.Metrics;
import org.entente.serve.web.Places;
import org.entente.serve.web.Recent;
import org.entente.serve.web.Turns;

/**
 * The server: SPARQL at {@code /sparql}, the questions at {@code /queries/}, the pages at {@code
 * /}. It only reads. No update, no writing of graphs, no administration, no {@code SERVICE} (a
 * query cannot make this machine ask others), no file is ever loaded. Queries end after a time,
 * answers have a largest size, and only so many run at once.
 */
public final class WebServer implements AutoCloseable {
  static final String SPARQL = "/sparql";
  private static final int LONGEST_HEADER = 16 << 10;
  private static final long GRACE_MILLIS = 5_000;

  /** What is left of the grace then is for telling those who wait. */
  private static final long CANCEL_MILLIS = 3_000;

  private static final int IDLE_MILLIS = 10_000;

  private final FusekiServer server;
  private final ServeOptions options;
  private final Places places;
  private final Current current;

  private WebServer(FusekiServer server, ServeOptions options, Places places, Current current) {
    this.server = server;
    this.options = options;
    this.places = places;
    this.current = current;
  }

  /** Serves {@code site} until {@link #close}, and writes no access log. */
  public static WebServer start(Site site, ServeOptions options) throws IOException {
    return start(site, options, line -> {});
  }

  /**
   * Serves {@code site} until {@link #close}.
   *
   * @param accessLog takes a line of JSON for each request
   * @throws IOException if the address or port cannot be had
   */
  public static WebServer start(Site site, ServeOptions options, Consumer<String> accessLog)
      throws IOException {
    Current current = new Current(site.store(), site.ontology(), site.background()::names);
    Places places = new Places(options.clients());
    FusekiServer server = build(site, options, accessLog, current, places);
    prepare(server.getJettyServer(), options);
    try {
      server.start();
    } catch (FusekiException e) {
      server.stop();
      current.close();
      places.close();
      throw refused(e, options);
    }
    return new WebServer(server, options, places, current);
  }

  private static FusekiServer build(
      Site site, ServeOptions options, Consumer<String> accessLog, Current current, Places places) {
    Clock clock = Clock.systemUTC();
    Metrics metrics = new Metrics();
    metrics.others(site.refreshes()::metrics);
    Health health = new Health(site.store(), current, places, metrics);
    Pages pages = new Pages(site, current, options.timeout(), options.rows(), clock);
    Turns turns = new Turns(places, options.bytes());
    Recent recent = new Recent(() -> state(site, current));
    TextSearch texts = new TextSearch();
    DatasetGraph limited = limited(site.store().dataset(), options);
    texts.offer(site.store(), limited.getContext());
    DataService service = DataService.newBuilder(limited).addEndpoint(Operation.Query).build();
    FusekiServer.Builder builder =
        FusekiServer.create()
            .fusekiModules(FusekiModules.empty())
            .registerOperation(Operation.Query, new CappedQuery(options, texts))
            .port(options.port())
            .loopback(true)
            .enableCors(false)
            .enablePing(false)
            .enableStats(false)
            .enableMetrics(false)
            .add(SPARQL, service)
            .addFilter("/*", new Journal(accessLog, metrics, clock))
            .addFilter("/*", new Gate(options.loopback(), options.token(), options.origin()))
            .addFilter("/*", new Unknown(pages.nothing()))
            .addFilter(SPARQL, new NoUpdates())
            .addFilter(SPARQL, new Description(pages.serviceDescription()))
            .addFilter(SPARQL, recent)
            .addFilter("/queries/*", recent)
            .addFilter("/api/events/*", recent)
            .addFilter("/api/suggest", recent)
            .addFilter(SPARQL, turns)
            .addFilter("/queries/*", turns)
            .addFilter("/export/*", turns);
    pages.servlets().forEach(builder::addServlet);
    health
        .servlets()
        .forEach((String path, HttpServlet servlet) -> builder.addServlet(path, servlet));
    return builder.build();
  }

  /** Another number when store or catalogue are others; both only ever go up. */
  private static long state(Site site, Current current) {
    long read = current.view().map(view -> view.catalogue().commits() + 1).orElse(0L);
    return (site.store().commits() << 32) + read;
  }

  /** The same data, for queries that ask no other server and end after a time. */
  private static DatasetGraph limited(Dataset data, ServeOptions options) {
    DatasetGraph graph = data.asDatasetGraph();
    Context context = graph.getContext().copy();
    String millis = Long.toString(options.timeout().toMillis());
    context.set(ARQ.httpServiceAllowed, false);
    context.set(ARQ.queryTimeout, millis + "," + millis);
    return new DatasetGraphWrapper(graph, context);
  }

  private static void prepare(Server jetty, ServeOptions options) {
    for (Connector connector : jetty.getConnectors()) {
      if (connector instanceof ServerConnector tcp) {
        tcp.setHost(options.address());
        // Jetty would let it wait behind the others.
        tcp.setAcceptorPriorityDelta(0);
      }
      HttpConnectionFactory http = connector.getConnectionFactory(HttpConnectionFactory.class);
      http.getHttpConfiguration().setRequestHeaderSize(LONGEST_HEADER);
      http.getHttpConfiguration().setSendServerVersion(false);
    }
    if (jetty.getThreadPool() instanceof QueuedThreadPool pool) {
      pool.setIdleTimeout(IDLE_MILLIS);
      pool.setMaxEvictCount(pool.getMaxThreads());
    }
    jetty.setHandler(new GracefulHandler(jetty.getHandler()));
    jetty.setStopTimeout(GRACE_MILLIS);
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

  /** Where the pages are. */
  public URI address() {
    String host =
        options.address().contains(":") ? "[" + options.address() + "]" : options.address();
    return URI.create("http://" + host + ":" + server.getPort() + "/");
  }

  /** Where queries are answered. */
  public URI sparql() {
    return address().resolve(SPARQL);
  }

  /**
   * Lets no more requests in, answers for some seconds those that are under way, tells the others
   * that it stops, and stops.
   */
  @Override
  public void close() {
    places.cancelAfter(CANCEL_MILLIS);
    try {
      server.stop();
    } catch (FusekiException e) {
      if (!(e.getCause() instanceof TimeoutException)) {
        throw e;
      }
      // Something heard nothing of its end in time. The server has stopped all the same.
    } finally {
      places.close();
      current.close();
    }
  }
}
