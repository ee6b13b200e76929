package org.entente.serve.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** Counts requests, and tells what it counted in the text form of Prometheus (0.0.4). */
public final class Metrics {
  private static final double[] BOUNDS = {
    0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30
  };
  private static final int MOST_SERIES = 500;

  private final Map<String, LongAdder> requests = new ConcurrentSkipListMap<>();
  private final Map<String, Durations> durations = new ConcurrentHashMap<>();
  private final List<Supplier<String>> others = new CopyOnWriteArrayList<>();
  private final Map<String, Figure> figures = new ConcurrentSkipListMap<>();

  /** Adds a value that goes up and down, read when it is asked for. */
  public void gauge(String name, String help, DoubleSupplier value) {
    figures.put(name, new Figure("gauge", help, value));
  }

  /** Adds a value that only goes up, read when it is asked for. */
  public void counter(String name, String help, DoubleSupplier value) {
    figures.put(name, new Figure("counter", help, value));
  }

  /** Adds figures that are counted elsewhere, in the same form, read when they are asked for. */
  public void others(Supplier<String> text) {
    others.add(text);
  }

  void count(String route, String method, int status, double seconds) {
    String series =
        "route=\"%s\",method=\"%s\",status=\"%d\""
            .formatted(route, method.replaceAll("[^A-Z]", "_"), status);
    if (requests.size() < MOST_SERIES || requests.containsKey(series)) {
      requests.computeIfAbsent(series, s -> new LongAdder()).increment();
      durations.computeIfAbsent(route, r -> new Durations()).add(seconds);
    }
  }

  /** All of it as text. */
  public String text() {
    StringBuilder text = new StringBuilder();
    head(text, "entente_http_requests_total", "counter", "Requests answered.");
    requests.forEach(
        (series, count) ->
            line(text, "entente_http_requests_total{" + series + "}", count.doubleValue()));
    head(text, "entente_http_request_duration_seconds", "histogram", "Time to answer a request.");
    new TreeMap<>(durations).forEach((route, times) -> times.print(text, route));
    figures.forEach(
        (name, figure) -> {
          head(text, name, figure.type(), figure.help());
          line(text, name, figure.value().getAsDouble());
        });
    others.forEach(other -> text.append(other.get()));
    return text.toString();
  }

  private static void head(StringBuilder text, String name, String type, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  private static void line(StringBuilder text, String series, double value) {
    String number =
        value == Math.rint(value) && Math.abs(value) < 1e15
            ? Long.toString((long) value)
            : String.format(Locale.ROOT, "%.6f", value);
    text.append(series).append(' ').append(number).append('\n');
  }

  /** A value that is read when it is asked for. */
  private record Figure(String type, String help, DoubleSupplier value) {}

  /** A histogram of times. */
  private static final class Durations {
    private final LongAdder[] buckets = new LongAdder[BOUNDS.length];
    private final LongAdder count = new LongAdder();
    private final DoubleAdder sum = new DoubleAdder();

    Durations() {
      Arrays.setAll(buckets, i -> new LongAdder());
    }

    void add(double seconds) {
      for (int i = 0; i < BOUNDS.length; i++) {
        if (seconds <= BOUNDS[i]) {
          buckets[i].increment();
        }
      }
      count.increment();
      sum.add(seconds);
    }

    void print(StringBuilder text, String route) {
      String name = "entente_http_request_duration_seconds";
      String label = "{route=\"" + route + "\"";
      for (int i = 0; i < BOUNDS.length; i++) {
        String bound = Double.toString(BOUNDS[i]).replaceFirst("\\.0$", "");
        line(text, name + "_bucket" + label + ",le=\"" + bound + "\"}", buckets[i].doubleValue());
      }
      line(text, name + "_bucket" + label + ",le=\"+Inf\"}", count.doubleValue());
      line(text, name + "_sum" + label + "}", sum.sum());
      line(text, name + "_count" + label + "}", count.doubleValue());
    }
  }
}
