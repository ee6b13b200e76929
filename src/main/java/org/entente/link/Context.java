package org.entente.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.model.Document;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Layer;
import org.entente.model.Link;
import org.entente.model.Mention;
import org.entente.model.Sentence;
import org.entente.model.Span;
import org.entente.ontology.Ontology;

/** What an article has been found to be about so far. */
final class Context {
  private final Document document;
  private final Optional<LocalDate> day;
  private final Map<Mention, Link> links = new LinkedHashMap<>();
  private final Set<String> named = new HashSet<>();
  private final Surroundings surroundings;

  Context(Document document, Ontology ontology, Optional<LocalDate> day) {
    this.document = document;
    this.day = day;
    surroundings = new Surroundings(document, ontology);
  }

  void add(Link link) {
    links.put(link.mention(), link);
    link.entities().forEach(e -> named.add(e.iri()));
  }

  Document document() {
    return document;
  }

  String language() {
    return document.article().language();
  }

  /**
   * The day that the article is about, as far as is known: its publication, or else the latest day
   * that it names.
   */
  Optional<LocalDate> day() {
    return day;
  }

  Map<Mention, Link> links() {
    return links;
  }

  /** What the other names say about one. */
  Surroundings surroundings() {
    return surroundings;
  }

  /** Whether some name was linked to the entity. */
  boolean names(Entity entity) {
    return named.contains(entity.iri());
  }

  /**
   * The persons linked so far whom the article calls by a longer name that holds all these words.
   */
  List<Entity> calledInFull(String name) {
    String words = " " + Names.fold(name) + " ";
    return persons().stream()
        .filter(l -> longer(" " + Names.fold(text(l.mention())) + " ", words))
        .map(l -> l.entities().get(0))
        .distinct()
        .toList();
  }

  /**
   * Whom the article has named by this one word before, where no gazetteer knows the name: "Vatican
   * Secretary of State Parolin" and then "Cardinal Parolin". Two states are two persons.
   */
  Optional<Entity> minted(String folded, EntityKind kind, Optional<String> country) {
    return links.values().stream()
        .filter(l -> l.rule().equals("unknown-name") && l.mention().kind() == kind)
        .filter(l -> Names.fold(text(l.mention())).equals(folded))
        .map(l -> l.entities().get(0))
        .filter(e -> country.isEmpty() || e.country().isEmpty() || e.country().equals(country))
        .findFirst();
  }

  private static boolean longer(String full, String part) {
    return full.length() > part.length() && full.contains(part);
  }

  /** How many mentions were linked to the entity so far. */
  long timesNamed(Entity entity) {
    return links.values().stream().filter(l -> l.entities().contains(entity)).count();
  }

  String text(Mention mention) {
    return mention.span().of(document.text());
  }

  /** The links to single persons, in text order. */
  List<Link> persons() {
    return links.values().stream()
        .filter(l -> l.entities().size() == 1 && l.entities().get(0).kind() == EntityKind.PERSON)
        .sorted(Comparator.comparing(l -> l.mention().span()))
        .toList();
  }

  /**
   * The distinct entities of {@code kinds} that are mentioned in a sentence before {@code before},
   * in text order.
   */
  List<Entity> mentionedIn(Sentence sentence, int before, Set<EntityKind> kinds) {
    List<Link> inside = new ArrayList<>();
    for (Link link : links.values()) {
      Span span = link.mention().span();
      if (sentence.span().contains(span) && span.end() <= before) {
        inside.add(link);
      }
    }
    inside.sort((a, b) -> a.mention().span().compareTo(b.mention().span()));
    return inside.stream()
        .flatMap(l -> l.entities().stream())
        .filter(e -> kinds.contains(e.kind()))
        .distinct()
        .toList();
  }

  /**
   * The sentence that holds {@code span} and those before it, the nearest first, at most {@code
   * count}.
   */
  List<Sentence> backFrom(Span span, int count) {
    List<Sentence> sentences = document.get(Layer.SENTENCES);
    int at = 0;
    while (at + 1 < sentences.size() && sentences.get(at + 1).span().start() <= span.start()) {
      at++;
    }
    List<Sentence> back = new ArrayList<>();
    for (int i = at; i >= 0 && back.size() < count; i--) {
      back.add(sentences.get(i));
    }
    return back;
  }
}
