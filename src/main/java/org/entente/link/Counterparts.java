package org.entente.link;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Link;
import org.entente.model.Mention;
import org.entente.model.Mention.Form;
import org.entente.model.Mention.Title;
import org.entente.model.Sentence;

/** Whom "his Ukrainian counterpart" means, where no name stands at it. */
final class Counterparts {
  /** The key of who holds the office of somebody named in front, in another state. */
  static final String KEY = "counterpart";

  /** What stands between the words and the name behind their comma: a title at most. */
  private static final Pattern APPOSED = Pattern.compile(", ?[^,.;:()]{0,60}");

  private final Context context;
  private final Offices offices;

  Counterparts(Context context, Offices offices) {
    this.context = context;
    this.offices = offices;
  }

  /**
   * The person of that state who is named right behind the comma; else the one whom the article
   * names and who holds the office of somebody in front of the words, or bears that title.
   */
  Optional<Link> link(Mention mention) {
    return apposed(mention)
        .or(() -> named(mention))
        .map(person -> new Link(mention, List.of(person), "counterpart", 0.75));
  }

  private Optional<Entity> apposed(Mention mention) {
    int end = mention.span().end();
    String text = context.document().text();
    return context.persons().stream()
        .filter(l -> l.mention().form() == Form.NAME && l.mention().span().start() > end)
        .min(Comparator.comparing(l -> l.mention().span()))
        .filter(l -> APPOSED.matcher(text.substring(end, l.mention().span().start())).matches())
        .map(l -> l.entities().get(0))
        .filter(e -> of(mention, e));
  }

  private Optional<Entity> named(Mention mention) {
    Sentence sentence = context.backFrom(mention.span(), 1).get(0);
    int before = mention.span().start();
    List<Entity> near = context.mentionedIn(sentence, before, Set.of(EntityKind.PERSON));
    List<Entity> fitting =
        context.persons().stream()
            .map(l -> l.entities().get(0))
            .distinct()
            .filter(e -> of(mention, e) && near.stream().anyMatch(n -> alike(n, e)))
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  private static boolean of(Mention mention, Entity person) {
    return person.country().filter(mention.title().country()::equals).isPresent();
  }

  private boolean alike(Entity one, Entity other) {
    return offices.counterparts(one, other)
        || titles(one).stream().anyMatch(titles(other)::contains);
  }

  /** The offices that the article gives to a person. */
  private Set<String> titles(Entity person) {
    return context.persons().stream()
        .filter(l -> l.entities().get(0).equals(person))
        .map(l -> l.mention().title())
        .filter(Title::present)
        .map(Title::office)
        .filter(office -> office.length() > 1 && !office.equals(KEY))
        .collect(Collectors.toSet());
  }
}
