package org.entente.serve.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.entente.serve.web.Refusal;
import org.entente.store.NamedQuery;

/**
 * The questions as resources: {@code /queries/<name>?person=...&format=csv}. Values of parameters
 * are bound to the parsed query; they are never joined to its text.
 */
final class QuestionRoute implements Route {
  private static final Map<String, String> FORMATS = formats();

  private final Site site;
  private final Answers answers;
  private final EventForms forms;

  QuestionRoute(Site site, Answers answers, EventForms forms) {
    this.site = site;
    this.answers = answers;
    this.forms = forms;
  }

  private static Map<String, String> formats() {
    Map<String, String> formats = new LinkedHashMap<>();
    formats.put("json", "application/sparql-results+json");
    formats.put("csv", "text/csv");
    formats.put("tsv", "text/tab-separated-values");
    formats.put("xml", "application/sparql-results+xml");
    formats.put("geojson", "application/geo+json");
    formats.put("atom", "application/atom+xml");
    return formats;
  }

  /** The words that {@code format} takes, with their media types. */
  static Map<String, String> known() {
    return FORMATS;
  }

  @Override
  public void answer(Asked asked, HttpServletResponse response) throws IOException {
    if (asked.rest().isEmpty()) {
      list(response);
      return;
    }
    NamedQuery question =
        site.queries()
            .named(asked.rest())
            .orElseThrow(
                () ->
                    new Refusal(
                        Refusal.NOT_FOUND,
                        "There is no question " + asked.rest() + "; /queries/ lists them"));
    Map<String, String> values = asked.all();
    values.keySet().removeAll(List.of("format", "raw"));
    String format = format(asked);
    response.addHeader("Vary", "Accept");
    boolean raw = asked.param("raw").filter("true"::equals).isPresent();
    Query query = question.bind(values, site.background().meanings());
    response.setContentType(
        FORMATS.get(format) + (format.matches("csv|tsv") ? ";charset=utf-8" : ""));
    OutputStream out = response.getOutputStream();
    answers.rows(
        query,
        asked.ticket(),
        (rows, dataset) -> {
          switch (format) {
            case "csv" -> csv(rows, out, raw ? text -> text : site.cell());
            case "geojson" -> forms.geoJson(rows, out);
            case "atom" -> forms.atom(rows, dataset, question, asked, out);
            default -> ResultsWriter.create().lang(lang(format)).write(out, rows);
          }
        });
  }

  private static Lang lang(String format) {
    return switch (format) {
      case "tsv" -> ResultSetLang.RS_TSV;
      case "xml" -> ResultSetLang.RS_XML;
      default -> ResultSetLang.RS_JSON;
    };
  }

  private static String format(Asked asked) {
    Optional<String> given = asked.param("format");
    if (given.isPresent()) {
      return given
          .filter(FORMATS::containsKey)
          .orElseThrow(
              () ->
                  new Refusal(
                      Refusal.BAD_REQUEST,
                      "The parameter format takes one of " + String.join(", ", FORMATS.keySet())));
    }
    String type =
        asked
            .best(List.copyOf(FORMATS.values()))
            .or(() -> asked.best(List.of("application/json")))
            .orElseThrow(
                () ->
                    new Refusal(
                        Refusal.NOT_ACCEPTABLE, "There is " + String.join(", ", FORMATS.values())));
    return FORMATS.entrySet().stream()
        .filter(form -> form.getValue().equals(type))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("json");
  }

  private void list(HttpServletResponse response) throws IOException {
    ArrayNode all = Json.array();
    for (NamedQuery query : site.queries().all()) {
      all.addObject()
          .put("name", query.name())
          .put("summary", query.summary())
          .put("href", "/queries/" + query.name());
    }
    Json.send(response, all);
  }

  private static void csv(RowSet rows, OutputStream out, UnaryOperator<String> cell)
      throws IOException {
    Csv csv = new Csv(out, cell, false);
    List<Var> columns = rows.getResultVars();
    csv.row(columns.stream().map(Var::getVarName).toList());
    while (rows.hasNext()) {
      Binding row = rows.next();
      csv.row(columns.stream().map(column -> value(row.get(column))).toList());
    }
    csv.flush();
  }

  private static Object value(@org.jspecify.annotations.Nullable Node node) {
    if (node == null) {
      return "";
    }
    if (node.isURI()) {
      return node.getURI();
    }
    if (node.isLiteral() && node.getLiteralValue() instanceof Number number) {
      return number;
    }
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }
}
