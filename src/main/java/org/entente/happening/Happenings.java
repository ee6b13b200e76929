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

/**
 * Canonicalization: finds which tellings, of whatever articles and languages, are reports of one
 * happening.
 *
 * <p>First the exactly dated ones, fullest first: each joins the happening it is most like, if
 * nothing in it contradicts. Then those without an exact date: each joins the one happening that it
 * is clearly most like, and if several are equally likely none; of those that one article tells,
 * one alone. What is left is compared with its like. Candidates are looked up by type and day
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
    return groups.stream()
        .map(Group::happening)
        .sorted(Comparator.comparing(h -> h.members().get(0)))
        .toList();
  }

  /**
   * Whether the two would be compared and are alike enough. What becomes of a telling depends only
   * on those that are linked to it, over exactly dated ones also in several steps.
   */
  public boolean linked(Telling one, Telling other) {
    return decisions.together(one, other)
        || Blocks.meet(one, other)
            && Comparison.of(one, other).filter(Likeness::enough).isPresent();
  }

  /** The IRIs of tellings that are decided to be one happening with {@code iri}. */
  public List<String> decidedSame(String iri) {
    return decisions.partners(iri);
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
                          || !decisions.together(one.telling(), other.telling())
                              && one.telling().sharesArticle(other.telling()));
      if (apart) {
        left.add(one.telling());
      } else {
        joined.add(one);
        one.join();
      }
    }
    return left;
  }

  private static List<Telling> fullestFirst(java.util.stream.Stream<Telling> tellings) {
    return tellings
        .distinct()
        .sorted(
            Comparator.comparingInt((Telling t) -> -t.fullness())
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private void joinOrOpen(Telling telling, Map<String, List<Group>> blocks, List<Group> groups) {
    List<Group.Joining> found = candidates(telling, blocks, Blocks.own(telling));
    Group home;
    if (found.isEmpty()) {
      home = new Group(telling);
      groups.add(home);
    } else {
      found.get(0).join();
      home = found.get(0).group();
    }
    List<String> keys = new ArrayList<>(Blocks.own(telling));
    keys.add(telling.iri());
    for (String block : keys) {
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
    decisions
        .partners(telling.iri())
        .forEach(iri -> near.addAll(blocks.getOrDefault(iri, List.of())));
    List<Group.Joining> found = new ArrayList<>();
    near.forEach(group -> group.take(telling, decisions).ifPresent(found::add));
    found.sort(
        Comparator.comparingDouble((Group.Joining j) -> -j.score())
            .thenComparing(j -> j.group().first()));
    return found;
  }
}
