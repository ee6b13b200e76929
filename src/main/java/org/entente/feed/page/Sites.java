package org.entente.feed.page;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.util.Locale;

/** Tells which addresses belong to one owner: those with the same domain below a public suffix. */
public final class Sites {
  private Sites() {}

  /** Whether both lie below the same registered domain, or on the same machine by number. */
  public static boolean same(URI one, URI other) {
    if (one.getHost() != null && one.getHost().equalsIgnoreCase(other.getHost())) {
      return true;
    }
    String first = domain(one);
    return !first.isEmpty() && first.equals(domain(other));
  }

  private static String domain(URI uri) {
    if (uri.getHost() == null) {
      return "";
    }
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    String domain =
        Character.isDigit(host.charAt(host.length() - 1)) || host.startsWith("[")
            ? null
            : EffectiveTldFinder.getAssignedDomain(host, false, false);
    return domain == null ? host : domain;
  }
}
