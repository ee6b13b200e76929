package org.entente.serve;

import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.entente.serve.web.Refusal;

/**
 * Refuses what a query has no business with here: other servers, functions that name a Java class,
 * that wait, print, or are named only while the query runs.
 */
final class Cautious {
  private static final String JAVA = ARQConstants.javaClassURIScheme;
  private static final String ARQ = "http://jena.apache.org/ARQ/function#";
  private static final Set<String> REFUSED =
      Set.of(
          ARQ + "wait",
          ARQ + "print",
          ARQ + "context",
          ARQ + "eval",
          ARQ + "SystemVar",
          "http://www.w3.org/2005/xpath-functions#apply");

  private Cautious() {}

  /**
   * Throws {@link Refusal} if {@code query} asks for such a thing.
   *
   * @param texts whether texts can be searched
   */
  static void check(Query query, boolean texts) {
    if (query.getQueryPattern() != null) {
      Walker.walk(Algebra.compile(query), new Patterns(texts), new Functions());
    }
  }

  private static void refuse(String what) {
    throw new Refusal(Refusal.BAD_REQUEST, what + " is not allowed here");
  }

  /** Looks at patterns. */
  private static final class Patterns extends OpVisitorBase {
    private final boolean texts;

    Patterns(boolean texts) {
      this.texts = texts;
    }

    @Override
    public void visit(OpService service) {
      refuse("SERVICE");
    }

    @Override
    public void visit(OpOrder order) {
      order.getConditions().forEach(by -> Walker.walk(by.getExpression(), new Functions()));
    }

    @Override
    public void visit(OpGroup group) {
      Walker.walk(group.getGroupVars(), new Functions());
      group.getAggregators().stream()
          .map(one -> one.getAggregator().getExprList())
          .filter(Objects::nonNull)
          .forEach(all -> Walker.walk(all, new Functions()));
    }

    @Override
    public void visit(OpBGP pattern) {
      for (Triple triple : pattern.getPattern()) {
        Node property = triple.getPredicate();
        if (property.isURI() && property.getURI().startsWith(JAVA)) {
          refuse("<" + property.getURI() + ">");
        } else if (!texts && property.isURI() && property.getURI().equals(TextSearch.PROPERTY)) {
          throw new Refusal(
              Refusal.BUSY, "The index of texts is being made ready; try again in a moment");
        }
      }
    }
  }

  /** Looks at expressions. */
  private static final class Functions extends ExprVisitorBase {
    @Override
    public void visit(ExprFunctionN function) {
      String iri = function.getFunctionIRI();
      if (function instanceof E_Call) {
        refuse("CALL");
      } else if (iri != null && (iri.startsWith(JAVA) || REFUSED.contains(iri))) {
        refuse("The function <" + iri + ">");
      }
    }
  }
}
