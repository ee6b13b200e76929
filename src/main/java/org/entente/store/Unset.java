package org.entente.store;

import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Says {@code false} for {@code BOUND(?p)} of parameters without a value. The answer is the same,
 * but the optimizer sees a constant and leaves out the branch that looks the parameter up.
 */
final class Unset extends ExprTransformCopy {
  private final Set<Var> parameters;

  private Unset(Set<Var> parameters) {
    this.parameters = parameters;
  }

  static Query apply(Query query, Set<Var> parameters) {
    return QueryTransformOps.transform(
        query, new ElementTransformCopyBase(), new Unset(parameters));
  }

  @Override
  public Expr transform(ExprFunction1 function, Expr argument) {
    boolean unset =
        function instanceof E_Bound
            && argument.isVariable()
            && parameters.contains(argument.asVar());
    return unset ? NodeValue.FALSE : super.transform(function, argument);
  }
}
