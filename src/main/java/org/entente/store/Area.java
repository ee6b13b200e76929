package org.entente.store;

/**
 * A part of the globe, by plain degrees (WGS 84): what lies within so many kilometres of a point,
 * or in a box of latitudes and longitudes.
 */
public interface Area {
  /** Mean radius of the earth, kilometres (IUGG). */
  double RADIUS = 6371.0088;

  /** Whether the point lies in it. */
  boolean contains(double latitude, double longitude);

  /** How far the point is from the middle of it, in kilometres along a great circle. */
  double kilometres(double latitude, double longitude);

  /** What lies within {@code kilometres} of the point. */
  static Area near(double latitude, double longitude, double kilometres) {
    return new Area() {
      @Override
      public boolean contains(double north, double east) {
        return kilometres(north, east) <= kilometres;
      }

      @Override
      public double kilometres(double north, double east) {
        return distance(latitude, longitude, north, east);
      }
    };
  }

  /** The box between these degrees; it crosses the date line where {@code west > east}. */
  static Area box(double south, double west, double north, double east) {
    double width = east - west + (west > east ? 360 : 0);
    return new Area() {
      @Override
      public boolean contains(double latitude, double longitude) {
        boolean across =
            west > east
                ? longitude >= west || longitude <= east
                : longitude >= west && longitude <= east;
        return latitude >= south && latitude <= north && across;
      }

      @Override
      public double kilometres(double latitude, double longitude) {
        return distance((south + north) / 2, west + width / 2, latitude, longitude);
      }
    };
  }

  /** The length of the great circle between two points, kilometres (haversine formula). */
  static double distance(
      double latitude, double longitude, double otherLatitude, double otherLongitude) {
    double north = Math.toRadians(otherLatitude - latitude) / 2;
    double east = Math.toRadians(otherLongitude - longitude) / 2;
    double half =
        Math.pow(Math.sin(north), 2)
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(otherLatitude))
                * Math.pow(Math.sin(east), 2);
    return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(half)));
  }
}
