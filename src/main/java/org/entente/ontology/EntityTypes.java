package org.entente.ontology;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.EntityKind;
import org.entente.ontology.EntityType.Extent;
import org.entente.ontology.EntityType.Trait;

/** Reads {@code entities.ttl}. */
final class EntityTypes {
  private final Turtle file;
  private final Parents parents;

  EntityTypes(Turtle file) {
    this.file = file;
    this.parents = new Parents(file, "Entity");
  }

  List<EntityType> read() {
    List<EntityType> types = classes();
    checkTraits(types);
    return types;
  }

  private List<EntityType> classes() {
    return parents.classes().stream()
        .map(
            name ->
                new EntityType(
                    name,
                    parents.parent(name),
                    kind(name),
                    extent(name),
                    traits(name),
                    file.labels(name)))
        .toList();
  }

  private EntityKind kind(String name) {
    return parents.line(name).stream()
        .flatMap(ancestor -> file.value(ancestor, Meta.KIND).stream())
        .findFirst()
        .flatMap(EntityTypes::named)
        .orElseThrow(
            () ->
                file.bad(
                    name,
                    "it has no ent:kind, nor has a class above it",
                    "write one of \"person\", \"state\", \"organization\", \"place\", \"product\""));
  }

  /** Of what is no place, the narrowest, as nothing lies in it. */
  private Extent extent(String name) {
    return parents.line(name).stream()
        .flatMap(ancestor -> file.value(ancestor, Meta.EXTENT).stream())
        .findFirst()
        .map(word -> extent(name, word))
        .orElse(Extent.SITE);
  }

  private Extent extent(String name, String word) {
    return List.of(Extent.values()).stream()
        .filter(extent -> extent.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                file.bad(
                    name,
                    "ent:extent \"" + word + "\" is not understood",
                    "use \"site\", \"city\", \"area\" or \"state\""));
  }

  private Set<Trait> traits(String name) {
    return file.values(name, Meta.TRAIT)
        .map(word -> trait(name, word))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Trait trait(String name, String word) {
    return Stream.of(Trait.values())
        .filter(trait -> word(trait).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                file.bad(
                    name,
                    "ent:trait \"" + word + "\" is not understood",
                    "use one of " + Stream.of(Trait.values()).map(EntityTypes::word).toList()));
  }

  private static String word(Trait trait) {
    return trait.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Programs ask for the class of each trait. */
  private void checkTraits(List<EntityType> types) {
    for (Trait trait : Trait.values()) {
      if (types.stream().noneMatch(type -> type.traits().contains(trait))) {
        throw file.bad(
            "Entity", "no class has the trait " + word(trait), "give it to one by ent:trait");
      }
    }
  }

  private static Optional<EntityKind> named(String word) {
    return List.of(EntityKind.values()).stream()
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }
}
