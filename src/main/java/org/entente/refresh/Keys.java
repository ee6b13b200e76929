package org.entente.refresh;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.feed.page.PageRules;

/** What names an article: its address, without what only tells where a reader came from. */
final class Keys {
  private final PageRules rules;

  Keys(PageRules rules) {
    this.rules = rules;
  }

  /** The name of the article at {@code url}. */
  String of(URI url) {
    StringBuilder key = new StringBuilder();
    key.append(url.getScheme().toLowerCase(Locale.ROOT)).append("://");
    key.append(url.getHost().toLowerCase(Locale.ROOT));
    boolean usual = url.getPort() < 0 || url.getPort() == 80 || url.getPort() == 443;
    key.append(usual ? "" : ":" + url.getPort());
    String path = url.getRawPath();
    key.append(path == null || path.isEmpty() ? "/" : path);
    String query = query(url.getRawQuery() == null ? "" : url.getRawQuery());
    return query.isEmpty() ? key.toString() : key.append('?').append(query).toString();
  }

  private String query(String raw) {
    List<String> kept = new ArrayList<>();
    for (String parameter : raw.split("&")) {
      int is = parameter.indexOf('=');
      String name = is < 0 ? parameter : parameter.substring(0, is);
      if (!name.isEmpty() && !rules.tracks(name)) {
        kept.add(parameter);
      }
    }
    return String.join("&", kept);
  }
}
