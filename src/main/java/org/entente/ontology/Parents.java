package org.entente.ontology;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The hierarchy of classes in one file: one root, one parent a class, no circle. */
final class Parents {
  private final Turtle file;
  private final String root;
  private final Set<String> classes;

  /** Of the classes that {@code file} declares; the one of them named {@code root} is abstract. */
  Parents(Turtle file, String root) {
    this.file = file;
    this.root = root;
    this.classes = new LinkedHashSet<>(file.terms(Meta.CLASS));
  }

  /** The classes below the root, in the order of the file. */
  List<String> classes() {
    return classes.stream().filter(name -> !name.equals(root)).toList();
  }

  /** The class above, unless that is the root. */
  Optional<String> parent(String name) {
    return Optional.of(above(name)).filter(parent -> !parent.equals(root));
  }

  /** The class itself, its parent and so on up to the root, which is included. */
  List<String> line(String name) {
    List<String> line = new ArrayList<>();
    for (String at = name; !at.equals(root); at = above(at)) {
      if (line.contains(at)) {
        throw file.bad(name, "it is its own ancestor", "give it another rdfs:subClassOf");
      }
      line.add(at);
    }
    line.add(root);
    return line;
  }

  private String above(String name) {
    List<String> parents = file.terms(name, Meta.SUB_CLASS_OF).toList();
    if (parents.size() != 1 || !classes.contains(parents.get(0))) {
      throw file.bad(
          name, "it needs one class of this file above it", "write rdfs:subClassOf ent:" + root);
    }
    return parents.get(0);
  }
}
