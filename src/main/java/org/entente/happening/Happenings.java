package org.entente.happening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Canonicalization: finds which tellings, of whatever articles and languages, are reports of one
 * happening.
 *
 * <p>First the exactly dated ones, fullest first: each joins the happening it is most like, if
 * nothing in it contradicts. Then those without an exact date: each joins the one happening that it
 * is clearly most like, and if several are equally likely none; of those that one article tells,
 * one alone. What is left is compared with its like. At last come the decisions of people: groups
 * with tellings that are decided to be one are united. Candidates are looked up by type and day
 * ({@link Blocks}), so the work grows with the number of tellings a day and not with all of them.
 *
 * <p>The result depends on the set of tellings alone, not on their order; and what is done with a
 * telling depends only on those that are reached from it through {@link Blocks}.
 */
public final class Happenings {
  /** A telling without exact date joins the best happening only if the next is that much worse. */
  private static final double MARGIN = 0.05;

  private final Decisions decisions;

  /** Merges as {@code decisions} of people force or forbid, and else by likeness. */
  public Happenings(Decisions decisions) {
    this.decisions = decisions;
  }

  /** Every telling in exactly one happening, ordered by the first IRI of each. */
  public List<Happening> of(Collection<Telling> tellings) {
    List<Telling> exact = fullestFirst(tellings.stream().filter(Telling::exact));
    List<Telling> loose = fullestFirst(tellings.stream().filter(t -> !t.exact()));
    Map<String, List<Group>> blocks = new HashMap<>();
    List<Group> groups = new ArrayList<>();
    exact.forEach(telling -> joinOrOpen(telling, blocks, groups));
    List<Telling> left = new ArrayList<>();
    Map<Group, List<Group.Joining>> joining = new HashMap<>();
    for (Telling telling : loose) {
      Optional<Group.Joining> home = clearlyBest(telling, blocks);
      if (home.isPresent()) {
        joining.computeIfAbsent(home.get().group(), g -> new ArrayList<>()).add(home.get());
      } else {
        left.add(telling);
      }
    }
    joining.values().forEach(list -> left.addAll(joinBestOfEachArticle(list)));
    Map<String, List<Group>> looseBlocks = new HashMap<>();
    fullestFirst(left.stream()).forEach(telling -> joinOrOpen(telling, looseBlocks, groups));
    return united(groups).stream()
        .map(Group::happening)
        .sorted(Comparator.comparing(h -> h.members().get(0)))
        .toList();
  }

  /**
   * Whether the two would be compared and are alike enough. What becomes of a telling depends only
   * on those that are linked to it, over exactly dated ones also in several steps.
   */
  public boolean linked(Telling one, Telling other) {
    return likeness(one, other).filter(Likeness::enough).isPresent();
  }

  /** How alike two tellings are, and in what; empty if they cannot be one happening. */
  public Optional<Likeness> likeness(Telling one, Telling other) {
    return Blocks.meet(one, other) ? Comparison.of(one, other) : Optional.empty();
  }

  /** Lets join what is most like the group first; what an article tells beside that is left. */
  private List<Telling> joinBestOfEachArticle(List<Group.Joining> wanting) {
    List<Group.Joining> joined = new ArrayList<>();
    List<Telling> left = new ArrayList<>();
    wanting.sort(
        Comparator.comparingDouble((Group.Joining j) -> -j.score())
            .thenComparing(Group.Joining::telling));
    for (Group.Joining one : wanting) {
      boolean apart =
          joined.stream()
              .anyMatch(
                  other ->
                      decisions.apart(one.telling(), other.telling())
                          || one.telling().sharesArticle(other.telling())
                              && one.telling().factuality() == other.telling().factuality());
      if (apart) {
        left.add(one.telling());
      } else {
        joined.add(one);
        one.join();
      }
    }
    return left;
  }

  /**
   * Makes one of groups that people have decided to be one, unless they have decided against it.
   */
  private List<Group> united(List<Group> groups) {
    Map<String, Group> home = new HashMap<>();
    Map<String, Telling> tellings = new HashMap<>();
    for (Group group : groups) {
      for (Telling telling : group.members()) {
        home.put(telling.iri(), group);
        tellings.put(telling.iri(), telling);
      }
    }
    Set<Group> left = new LinkedHashSet<>(groups);
    for (Decisions.Pair pair : new TreeSet<>(decisions.same())) {
      Group one = home.get(pair.one());
      Group other = home.get(pair.other());
      if (one != null && other != null && one != other && !keptApart(one, other)) {
        one.unite(other, tellings.get(pair.one()), tellings.get(pair.other()));
        other.members().forEach(telling -> home.put(telling.iri(), one));
        left.remove(other);
      }
    }
    return List.copyOf(left);
  }

  private boolean keptApart(Group one, Group other) {
    return one.members().stream()
        .anyMatch(a -> other.members().stream().anyMatch(b -> decisions.apart(a, b)));
  }

  private static List<Telling> fullestFirst(Stream<Telling> tellings) {
    return tellings
        .distinct()
        .sorted(
            Comparator.comparingInt((Telling t) -> -t.fullness())
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private void joinOrOpen(Telling telling, Map<String, List<Group>> blocks, List<Group> groups) {
    List<Group.Joining> found = candidates(telling, blocks, Blocks.like(telling));
    Group home;
    if (found.isEmpty()) {
      home = new Group(telling);
      groups.add(home);
    } else {
      found.get(0).join();
      home = found.get(0).group();
    }
    for (String block : Blocks.own(telling)) {
      List<Group> there = blocks.computeIfAbsent(block, b -> new ArrayList<>());
      if (!there.contains(home)) {
        there.add(home);
      }
    }
  }

  private Optional<Group.Joining> clearlyBest(Telling telling, Map<String, List<Group>> blocks) {
    List<Group.Joining> found = candidates(telling, blocks, Blocks.around(telling));
    boolean clear =
        found.size() == 1
            || found.size() > 1 && found.get(0).score() - found.get(1).score() >= MARGIN;
    return clear ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The groups that the telling may join, most like first. */
  private List<Group.Joining> candidates(
      Telling telling, Map<String, List<Group>> blocks, List<String> keys) {
    Set<Group> near = new LinkedHashSet<>();
    keys.forEach(key -> near.addAll(blocks.getOrDefault(key, List.of())));
    List<Group.Joining> found = new ArrayList<>();
    near.forEach(group -> group.take(telling, decisions).ifPresent(found::add));
    found.sort(
        Comparator.comparingDouble((Group.Joining j) -> -j.score())
            .thenComparing(j -> j.group().first()));
    return found;
  }
}
