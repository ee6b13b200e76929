package org.entente.store;

/**
 * A parameter that a query does not have, lacks, or cannot take. The message is one line that names
 * the parameter and the form that is allowed.
 */
public final class BadParameter extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String parameter;

  BadParameter(String parameter, String problem, String allowed) {
    super(problem + "; " + allowed);
    this.parameter = parameter;
  }

  /** The name of the parameter, without question mark. */
  public String parameter() {
    return parameter;
  }
}
