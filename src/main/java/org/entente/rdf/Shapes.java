package org.entente.rdf;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.parser.ShaclParseException;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.entente.model.BadFile;
import org.entente.model.Issue;
import org.entente.ontology.Ontology;
import org.entente.ontology.Terms;
import org.entente.ontology.Turtle;

/**
 * Validates what one article says before it is written: the rules of {@code ontology/shapes.ttl}
 * and those that follow from the ontology's event types. Parsed once; any number of threads may use
 * it.
 */
public final class Shapes {
  /** The code of an issue that drops an event. */
  public static final String VIOLATION = "shape.violation";

  /** The code of an issue that is only counted. */
  public static final String WARNING = "shape.warning";

  private static final Node MENTION_OF = NodeFactory.createURI(Terms.MENTION_OF);
  private static final Node MENTIONED_IN = NodeFactory.createURI(Terms.MENTIONED_IN);

  private final org.apache.jena.shacl.Shapes shapes;

  private Shapes(org.apache.jena.shacl.Shapes shapes) {
    this.shapes = shapes;
  }

  /**
   * Reads {@code shapes.ttl} in {@code folder} and derives the rest from {@code ontology}; throws
   * {@link BadFile} if the file is no sound SHACL.
   */
  public static Shapes load(Path folder, Ontology ontology) {
    Path file = folder.resolve("shapes.ttl");
    Graph graph = Turtle.read(file).graph();
    new DerivedShapes(ontology).addTo(graph);
    try {
      return new Shapes(ShaclValidator.get().parse(graph));
    } catch (ShaclParseException e) {
      throw new BadFile(
          file.toString(), 0, "no sound SHACL: " + e.getMessage(), "correct the shape");
    }
  }

  /**
   * Checks the graph of one article together with its event nodes; where the classes of the
   * entities are in it too, that each role admits its filler.
   *
   * @param graph the quads of the article's graph and of its events, merged
   * @param source the article's IRI, for the issues
   */
  public Verdict check(Graph graph, String source) {
    Collection<ReportEntry> entries = ShaclValidator.get().validate(shapes, graph).getEntries();
    if (entries.isEmpty()) {
      return Verdict.SOUND;
    }
    Set<String> dropped = new TreeSet<>();
    List<Issue> issues = new ArrayList<>();
    for (ReportEntry entry : entries) {
      boolean violation = entry.severity().equals(Severity.Violation);
      if (violation) {
        dropped.addAll(eventsOf(entry.focusNode(), graph));
      }
      String code = violation ? VIOLATION : WARNING;
      issues.add(new Issue(code, source, entry.message() + ": " + entry.focusNode()));
    }
    issues.sort(Comparator.comparing(Issue::code).thenComparing(Issue::detail));
    return new Verdict(dropped, issues);
  }

  /**
   * Checks one node alone: what the shapes demand of it, in a graph that holds what they look at.
   *
   * @param source where it stands, for the issues
   */
  public List<Issue> check(Graph graph, Node node, String source) {
    return ShaclValidator.get().validate(shapes, graph, node).getEntries().stream()
        .map(
            entry ->
                new Issue(
                    entry.severity().equals(Severity.Violation) ? VIOLATION : WARNING,
                    source,
                    entry.message() + ": " + entry.focusNode()))
        .sorted(Comparator.comparing(Issue::code).thenComparing(Issue::detail))
        .toList();
  }

  /** The events that a node is, tells or helps to tell: up the graph from where the fault is. */
  private static Set<String> eventsOf(Node fault, Graph graph) {
    Set<String> events = new HashSet<>();
    Set<Node> seen = new HashSet<>();
    Deque<Node> open = new ArrayDeque<>(List.of(fault));
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (!seen.add(node)) {
        continue;
      }
      List<Node> told = graph.stream(node, MENTION_OF, Node.ANY).map(Triple::getObject).toList();
      if (!told.isEmpty()) {
        told.forEach(event -> events.add(event.toString()));
      } else if (isEvent(node, graph)) {
        events.add(node.toString());
      } else {
        graph.stream(Node.ANY, Node.ANY, node).map(Triple::getSubject).forEach(open::push);
      }
    }
    return events;
  }

  private static boolean isEvent(Node node, Graph graph) {
    return graph.contains(Node.ANY, MENTION_OF, node)
        || graph.contains(node, MENTIONED_IN, Node.ANY);
  }

  /**
   * What came of it.
   *
   * @param dropped IRIs of the events that must not be written, sorted
   * @param issues one for each fault: {@code shape.violation}, which drops an event, or {@code
   *     shape.warning}, which only counts
   */
  public record Verdict(Set<String> dropped, List<Issue> issues) {
    private static final Verdict SOUND = new Verdict(Set.of(), List.of());

    /** Makes the collections unmodifiable. */
    public Verdict {
      dropped = Collections.unmodifiableSet(new TreeSet<>(dropped));
      issues = List.copyOf(issues);
    }
  }
}
