package org.entente.ontology;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.model.EntityKind;
import org.entente.ontology.EntityType.Extent;

/** Reads {@code entities.ttl}. */
final class EntityTypes {
  private final Turtle file;
  private final Parents parents;

  EntityTypes(Turtle file) {
    this.file = file;
    this.parents = new Parents(file, "Entity");
  }

  List<EntityType> read() {
    return parents.classes().stream()
        .map(
            name ->
                new EntityType(
                    name,
                    parents.parent(name),
                    kind(name),
                    extent(name),
                    speaksOnly(name),
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

  private boolean speaksOnly(String name) {
    return file.value(name, Meta.SPEAKS_ONLY).filter("true"::equals).isPresent();
  }

  private static Optional<EntityKind> named(String word) {
    return List.of(EntityKind.values()).stream()
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }
}
