package org.entente.serve.browser;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures in the system's Chromium how long the page takes: the first view with nothing cached,
 * each filter and each view that is drawn anew, and names as they are typed, letter by letter. Each
 * time is taken by the page's own clock, from the click or key to what is seen.
 *
 * <pre>
 * entente serve --db news &amp;
 * mvn -q test-compile
 * java -cp target/test-classes:target/classes:"target/lib/*" org.entente.serve.browser.PageDriver \
 *     http://127.0.0.1:3330 --rounds 10
 * </pre>
 *
 * Exit code 0 if the first view took less than 1.5 s at its slowest, and at the 95th percentile a
 * filter less than 300 ms and a name less than 100 ms behind the letter; 1 if not; 2 if there is no
 * Chromium.
 */
public final class PageDriver {
  private static final double MOST_FIRST = 1_500;
  private static final double MOST_FILTER = 300;
  private static final double MOST_TYPED = 100;
  private static final int ROUNDS = 10;

  private static final List<String> TYPED =
      List.of("indonesia", "jokowi", "putin", "kim jong", "united nations", "north korea");

  /** Says when the rows of the first view are there. */
  private static final String FIRST =
      "(() => { const look = () => document.querySelector('.events tbody tr')"
          + " ? (window.firstView = performance.now()) : requestAnimationFrame(look); look(); })()";

  /** The time until what {@code act} changes is drawn. */
  private static final String DRAWN =
      "new Promise(done => { const view = document.getElementById('view');"
          + " delete view.dataset.drawn; const start = performance.now();"
          + " new MutationObserver((all, seen) => { if (view.dataset.drawn) { seen.disconnect();"
          + " requestAnimationFrame(() => done(performance.now() - start)); } })"
          + ".observe(view, { attributes: true }); %s })";

  /** The time until the list below the field is another. */
  private static final String LISTED =
      "new Promise(done => { const field = document.getElementById('ask-who');"
          + " const list = document.getElementById('ask-who-list'); const start = performance.now();"
          + " new MutationObserver((all, seen) => { seen.disconnect();"
          + " requestAnimationFrame(() => done(performance.now() - start)); })"
          + ".observe(list, { childList: true }); field.value = %s;"
          + " field.dispatchEvent(new InputEvent('input', { bubbles: true })); })";

  private final Chromium browser;
  private final URI address;

  private PageDriver(Chromium browser, URI address) {
    this.browser = browser;
    this.address = address;
  }

  /** Measures the server at the first argument. */
  public static void main(String[] arguments) throws Exception {
    if (Chromium.installed().isEmpty()) {
      System.err.println("no Chromium on the PATH (apt-get install chromium)");
      System.exit(2);
    }
    int at = List.of(arguments).indexOf("--rounds");
    int rounds = at < 0 ? ROUNDS : Integer.parseInt(arguments[at + 1]);
    try (Chromium browser = Chromium.start(Chromium.installed().get())) {
      browser.size(1280, 900);
      System.exit(new PageDriver(browser, URI.create(arguments[0])).run(rounds) ? 0 : 1);
    }
  }

  private boolean run(int rounds) throws Exception {
    List<Double> first = firstViews(rounds);
    List<Double> filters = new ArrayList<>();
    List<Double> views = new ArrayList<>();
    List<Double> typed = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      browser.open(address.resolve("/?language=en"));
      filters.addAll(filters());
      for (String view : List.of("map", "timeline", "network", "table")) {
        views.add(drawn("document.getElementById('tab-" + view + "').click()"));
      }
      typed.addAll(typed());
    }
    report("first view, nothing cached", first);
    report("filter", filters);
    report("another view", views);
    report("names behind the letter", typed);
    return percentile(first, 1) < MOST_FIRST
        && percentile(filters, 0.95) < MOST_FILTER
        && percentile(typed, 0.95) < MOST_TYPED;
  }

  private List<Double> firstViews(int rounds) throws Exception {
    browser.command("Page.addScriptToEvaluateOnNewDocument", browser.params().put("source", FIRST));
    browser.command("Network.setCacheDisabled", browser.params().put("cacheDisabled", true));
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      browser.open(address.resolve("/?language=en"));
      browser.await("window.firstView");
      times.add(browser.eval("window.firstView").asDouble());
    }
    browser.command("Network.setCacheDisabled", browser.params().put("cacheDisabled", false));
    return times;
  }

  /** Clicks each kind of event and each way of telling, and a few spans of days. */
  private List<Double> filters() throws Exception {
    List<Double> times = new ArrayList<>();
    String boxes = "document.querySelectorAll('.choices input')";
    int number = browser.eval(boxes + ".length").asInt();
    for (int i = 0; i < number; i++) {
      times.add(drawn(boxes + "[" + i + " % " + boxes + ".length].click()"));
    }
    for (int year = 2003; year < 2025; year += 3) {
      times.add(
          drawn(
              "const day = document.getElementById('ask-from'); day.value = '%d-01-01';"
                      .formatted(year)
                  + " day.dispatchEvent(new Event('change'))"));
    }
    browser.open(address.resolve("/?language=en"));
    return times;
  }

  private List<Double> typed() throws Exception {
    List<Double> times = new ArrayList<>();
    for (String name : TYPED) {
      for (int letters = 1; letters <= name.length(); letters++) {
        if (name.charAt(letters - 1) != ' ') {
          String listed = LISTED.formatted(browser.quoted(name.substring(0, letters)));
          times.add(browser.eval(listed).asDouble());
        }
      }
    }
    return times;
  }

  private double drawn(String act) throws Exception {
    return browser.eval(DRAWN.formatted(act)).asDouble();
  }

  private static void report(String what, List<Double> times) {
    System.out.printf(
        Locale.ROOT,
        "%s: %d times, p50 %.0f ms, p95 %.0f ms, longest %.0f ms%n",
        what,
        times.size(),
        percentile(times, 0.5),
        percentile(times, 0.95),
        percentile(times, 1));
  }

  private static double percentile(List<Double> times, double share) {
    List<Double> sorted = times.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
