package org.entente.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.entente.model.BadFile;

/**
 * The text of one {@code .rq} file: a header of lines {@code #+ key: value}, a line without a key
 * going on with the one before, and the SPARQL.
 */
final class QueryFile {
  private static final List<String> KEYS =
      List.of("summary", "description", "params", "defaults", "tags");
  private static final Pattern HEADER = Pattern.compile("#\\+\\s*(?:([a-z]+):)?\\s*(.*)");
  private static final Pattern PARAM =
      Pattern.compile("([a-z][A-Za-z]*) \\(([^();]+); ([a-z]+(?:\\|[a-z]+)*)(; required)?\\)");
  private static final Pattern DEFAULT = Pattern.compile("([a-z][A-Za-z]*)=(\\S+)");

  private final String file;
  private final String text;
  private final Map<String, String> header = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  QueryFile(String file, String text) {
    this.file = file;
    this.text = text;
    readHeader();
  }

  /**
   * The text, with a header that says little behind it if it has none; lines keep their numbers.
   */
  static String orBare(String text) {
    return text.lines().anyMatch(line -> HEADER.matcher(line).matches())
        ? text
        : text.stripTrailing()
            + "\n#+ summary: A question of your own\n#+ description: Its rows.\n#+ tags: own\n";
  }

  NamedQuery query(String name) {
    List<Parameter> params = params();
    List<String> tags = List.of(header.get("tags").split("\\s*,\\s*"));
    return new NamedQuery(
        name, header.get("summary"), header.get("description"), params, tags, text, parsed());
  }

  private void readHeader() {
    int number = 0;
    String open = "";
    for (String line : text.lines().toList()) {
      number++;
      Matcher matcher = HEADER.matcher(line);
      if (matcher.matches()) {
        String key = Optional.ofNullable(matcher.group(1)).orElse(open);
        if (!KEYS.contains(key)) {
          throw bad(number, "no header key \"" + key + "\"", "use one of " + KEYS);
        }
        open = key;
        lines.putIfAbsent(key, number);
        header.merge(key, matcher.group(2).strip(), (a, b) -> (a + " " + b).strip());
      }
    }
    for (String key : List.of("summary", "description", "tags")) {
      if (header.getOrDefault(key, "").isEmpty()) {
        throw bad(1, "no " + key, "write a line \"#+ " + key + ": ...\"");
      }
    }
  }

  private List<Parameter> params() {
    Map<String, String> defaults = defaults();
    List<Parameter> params = new ArrayList<>();
    for (String declared : parts("params", "(?<=\\))\\s*,\\s*")) {
      Matcher matcher = PARAM.matcher(declared);
      if (!matcher.matches() || !knownType(matcher.group(3))) {
        throw bad(
            "params",
            "\"" + declared + "\" is not understood",
            "write name (what; type), the type being a|choice|of|words or one of "
                + Parameter.TYPES);
      }
      Optional<String> standard = Optional.ofNullable(defaults.remove(matcher.group(1)));
      boolean required = matcher.group(4) != null;
      params.add(
          new Parameter(matcher.group(1), matcher.group(2), matcher.group(3), required, standard));
    }
    params.forEach(this::check);
    defaults.keySet().stream()
        .findFirst()
        .ifPresent(
            name -> {
              throw bad("defaults", "no parameter " + name, "declare it in params");
            });
    return params;
  }

  private static boolean knownType(String type) {
    return Parameter.TYPES.contains(type) || type.contains("|");
  }

  private void check(Parameter param) {
    if (!Pattern.compile("[?$]" + param.name() + "\\b").matcher(sparql()).find()) {
      throw bad("params", "?" + param.name() + " is not used", "use it in the query, or drop it");
    }
    try {
      param.standard().ifPresent(value -> param.nodes(value, Names.NONE));
    } catch (BadParameter e) {
      throw bad("defaults", e.getMessage(), "correct the default");
    }
  }

  private Map<String, String> defaults() {
    Map<String, String> defaults = new LinkedHashMap<>();
    for (String given : parts("defaults", "\\s*,\\s*")) {
      Matcher matcher = DEFAULT.matcher(given);
      if (!matcher.matches()) {
        throw bad("defaults", "\"" + given + "\" is not understood", "write name=value");
      }
      defaults.put(matcher.group(1), matcher.group(2));
    }
    return defaults;
  }

  private List<String> parts(String key, String separator) {
    return Stream.of(header.getOrDefault(key, "").split(separator))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** The query without comments that stand on a line of their own, the header among them. */
  private String sparql() {
    return text.replaceAll("(?m)^\\s*#.*$", "");
  }

  private Query parsed() {
    try {
      Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
      if (!query.isSelectType()) {
        throw bad(0, "no SELECT query", "ask for columns, so that it can be printed as a table");
      }
      if (query.hasDatasetDescription()) {
        throw bad(0, "FROM is not allowed", "drop it: the query runs on the store");
      }
      return query;
    } catch (QueryParseException e) {
      String problem = e.getMessage().split("\\s+Was expecting")[0];
      throw bad(Math.max(e.getLine(), 0), problem, "correct the SPARQL there");
    }
  }

  private BadFile bad(String key, String problem, String remedy) {
    return bad(lines.getOrDefault(key, 1), problem, remedy);
  }

  private BadFile bad(int line, String problem, String remedy) {
    return new BadFile(file, line, problem, remedy);
  }
}
