package org.entente.feed.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which web addresses may be asked for at all, before any name is looked up. */
final class Addresses {
  private static final Set<Integer> PORTS = Set.of(80, 443);
  private static final int LONGEST = 4096;

  private Addresses() {}

  /**
   * {@code uri} in the form in which it is asked for: small letters in scheme and host, no
   * fragment.
   *
   * @param trusted a port besides 80 and 443, with its host, that the user named himself
   */
  static URI checked(URI uri, Optional<URI> trusted) throws FetchProblem {
    String scheme = lower(uri.getScheme());
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new FetchProblem("fetch.url", "no http or https address: " + abridged(uri));
    }
    String host = host(uri);
    if (host.isEmpty() || uri.getRawUserInfo() != null || uri.toString().length() > LONGEST) {
      throw new FetchProblem(
          "fetch.url", "an address without a host, with a user, or too long: " + abridged(uri));
    }
    int port = port(uri);
    boolean named = trusted.filter(t -> host(t).equals(host) && port(t) == port).isPresent();
    if (!PORTS.contains(port) && !named) {
      throw new FetchProblem("fetch.url", "port " + port + " is no usual one: " + abridged(uri));
    }
    try {
      String authority = host + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
      String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      return new URI(scheme + "://" + authority + path + query);
    } catch (URISyntaxException e) {
      throw new FetchProblem("fetch.url", "no sound address: " + abridged(uri));
    }
  }

  /** The host in small letters, without the full stop of a fully qualified name. */
  static String host(URI uri) {
    String host = lower(uri.getHost());
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  /** The port, that of the scheme if none is named. */
  static int port(URI uri) {
    return uri.getPort() >= 0 ? uri.getPort() : "https".equals(lower(uri.getScheme())) ? 443 : 80;
  }

  /** Scheme, host and port: what a robots.txt holds for. */
  static String origin(URI uri) {
    return lower(uri.getScheme()) + "://" + host(uri) + ":" + port(uri);
  }

  private static String lower(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }

  private static String abridged(URI uri) {
    String text = uri.toString();
    return text.length() > 200 ? text.substring(0, 200) + "..." : text;
  }
}
