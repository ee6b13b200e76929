package org.entente.store;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.entente.happening.Blocks;
import org.entente.happening.Happenings;
import org.entente.happening.Telling;
import org.entente.ontology.Terms;

/**
 * What a batch can touch: the tellings whose joining may come out differently because some were
 * added, changed or withdrawn, and those that must be looked at to say how.
 *
 * <p>Exactly dated tellings form groups along links from one to the next; no other telling has a
 * say in that. One without an exact date joins a group that it is linked to, or, if there is none,
 * forms a group with its like. So a change reaches along links of exactly dated ones, from these
 * one step to the others, and from those along their own links and to what the same articles tell
 * beside them. To place the latter, the groups that each might join are needed too.
 */
final class Neighbourhood {
  private final Tellings tellings;
  private final Happenings happenings;
  private final TellingReader earlier;
  private final TellingReader reader;
  private final Map<Node, Optional<Telling>> read = new HashMap<>();
  private final Set<Telling> exact = new LinkedHashSet<>();
  private final Set<Telling> loose = new LinkedHashSet<>();

  /**
   * The surroundings of what changes.
   *
   * @param earlier reads what was told as it was understood before
   * @param reader reads what is told as it will be understood
   */
  Neighbourhood(
      Tellings tellings, Happenings happenings, TellingReader earlier, TellingReader reader) {
    this.earlier = earlier;
    this.tellings = tellings;
    this.happenings = happenings;
    this.reader = reader;
  }

  /** All tellings that are needed to say what becomes of {@code changed}. */
  Set<Telling> of(Collection<Node> changed) {
    List<Telling> old = new ArrayList<>();
    for (Node event : changed) {
      tellings.before(event).flatMap(earlier::read).ifPresent(old::add);
      add(event);
      tellings.joined(tellings.joinedInto(event)).forEach(this::add);
    }
    old.forEach(telling -> near(telling).forEach(this::add));
    follow(exact, Telling::exact);
    List.copyOf(exact).forEach(t -> near(t, n -> !n.exact()).forEach(loose::add));
    follow(loose, n -> !n.exact());
    List.copyOf(loose).forEach(t -> near(t, Telling::exact).forEach(exact::add));
    follow(exact, Telling::exact);
    Set<Telling> all = new LinkedHashSet<>(exact);
    all.addAll(loose);
    return all;
  }

  private void add(Node event) {
    telling(event).ifPresent(this::add);
  }

  private void add(Telling telling) {
    (telling.exact() ? exact : loose).add(telling);
  }

  /** Adds to {@code found} what is linked to it, over any number of links. */
  private void follow(Set<Telling> found, Predicate<Telling> wanted) {
    Deque<Telling> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      for (Telling next : near(open.poll(), wanted)) {
        if (found.add(next)) {
          open.add(next);
        }
      }
    }
  }

  private Set<Telling> near(Telling telling) {
    return near(telling, any -> true);
  }

  /** What will be linked to {@code telling}. */
  private Set<Telling> near(Telling telling, Predicate<Telling> wanted) {
    Set<Telling> found = new LinkedHashSet<>();
    seek(telling, Blocks.begins(telling), tellings::beginningOn, wanted, found);
    seek(telling, Blocks.reported(telling), tellings::reportedOn, wanted, found);
    if (!telling.exact()) {
      besides(telling).filter(wanted).forEach(found::add);
    }
    return found;
  }

  /** What the same articles tell beside it: of that, one at most joins the same group. */
  private Stream<Telling> besides(Telling telling) {
    return telling.articles().stream()
        .flatMap(article -> tellings.toldIn(Words.node(article)).stream())
        .flatMap(event -> telling(event).stream())
        .filter(other -> !other.exact() && other.type().equals(telling.type()))
        .filter(other -> !other.iri().equals(telling.iri()));
  }

  private void seek(
      Telling telling,
      List<LocalDate> days,
      BiFunction<LocalDate, Node, Collection<Node>> on,
      Predicate<Telling> wanted,
      Set<Telling> found) {
    Node type = Words.node(Terms.iri(telling.type()));
    for (LocalDate day : days) {
      for (Node event : on.apply(day, type)) {
        telling(event)
            .filter(other -> !other.iri().equals(telling.iri()))
            .filter(wanted)
            .filter(other -> happenings.linked(telling, other))
            .ifPresent(found::add);
      }
    }
  }

  private Optional<Telling> telling(Node event) {
    return read.computeIfAbsent(event, e -> tellings.after(e).flatMap(reader::read));
  }
}
