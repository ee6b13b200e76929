package org.entente.ontology;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandler;
import org.entente.model.BadFile;

/**
 * A Turtle file of the house, parsed: its graph, and on which line the block of each term begins.
 * Every fault that it finds is a {@link BadFile} with the line.
 */
public final class Turtle {
  private static final Pattern BLOCK = Pattern.compile("^[A-Za-z]*:([A-Za-z][\\w-]*)\\s");

  private final Path file;
  private final Graph graph;
  private final Map<String, Integer> lines;

  private Turtle(Path file, Graph graph, Map<String, Integer> lines) {
    this.file = file;
    this.graph = graph;
    this.lines = lines;
  }

  /** Parses {@code file}; throws {@link BadFile} if it is missing, no UTF-8 or no sound Turtle. */
  public static Turtle read(Path file) {
    String text = text(file);
    Graph graph = GraphMemFactory.createDefaultGraph();
    RDFParser.fromString(text, Lang.TURTLE)
        .checking(true)
        .errorHandler(new Refusing(file))
        .parse(graph);
    return new Turtle(file, graph, blocks(text));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new BadFile(file.toString(), 0, "no such file", "name the folder that holds it");
    } catch (CharacterCodingException e) {
      throw new BadFile(file.toString(), 0, "it is not UTF-8", "save it as UTF-8");
    } catch (IOException e) {
      throw new BadFile(file.toString(), 0, "cannot be read (" + e + ")", "check its permissions");
    }
  }

  private static Map<String, Integer> blocks(String text) {
    Map<String, Integer> lines = new HashMap<>();
    int number = 0;
    for (String line : text.split("\\R", -1)) {
      number++;
      Matcher block = BLOCK.matcher(line);
      if (block.find()) {
        lines.putIfAbsent(block.group(1), number);
      }
    }
    return lines;
  }

  /** What the file says. */
  public Graph graph() {
    return graph;
  }

  /** The terms of the ontology that are of class {@code type}, in the order of the file. */
  List<String> terms(Node type) {
    return Meta.locals(graph.stream(Node.ANY, Meta.TYPE, type).map(Triple::getSubject))
        .sorted(Comparator.comparingInt(this::line).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** Terms of the ontology to which {@code property} leads from {@code term}. */
  Stream<String> terms(String term, Node property) {
    return Meta.locals(nodes(term, property)).sorted();
  }

  /** The one value of {@code property}, or empty; throws {@link BadFile} if there are several. */
  Optional<String> value(String term, Node property) {
    List<String> values = values(term, property).toList();
    if (values.size() > 1) {
      throw bad(
          term, property.getLocalName() + " is there " + values.size() + " times", "keep one");
    }
    return values.stream().findFirst();
  }

  /** The literals of {@code property}, sorted. */
  Stream<String> values(String term, Node property) {
    return nodes(term, property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm).sorted();
  }

  /**
   * The labels by language; throws {@link BadFile} unless English and Indonesian are there once.
   */
  Map<String, String> labels(String term) {
    Map<String, String> labels = new HashMap<>();
    nodes(term, Meta.LABEL)
        .forEach(
            label -> {
              if (!label.isLiteral()) {
                throw bad(term, "a label that is no text", "write it in quotation marks");
              }
              if (labels.put(label.getLiteralLanguage(), label.getLiteralLexicalForm()) != null) {
                throw bad(term, "two labels in one language", "keep one");
              }
            });
    for (String language : List.of("en", "id")) {
      if (!labels.containsKey(language)) {
        throw bad(term, "no label in \"" + language + "\"", "add rdfs:label \"...\"@" + language);
      }
    }
    return labels;
  }

  /** What {@code property} leads to from {@code term}. */
  Stream<Node> nodes(String term, Node property) {
    return graph.stream(NodeFactory.createURI(Terms.ENT + term), property, Node.ANY)
        .map(Triple::getObject);
  }

  /** The line on which the block of a term of the ontology begins; 0 if it has none here. */
  int line(String term) {
    return lines.getOrDefault(term, 0);
  }

  /** The fault {@code problem} in the block of {@code term}. */
  BadFile bad(String term, String problem, String remedy) {
    return new BadFile(file.toString(), line(term), "ent:" + term + ": " + problem, remedy);
  }

  /** Takes the first fault that the parser reports, a warning too, as reason to refuse the file. */
  private record Refusing(Path file) implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
      throw fault(message, line, column);
    }

    @Override
    public void error(String message, long line, long column) {
      throw fault(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
      throw fault(message, line, column);
    }

    private BadFile fault(String message, long line, long column) {
      String where = column > 0 ? " (column " + column + ")" : "";
      return new BadFile(
          file.toString(), (int) Math.max(line, 0), message + where, "correct the Turtle there");
    }
  }
}
