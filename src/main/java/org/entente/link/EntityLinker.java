package org.entente.link;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.gazetteer.Gazetteer;
import org.entente.model.Document;
import org.entente.model.EntityKind;
import org.entente.model.EventMention;
import org.entente.model.EventMention.Argument;
import org.entente.model.Layer;
import org.entente.model.Link;
import org.entente.model.Mention;
import org.entente.model.Mention.Form;
import org.entente.ontology.Ontology;
import org.entente.ontology.Role;

/**
 * Decides what the mentions of an article refer to, in text order: names by candidates and context,
 * then titles by who holds the office, then pronouns by what stands before them.
 */
public final class EntityLinker {
  private final Gazetteer gazetteer;
  private final Ontology ontology;

  /** Links to the entities of {@code gazetteer}. */
  public EntityLinker(Gazetteer gazetteer, Ontology ontology) {
    this.gazetteer = gazetteer;
    this.ontology = ontology;
  }

  /** Links the mentions of {@code document}; the events tell which kinds their roles ask for. */
  Linked link(Document document, List<EventMention> events) {
    Map<Mention, Set<EntityKind>> wanted = wanted(events);
    Context context = new Context(document, day(document));
    NameLinks names = new NameLinks(gazetteer, context);
    PointerLinks pointers = new PointerLinks(gazetteer, ontology, context);
    List<Mention> mentions = document.get(Layer.MENTIONS);
    for (Mention mention : mentions) {
      if (mention.form() == Form.NAME || mention.form() == Form.DEMONYM) {
        names.link(mention, wanted.getOrDefault(mention, Set.of())).ifPresent(context::add);
      }
    }
    for (Mention mention : mentions) {
      if (mention.form() != Form.NAME && mention.form() != Form.DEMONYM) {
        pointers.link(mention).ifPresent(context::add);
      }
    }
    Map<Mention, Link> links = new HashMap<>(context.links());
    attributions(events, names, links);
    return new Linked(links);
  }

  /** Sources that the text names only by their part ("para analis") are linked to themselves. */
  private static void attributions(
      List<EventMention> events, NameLinks names, Map<Mention, Link> links) {
    for (EventMention event : events) {
      event
          .attribution()
          .map(Argument::mention)
          .filter(m -> m.source().equals("unnamed"))
          .ifPresent(m -> links.put(m, names.unnamed(m)));
    }
  }

  private static Optional<LocalDate> day(Document document) {
    Optional<LocalDate> published = document.article().published();
    return published.isPresent()
        ? published
        : document.get(Layer.TIMES).stream().map(t -> t.when().latest()).max(LocalDate::compareTo);
  }

  private Map<Mention, Set<EntityKind>> wanted(List<EventMention> events) {
    Map<Mention, Set<EntityKind>> wanted = new HashMap<>();
    for (EventMention event : events) {
      for (Argument argument : event.arguments()) {
        Role role = ontology.role(argument.role()).orElseThrow();
        wanted.merge(argument.mention(), role.range(), EntityLinker::both);
      }
    }
    return wanted;
  }

  private static Set<EntityKind> both(Set<EntityKind> one, Set<EntityKind> other) {
    Set<EntityKind> common = new HashSet<>(one);
    common.retainAll(other);
    return common.isEmpty() ? one : common;
  }
}
