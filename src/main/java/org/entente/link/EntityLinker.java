package org.entente.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.gazetteer.Gazetteer;
import org.entente.model.Document;
import org.entente.model.EventMention;
import org.entente.model.EventMention.Argument;
import org.entente.model.Layer;
import org.entente.model.Link;
import org.entente.model.Mention;
import org.entente.model.Mention.Form;
import org.entente.model.MentionSource;
import org.entente.ontology.Ontology;

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
    Map<Mention, Wanted> wanted = Wanted.of(events, ontology);
    Context context = new Context(document, ontology, day(document));
    NameLinks names = new NameLinks(gazetteer, ontology, context);
    Buildings buildings = new Buildings(events);
    PlaceLinks places = new PlaceLinks(gazetteer, ontology, context, buildings);
    PointerLinks pointers = new PointerLinks(gazetteer, ontology, context, places, events);
    List<Mention> mentions = document.get(Layer.MENTIONS);
    for (Mention mention : longestFirst(mentions, context)) {
      context.add(names.link(mention, wanted.getOrDefault(mention, Wanted.ANYTHING)));
    }
    for (Mention mention : mentions) {
      if (!named(mention)) {
        buildings.link(mention).or(() -> pointers.link(mention)).ifPresent(context::add);
      }
    }
    suffixes(events).forEach(m -> pointers.link(m).ifPresent(context::add));
    FirstPerson speakers = new FirstPerson(events, ontology, context);
    mentions.stream()
        .filter(m -> m.source() == MentionSource.SPEAKER)
        .forEach(m -> speakers.link(m).ifPresent(context::add));
    Map<Mention, Link> links = new HashMap<>(context.links());
    attributions(events, names, links);
    return new Linked(links);
  }

  /** Pronouns within words, which only the extractors see. */
  private static List<Mention> suffixes(List<EventMention> events) {
    return events.stream()
        .flatMap(event -> event.arguments().stream())
        .map(Argument::mention)
        .filter(
            mention ->
                Set.of(MentionSource.SUFFIX, MentionSource.OBJECT, MentionSource.UNDERSTOOD)
                    .contains(mention.source()))
        .distinct()
        .toList();
  }

  private static boolean named(Mention mention) {
    return mention.form() == Form.NAME || mention.form() == Form.DEMONYM;
  }

  /**
   * Names of several words first, then those with a title, then single words: each is measured by
   * what the article tells more fully elsewhere.
   */
  private static List<Mention> longestFirst(List<Mention> mentions, Context context) {
    List<Mention> names = new ArrayList<>(mentions.stream().filter(EntityLinker::named).toList());
    names.sort(
        Comparator.comparingInt(
            m -> context.text(m).indexOf(' ') > 0 ? 0 : m.title().present() ? 1 : 2));
    return names;
  }

  /** Sources that the text names only by their part ("para analis") are linked to themselves. */
  private static void attributions(
      List<EventMention> events, NameLinks names, Map<Mention, Link> links) {
    for (EventMention event : events) {
      event
          .attribution()
          .map(Argument::mention)
          .filter(m -> m.source() == MentionSource.UNNAMED)
          .ifPresent(m -> links.put(m, names.unnamed(m)));
    }
  }

  private static Optional<LocalDate> day(Document document) {
    Optional<LocalDate> published = document.article().published();
    return published.isPresent()
        ? published
        : document.get(Layer.TIMES).stream().map(t -> t.when().latest()).max(LocalDate::compareTo);
  }
}
