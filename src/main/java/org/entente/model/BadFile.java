package org.entente.model;

/**
 * A file of the house (under {@code ontology}, {@code data} or {@code queries}) that does not hold
 * what it should. It stops the start; the message is one line: {@code file:line: problem; remedy}.
 */
public final class BadFile extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String file;
  private final int line;
  private final String problem;
  private final String remedy;

  /**
   * Says where and what.
   *
   * @param file the file as the user would name it
   * @param line the line, from 1; 0 if the whole file is meant, and then the message leaves it out
   * @param problem what is wrong, without a full stop
   * @param remedy what to do about it, without a full stop
   */
  public BadFile(String file, int line, String problem, String remedy) {
    super(file + (line > 0 ? ":" + line : "") + ": " + oneLine(problem) + "; " + oneLine(remedy));
    this.file = file;
    this.line = line;
    this.problem = problem;
    this.remedy = remedy;
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  /** The file as the user would name it. */
  public String file() {
    return file;
  }

  /** The line, from 1; 0 if the whole file is meant. */
  public int line() {
    return line;
  }

  /** What is wrong. */
  public String problem() {
    return problem;
  }

  /** What to do about it. */
  public String remedy() {
    return remedy;
  }
}
