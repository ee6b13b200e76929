package org.entente.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.serve.web.Accepts;
import org.entente.serve.web.Refusal;
import org.entente.serve.web.Ticket;

/** What a client asks for: the parameters of a request, and the forms that it accepts. */
final class Asked {
  private static final int LONGEST_VALUE = 2_000;

  private final HttpServletRequest request;

  Asked(HttpServletRequest request) {
    this.request = request;
  }

  /** The path below the servlet, without the slash in front; empty if there is none. */
  String rest() {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("");
    return path.startsWith("/") ? path.substring(1) : path;
  }

  /** Where this server is, as the client says it, without a slash at the end. */
  String base() {
    String url = request.getRequestURL().toString();
    int path = url.indexOf('/', url.indexOf("://") + 3);
    return path < 0 ? url : url.substring(0, path);
  }

  /** The value of a parameter, if it is given and not blank. */
  Optional<String> param(String name) {
    return param(name, LONGEST_VALUE);
  }

  /** The same, of at most so many characters. */
  Optional<String> param(String name, int longest) {
    String value = request.getParameter(name);
    if (value != null && value.length() > longest) {
      throw new Refusal(
          Refusal.BAD_REQUEST, "The parameter " + name + " is longer than " + longest);
    }
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** The value of a parameter that must be given. */
  String required(String name) {
    return param(name)
        .orElseThrow(
            () -> new Refusal(Refusal.BAD_REQUEST, "The parameter " + name + " is missing"));
  }

  /** All values of a parameter, which may stand in one, with commas between. */
  Set<String> words(String name) {
    String[] values = request.getParameterValues(name);
    return values == null
        ? Set.of()
        : Arrays.stream(values)
            .flatMap(value -> Arrays.stream(value.split(",")))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .collect(Collectors.toSet());
  }

  /** All values of a parameter, as they are. */
  List<String> values(String name) {
    String[] values = request.getParameterValues(name);
    return values == null
        ? List.of()
        : Arrays.stream(values).map(String::strip).filter(value -> !value.isEmpty()).toList();
  }

  /** A whole number from 0 to {@code most}; {@code usual} if none is given. */
  int number(String name, int usual, int most) {
    Optional<String> value = param(name);
    if (value.isEmpty()) {
      return usual;
    }
    if (!value.get().matches("[0-9]{1,9}") || Integer.parseInt(value.get()) > most) {
      throw new Refusal(
          Refusal.BAD_REQUEST, "The parameter " + name + " takes a whole number from 0 to " + most);
    }
    return Integer.parseInt(value.get());
  }

  /** The language of names: a code of two letters, English if none is given. */
  String language() {
    return param("language").filter(code -> code.matches("[a-z]{2}")).orElse("en");
  }

  /** All parameters, each with its first value. */
  Map<String, String> all() {
    Map<String, String> all = new TreeMap<>();
    request.getParameterMap().keySet().forEach(name -> all.put(name, param(name).orElse("")));
    return all;
  }

  /** A header, empty if there is none. */
  String header(String name) {
    return Optional.ofNullable(request.getHeader(name)).orElse("");
  }

  /**
   * Which of {@code types} the client likes best, by the weights of its Accept header; the first if
   * it does not say, none if it accepts none.
   */
  Optional<String> best(List<String> types) {
    return Accepts.best(header("Accept"), types);
  }

  /** The ticket by which the work for this request can be cancelled. */
  Ticket ticket() {
    return Ticket.of(request);
  }

  /** Whether the request was sent by POST. */
  boolean posted() {
    return request.getMethod().equals("POST");
  }
}
