package org.entente.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * Two parties of a meeting that happened.
 *
 * @param one a party
 * @param other another
 * @param meeting the meeting
 * @param weight 2/n in a meeting of n parties, so that it weighs n - 1 in all
 */
record Dyad(Names one, Names other, ScoredEvent meeting, double weight) {

  /** All dyads of all meetings among {@code events} that happened. */
  static List<Dyad> of(List<ScoredEvent> events) {
    List<Dyad> dyads = new ArrayList<>();
    for (ScoredEvent event : events) {
      List<Names> parties = event.meetingThatHappened() ? event.actors() : List.of();
      for (int i = 0; i < parties.size(); i++) {
        for (int j = i + 1; j < parties.size(); j++) {
          dyads.add(new Dyad(parties.get(i), parties.get(j), event, 2.0 / parties.size()));
        }
      }
    }
    return dyads;
  }

  static double weight(List<Dyad> dyads) {
    double weight = 0;
    for (Dyad dyad : dyads) {
      weight += dyad.weight;
    }
    return weight;
  }

  /** Adds the dyads of one article to {@code count}. */
  static void count(List<Dyad> predicted, List<Dyad> gold, boolean whereAndWhen, Count count) {
    List<Dyad> left = new ArrayList<>(gold);
    double hitPredicted = 0;
    double hitGold = 0;
    for (Dyad dyad : predicted) {
      for (int i = 0; i < left.size(); i++) {
        if (dyad.right(left.get(i), whereAndWhen)) {
          hitPredicted += dyad.weight;
          hitGold += left.remove(i).weight;
          break;
        }
      }
    }
    count.add(hitPredicted, hitGold, weight(predicted), weight(gold));
  }

  private boolean right(Dyad gold, boolean whereAndWhen) {
    boolean parties =
        one.same(gold.one) && other.same(gold.other)
            || one.same(gold.other) && other.same(gold.one);
    return parties
        && (!whereAndWhen || meeting.placeRight(gold.meeting) && meeting.dateRight(gold.meeting));
  }
}
