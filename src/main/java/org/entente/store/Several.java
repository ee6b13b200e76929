package org.entente.store;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Gives parameters several values at once: {@code BIND(?p AS ?x)} becomes a list of values for
 * {@code ?x}, {@code ?x = ?p} asks whether it is one of them, and {@code BOUND(?p)} is true.
 */
final class Several extends ExprTransformCopy {
  private final Map<Var, List<Node>> values;

  private Several(Map<Var, List<Node>> values) {
    this.values = values;
  }

  static Query apply(Query query, Map<Var, List<Node>> values) {
    return values.isEmpty()
        ? query
        : QueryTransformOps.transform(query, new Lists(values), new Several(values));
  }

  @Override
  public Expr transform(ExprFunction1 function, Expr argument) {
    boolean bound =
        function instanceof E_Bound
            && argument.isVariable()
            && values.containsKey(argument.asVar());
    return bound ? NodeValue.TRUE : super.transform(function, argument);
  }

  @Override
  public Expr transform(ExprFunction2 function, Expr one, Expr other) {
    if (function instanceof E_Equals && other.isVariable() && values.containsKey(other.asVar())) {
      ExprList list = new ExprList();
      values.get(other.asVar()).forEach(node -> list.add(NodeValue.makeNode(node)));
      return new E_OneOf(one, list);
    }
    return super.transform(function, one, other);
  }

  private static final class Lists extends ElementTransformCopyBase {
    private final Map<Var, List<Node>> values;

    Lists(Map<Var, List<Node>> values) {
      this.values = values;
    }

    @Override
    public Element transform(ElementBind bind, Var variable, Expr expression) {
      if (!expression.isVariable() || !values.containsKey(expression.asVar())) {
        return super.transform(bind, variable, expression);
      }
      ElementData data = new ElementData();
      data.add(variable);
      for (Node node : values.get(expression.asVar())) {
        data.add(BindingFactory.binding(variable, node));
      }
      return data;
    }
  }
}
