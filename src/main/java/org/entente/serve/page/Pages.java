package org.entente.serve.page;

import jakarta.servlet.http.HttpServlet;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.serve.index.Current;

/** All addresses but {@code /sparql}, each with what answers there. */
public final class Pages {
  private final Site site;
  private final Current current;
  private final Answers answers;
  private final Figures figures;
  private final Descriptions descriptions;
  private final Clock clock;

  /**
   * The pages.
   *
   * @param site what they show
   * @param current its events in memory
   * @param timeout the longest that a question may run
   * @param most the most rows of an answer
   * @param clock tells the time on the status page
   */
  public Pages(Site site, Current current, Duration timeout, long most, Clock clock) {
    this.site = site;
    this.current = current;
    this.answers = new Answers(site.store(), timeout, most);
    this.figures = new Figures(site.store());
    this.descriptions = new Descriptions(site, figures);
    this.clock = clock;
  }

  /** What answers at which address; {@code /*} stands for all that is below. */
  public Map<String, HttpServlet> servlets() {
    AskRoutes ask = new AskRoutes(site, current);
    EventForms forms = new EventForms(current, new Exactness(site.ontology()));
    DataFiles data = DataFiles.load(site.data());
    Map<String, Route> routes = new LinkedHashMap<>();
    StaticFiles files = new StaticFiles();
    routes.put("", (asked, response) -> files.page(asked, response, "ask", "table"));
    for (String page : List.of("query", "status", "about")) {
      routes.put("/" + page, (asked, response) -> files.page(asked, response, page));
    }
    routes.put("/files/*", files::ours);
    routes.put("/lib/*", files::library);
    routes.put("/words/*", data::words);
    routes.put("/map/countries.geojson", data::outlines);
    routes.put("/api/events", ask::events);
    routes.put("/api/events/places", ask::places);
    routes.put("/api/events/times", ask::times);
    routes.put("/api/events/network", ask::network);
    routes.put("/api/suggest", ask::suggest);
    VocabularyRoute vocabulary = new VocabularyRoute(site);
    routes.put("/api/vocabulary", vocabulary::terms);
    routes.put("/api/questions", vocabulary::questions);
    routes.put("/api/event", new EventRoute(site));
    routes.put("/api/entity", new EntityRoute(site, current));
    routes.put("/api/article", new ArticleRoute(site));
    routes.put("/api/status", new StatusRoute(figures, current, answers, site, clock));
    routes.put("/export/*", new ExportRoute(ask, site, forms, answers.most()));
    routes.put("/queries/*", new QuestionRoute(site, answers, forms));
    routes.put("/id/*", new IdRoute(site, files));
    routes.put("/openapi.json", new OpenApi(site));
    routes.put("/.well-known/void", descriptions::dataset);
    routes.put("/reconcile/*", new Reconcile(site, current)::reconcile);
    Map<String, HttpServlet> servlets = new LinkedHashMap<>();
    routes.forEach((path, route) -> servlets.put(path, new RouteServlet(route)));
    return servlets;
  }

  /** Answers where there is nothing. */
  public HttpServlet nothing() {
    return new RouteServlet(new StaticFiles()::missing);
  }

  /** Answers at {@code /sparql} who brings no query. */
  public HttpServlet serviceDescription() {
    return new RouteServlet(descriptions::service);
  }
}
