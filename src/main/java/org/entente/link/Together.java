package org.entente.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.EventMention;
import org.entente.model.EventMention.Argument;
import org.entente.model.Layer;
import org.entente.model.Link;
import org.entente.model.Mention;
import org.entente.model.Sentence;
import org.entente.model.Span;
import org.entente.model.Tags;
import org.entente.model.Token;
import org.entente.ontology.Ontology;
import org.entente.ontology.Role.Function;

/**
 * Whom a sentence tells of together: those of one event, or of one list. A plural means such a
 * group rather than the two whom the article names most.
 */
final class Together {
  /** Tags of the words of a title, or of what somebody is. */
  private static final Set<String> NOMINAL = Set.of("ADJ", "NOUN", "PROPN", "DET");

  private static final String AND = "CCONJ";

  /** One word between two names, and a title; of a sentence whose words are not tagged. */
  private static final Pattern ONE_WORD = Pattern.compile(" \\p{Ll}+( \\p{Lu}[\\p{L}.-]*)* ");

  /** Any number of entities above one. */
  static final int ANY = 0;

  private final Ontology ontology;
  private final Context context;
  private final List<EventMention> events;
  private final Map<Integer, Tags> tags;

  Together(Ontology ontology, Context context, List<EventMention> events) {
    this.ontology = ontology;
    this.context = context;
    this.events = events;
    tags =
        context.document().get(Layer.TAGS).stream()
            .collect(Collectors.toMap(Tags::sentence, t -> t, (a, b) -> a));
  }

  /**
   * The last group of {@code count} entities of {@code kind} that the sentence tells of together
   * before {@code before}, all of whom {@code fits} allows; of {@link #ANY} number the whole group
   * rather than a list that is a part of it.
   */
  Optional<List<Entity>> last(
      Sentence sentence, int before, EntityKind kind, int count, Predicate<Entity> fits) {
    List<Group> groups = new ArrayList<>(lists(sentence, before, kind));
    groups.addAll(parties(sentence, before, kind));
    List<Group> fitting =
        groups.stream()
            .filter(g -> count == ANY ? g.members().size() > 1 : g.members().size() == count)
            .filter(g -> g.members().stream().allMatch(fits))
            .toList();
    return fitting.stream()
        .max(Comparator.comparingInt(Group::end))
        .map(g -> fitting.stream().filter(g::within).reduce(g, Group::larger))
        .map(g -> List.copyOf(g.members()));
  }

  /** Who takes part in the events of the sentence, whoever does it and to whom. */
  private List<Group> parties(Sentence sentence, int before, EntityKind kind) {
    List<Group> groups = new ArrayList<>();
    for (EventMention event : events) {
      if (event.sentence() != sentence.index() || event.trigger().end() > before) {
        continue;
      }
      Set<Entity> members = new LinkedHashSet<>();
      int end = event.trigger().end();
      for (Argument argument : event.arguments()) {
        Link link = context.links().get(argument.mention());
        if (link != null && party(argument) && argument.mention().span().end() <= before) {
          link.entities().stream().filter(e -> e.kind() == kind).forEach(members::add);
          end = Math.max(end, argument.mention().span().end());
        }
      }
      groups.add(new Group(members, end));
    }
    return groups;
  }

  private boolean party(Argument argument) {
    Function function = ontology.role(argument.role()).orElseThrow().function();
    return function == Function.ACTS || function == Function.RECEIVES;
  }

  /** Names that "and" joins. */
  private List<Group> lists(Sentence sentence, int before, EntityKind kind) {
    List<Link> named =
        context.links().values().stream()
            .filter(l -> sentence.span().contains(l.mention().span()))
            .filter(l -> l.mention().span().end() <= before)
            .filter(l -> l.mention().form() != Mention.Form.PLURAL)
            .filter(l -> l.entities().size() == 1 && l.entities().get(0).kind() == kind)
            .sorted(Comparator.comparing(l -> l.mention().span()))
            .toList();
    List<Group> groups = new ArrayList<>();
    Set<Entity> run = new LinkedHashSet<>();
    boolean joined = false;
    Span last = null;
    for (Link link : named) {
      Span span = link.mention().span();
      Joint joint = last == null ? Joint.NONE : joint(sentence, last.end(), span.start());
      if (joint == Joint.NONE || joined) {
        run = new LinkedHashSet<>();
        joined = false;
      }
      run.add(link.entities().get(0));
      joined |= joint == Joint.AND;
      if (joined) {
        groups.add(new Group(new LinkedHashSet<>(run), span.end()));
      }
      last = span;
    }
    return groups;
  }

  /**
   * What stands between two names of a list: "and" or a comma first, then a title at most; or
   * between commas what the first one is, and "and" behind it.
   */
  private Joint joint(Sentence sentence, int from, int to) {
    Tags tagged = tags.get(sentence.index());
    if (tagged == null) {
      String text = context.document().text().substring(from, to);
      return ONE_WORD.matcher(text).matches() ? Joint.AND : Joint.NONE;
    }
    StringBuilder between = new StringBuilder();
    for (int i = 0; i < sentence.tokens().size(); i++) {
      Token token = sentence.tokens().get(i);
      if (token.span().start() >= from && token.span().end() <= to) {
        between.append(letter(token, tagged.tags().get(i)));
      }
    }
    return between.toString().matches("(,n+,|,)?&n*")
        ? Joint.AND
        : between.toString().matches(",n*") ? Joint.COMMA : Joint.NONE;
  }

  /** A joiner, a comma, a noun or its attribute, or anything else. */
  private static char letter(Token token, String tag) {
    return tag.equals(AND)
        ? '&'
        : token.text().equals(",") ? ',' : NOMINAL.contains(tag) ? 'n' : 'x';
  }

  private enum Joint {
    NONE,
    COMMA,
    AND
  }

  private record Group(Set<Entity> members, int end) {
    boolean within(Group other) {
      return other.members.containsAll(members);
    }

    Group larger(Group other) {
      return other.members.size() > members.size() ? other : this;
    }
  }
}
