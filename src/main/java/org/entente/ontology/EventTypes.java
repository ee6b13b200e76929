package org.entente.ontology;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.XSD;
import org.entente.model.EntityKind;
import org.entente.model.Factuality;
import org.entente.ontology.Detail.Sense;

/** Reads {@code events.ttl}: roles and details first, then the event types that have them. */
final class EventTypes {
  private static final String ALL_ROLES = "involves";
  private static final String ALL_DETAILS = "detail";

  private final Turtle file;
  private final Parents parents;
  private final Map<String, EntityKind> kinds;
  private final Map<String, Role> roles;
  private final Map<String, Detail> details;

  EventTypes(Turtle file, List<EntityType> entityTypes) {
    this.file = file;
    this.parents = new Parents(file, "Event");
    this.kinds = entityTypes.stream().collect(Collectors.toMap(EntityType::name, EntityType::kind));
    this.roles = new LinkedHashMap<>();
    this.details = new LinkedHashMap<>();
    for (String name : file.terms(Meta.OBJECT_PROPERTY)) {
      if (!name.equals(ALL_ROLES)) {
        roles.put(name, role(name));
      }
    }
    for (String name : file.terms(Meta.DATATYPE_PROPERTY)) {
      if (!name.equals(ALL_DETAILS)) {
        details.put(name, detail(name));
      }
    }
  }

  List<Role> roles() {
    return List.copyOf(roles.values());
  }

  List<Detail> details() {
    return List.copyOf(details.values());
  }

  List<EventType> read() {
    List<EventType> types = parents.classes().stream().map(this::eventType).toList();
    if (types.isEmpty()) {
      throw file.bad("Event", "no event type below it", "declare one with rdfs:subClassOf");
    }
    return types;
  }

  private EventType eventType(String name) {
    return new EventType(
        name,
        parents.parent(name),
        file.labels(name),
        rolesOf(name),
        declared(name, Meta.HAS_DETAIL, details.keySet()),
        fewestParties(name),
        traits(name),
        needed(name, Meta.PRINTED_AS, "[a-z][a-z-]*", "a name in lower case"),
        printedFactuality(name),
        needed(name, Meta.PLOVER, "[A-Z]+|none", "a PLOVER type in capitals, or \"none\""),
        needed(name, Meta.CAMEO, "[0-9]{3,4}", "a CAMEO code of three or four digits"));
  }

  private List<Role> rolesOf(String name) {
    Set<String> names = declared(name, Meta.HAS_ROLE, roles.keySet());
    List<Role> own = roles.values().stream().filter(r -> names.contains(r.name())).toList();
    if (own.stream().noneMatch(role -> role.function() == Role.Function.ACTS)) {
      throw file.bad(name, "no role that acts", "give it one by ent:hasRole");
    }
    return own;
  }

  /** What the type and those above it have under {@code property}; all of it must be declared. */
  private Set<String> declared(String name, Node property, Set<String> known) {
    Set<String> found = new TreeSet<>();
    for (String ancestor : parents.line(name)) {
      file.terms(ancestor, property).forEach(found::add);
    }
    for (String term : found) {
      if (!known.contains(term)) {
        throw file.bad(
            name,
            "ent:" + property.getLocalName() + " ent:" + term + ", which is not declared",
            "declare ent:" + term + " in this file, or use one of " + new TreeSet<>(known));
      }
    }
    return found;
  }

  private int fewestParties(String name) {
    return Integer.parseInt(
        needed(name, Meta.FEWEST_PARTIES, "[1-9]", "the number of parties without quotes"));
  }

  private Set<EventType.Trait> traits(String name) {
    Set<EventType.Trait> traits = EnumSet.noneOf(EventType.Trait.class);
    file.values(name, Meta.TRAIT).forEach(word -> traits.add(trait(name, word)));
    return traits;
  }

  private EventType.Trait trait(String name, String word) {
    return List.of(EventType.Trait.values()).stream()
        .filter(trait -> trait.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                file.bad(
                    name,
                    "ent:trait \"" + word + "\" is not understood",
                    "use \"journey\", \"occasion\" or \"outcome\""));
  }

  private String needed(String name, Node property, String form, String remedy) {
    String local = "ent:" + property.getLocalName();
    String value =
        file.value(name, property)
            .orElseThrow(() -> file.bad(name, "no " + local, "write " + local + ": " + remedy));
    if (!value.matches(form)) {
      throw file.bad(name, local + " \"" + value + "\" is not understood", "write " + remedy);
    }
    return value;
  }

  private Optional<Factuality> printedFactuality(String name) {
    return file.terms(name, Meta.PRINTED_FACTUALITY)
        .findFirst()
        .map(word -> factuality(name, word));
  }

  private Factuality factuality(String name, String word) {
    return List.of(Factuality.values()).stream()
        .filter(factuality -> factuality.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                file.bad(
                    name,
                    "ent:printedFactuality ent:" + word + " is none",
                    "use ent:happened, ent:planned, ent:possible or ent:denied"));
  }

  private Role role(String name) {
    boolean placeInstead = file.values(name, Meta.PLACE_INSTEAD).anyMatch("true"::equals);
    return new Role(name, function(name), range(name), placeInstead, file.labels(name));
  }

  private Role.Function function(String name) {
    String word =
        needed(
            name,
            Meta.FUNCTION,
            "acts|receives|place|other",
            "one of \"acts\", \"receives\", \"place\", \"other\"");
    return Role.Function.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private Set<EntityKind> range(String name) {
    Set<EntityKind> range = EnumSet.noneOf(EntityKind.class);
    file.terms(name, Meta.ADMITS).forEach(type -> range.add(kind(name, type)));
    if (range.isEmpty()) {
      throw file.bad(name, "no ent:admits", "name the entity classes that may fill it");
    }
    return range;
  }

  private EntityKind kind(String name, String type) {
    EntityKind kind = kinds.get(type);
    if (kind == null) {
      throw file.bad(
          name,
          "ent:admits ent:" + type + ", which is no class of entities.ttl",
          "use one of " + new TreeSet<>(kinds.keySet()));
    }
    return kind;
  }

  private Detail detail(String name) {
    List<Node> ranges = file.nodes(name, Meta.RANGE).toList();
    boolean number = ranges.contains(XSD.integer.asNode());
    if (ranges.size() != 1 || !(number || ranges.contains(XSD.xstring.asNode()))) {
      throw file.bad(name, "its values have no type", "write rdfs:range xsd:string or xsd:integer");
    }
    Set<String> allowed = file.values(name, Meta.ALLOWS).collect(Collectors.toSet());
    boolean tellsApart = file.values(name, Meta.TELLS_APART).anyMatch("true"::equals);
    return new Detail(name, number, tellsApart, allowed, senses(name, allowed), file.labels(name));
  }

  private Map<Sense, Set<String>> senses(String name, Set<String> allowed) {
    Map<Sense, Set<String>> senses = new EnumMap<>(Sense.class);
    for (Sense sense : Sense.values()) {
      Node property = Meta.of(sense);
      Set<String> values = file.values(name, property).collect(Collectors.toSet());
      if (!allowed.containsAll(values)) {
        throw file.bad(
            name,
            "ent:" + property.getLocalName() + " has a value that it does not allow",
            "use values of its ent:allows");
      }
      senses.put(sense, Set.copyOf(values));
    }
    return senses;
  }
}
