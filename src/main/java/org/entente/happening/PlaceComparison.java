package org.entente.happening;

import java.util.List;
import java.util.Optional;
import org.entente.happening.Telling.Thing;
import org.entente.model.Entity.Point;

/**
 * Compares where two tellings say that it was.
 *
 * @param reasons to which the reason is added
 */
record PlaceComparison(Telling one, Telling other, List<String> reasons) {
  private static final double NEAR_KM = 50;
  private static final double FAR_KM = 300;

  /** What the slot is worth, 0 to 1; below 0 if the places cannot be one. */
  double worth() {
    if (!one.placed(other)) {
      return Comparison.OPEN;
    }
    Thing a = one.place().get();
    Thing b = other.place().get();
    if (a.equals(b)) {
      reasons.add("same place");
      return 1;
    }
    if (a.sameCountry(b) && (a.isState() || b.isState())) {
      reasons.add("one place in the other");
      return 0.9;
    }
    if (one.journey() && one.abroad(other)) {
      reasons.add("places of one state");
      return 0.8;
    }
    return apart(a, b);
  }

  private double apart(Thing a, Thing b) {
    Optional<Double> km = distance(a, b);
    if (km.isPresent() && km.get() <= NEAR_KM) {
      reasons.add("places near each other");
      return 0.8;
    }
    if (one.parties() < 2 || km.isPresent() && km.get() > FAR_KM && !sameTimeExactly()) {
      return -1;
    }
    reasons.add("places differ");
    return 0;
  }

  private boolean sameTimeExactly() {
    return one.exact() && other.exact();
  }

  private static Optional<Double> distance(Thing a, Thing b) {
    return a.point().isEmpty() || b.point().isEmpty() || a.isState() || b.isState()
        ? Optional.empty()
        : Optional.of(kilometres(a.point().get(), b.point().get()));
  }

  /** Great-circle distance by the haversine formula on a sphere of 6371 km. */
  private static double kilometres(Point a, Point b) {
    double phi1 = Math.toRadians(a.latitude());
    double phi2 = Math.toRadians(b.latitude());
    double dPhi = phi2 - phi1;
    double dLambda = Math.toRadians(b.longitude() - a.longitude());
    double h =
        Math.pow(StrictMath.sin(dPhi / 2), 2)
            + StrictMath.cos(phi1)
                * StrictMath.cos(phi2)
                * Math.pow(StrictMath.sin(dLambda / 2), 2);
    return 2 * 6371 * StrictMath.asin(Math.sqrt(h));
  }
}
