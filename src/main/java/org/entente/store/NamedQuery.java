package org.entente.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * A question that the project answers: one file of the folder {@code queries}.
 *
 * @param name the file's name without {@code .rq}
 * @param summary the question in a few words
 * @param description what the rows are, in full sentences
 * @param params what can be asked for, in the order of the header
 * @param tags groups that it belongs to, {@code export} among them if it makes a good CSV file
 * @param text the SPARQL of the file, header and all; it runs as it stands, too
 * @param parsed the same, parsed once for all who ask; it must not be changed
 */
public record NamedQuery(
    String name,
    String summary,
    String description,
    List<Parameter> params,
    List<String> tags,
    String text,
    Query parsed) {

  /** Makes the lists unmodifiable. */
  public NamedQuery {
    params = List.copyOf(params);
    tags = List.copyOf(tags);
  }

  /** The parameter of that name. */
  public Optional<Parameter> param(String wanted) {
    return params.stream().filter(p -> p.name().equals(wanted)).findFirst();
  }

  /**
   * The query with {@code values} bound, ready to run; a blank value counts as none. Values become
   * nodes of the parsed query and are never joined to its text. What has no value and no standard
   * does not filter. A name stands for all that {@code names} knows by it, and for nothing if that
   * is none. Throws {@link BadParameter} if a parameter is unknown, missing or of the wrong form.
   */
  public Query bind(Map<String, String> values, Names names) {
    new TreeSet<>(values.keySet()).forEach(this::known);
    Map<Var, Node> single = new HashMap<>();
    Map<Var, List<Node>> several = new HashMap<>();
    Set<Var> unset = new HashSet<>();
    for (Parameter param : params) {
      Var variable = Var.alloc(param.name());
      List<Node> nodes = value(param, values).map(v -> param.nodes(v, names)).orElse(List.of());
      if (nodes.isEmpty()) {
        unset.add(variable);
      } else if (nodes.size() == 1) {
        single.put(variable, nodes.get(0));
      } else {
        several.put(variable, nodes);
      }
    }
    Query listed = Several.apply(Unset.apply(parsed, unset), several);
    return single.isEmpty() ? listed : QueryTransformOps.replaceVars(listed, single);
  }

  /** The same where no value is a name. */
  public Query bind(Map<String, String> values) {
    return bind(values, Names.NONE);
  }

  private void known(String given) {
    if (param(given).isEmpty()) {
      List<String> names = params.stream().map(Parameter::name).toList();
      throw new BadParameter(
          given,
          "query " + name + " has no parameter " + given,
          names.isEmpty() ? "it takes none" : "it takes " + String.join(", ", names));
    }
  }

  private Optional<String> value(Parameter param, Map<String, String> values) {
    Optional<String> value =
        Optional.ofNullable(values.get(param.name()))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .or(param::standard);
    if (value.isEmpty() && param.required()) {
      throw new BadParameter(
          param.name(),
          "query " + name + " needs the parameter " + param.name(),
          "it takes " + param.form() + " (" + param.what() + ")");
    }
    return value;
  }
}
