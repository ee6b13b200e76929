package org.entente.serve.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.serve.web.Refusal;

/** Files of the pages, and of the libraries that they use, from the class path. */
final class StaticFiles {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "css", "text/css;charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png");

  private static final String OURS = "/org/entente/serve/page/files/";
  private static final String LIBRARIES = "/META-INF/resources/webjars/";

  private static final String KEEP_A_DAY = "max-age=86400";
  private static final String ASK = "no-cache";
  private static final Pattern IMPORT = Pattern.compile("from '\\./([a-z]+\\.js)'");
  private static final String MODULE = "  <link rel=\"modulepreload\" href=\"/files/%s\">\n";

  private final Map<String, Asset> assets = new ConcurrentHashMap<>();
  private final Map<String, Asset> pages = new ConcurrentHashMap<>();

  /** Answers with a file of ours. */
  void ours(Asked asked, HttpServletResponse response) throws IOException {
    asset(OURS + asked.rest()).send(asked, response, ASK);
  }

  /** Answers with a file of a library, whatever its version. */
  void library(Asked asked, HttpServletResponse response) throws IOException {
    String name = asked.rest().split("/", 2)[0];
    String rest = asked.rest().substring(name.length());
    asset(LIBRARIES + name + "/" + version(name) + rest).send(asked, response, KEEP_A_DAY);
  }

  /** The version of the library that is on the class path. */
  private static String version(String library) throws IOException {
    Properties about = new Properties();
    try (InputStream in =
        StaticFiles.class.getResourceAsStream(
            "/META-INF/maven/org.webjars.npm/" + library + "/pom.properties")) {
      about.load(
          Optional.ofNullable(in)
              .filter(found -> library.matches("[a-z_-]+"))
              .orElseThrow(() -> new Refusal(Refusal.NOT_FOUND, "There is no such library")));
    }
    return about.getProperty("version");
  }

  /**
   * Answers with the one page that shows everything, and names the modules that it will need, so
   * that a browser asks for all of them at once.
   *
   * @param modules the modules that show what is asked for, besides that which all pages have
   */
  void page(Asked asked, HttpServletResponse response, String... modules) throws IOException {
    String key = String.join(" ", modules);
    Asset page = pages.get(key);
    if (page == null) {
      page = page(modules);
      pages.put(key, page);
    }
    page.send(asked, response, ASK);
  }

  /** Answers that there is nothing: with the page, which says so, to who likes pages best. */
  void missing(Asked asked, HttpServletResponse response) throws IOException {
    if (asked.header("Accept").contains("text/html")) {
      response.setStatus(Refusal.NOT_FOUND);
      page(asked, response);
    } else {
      throw new Refusal(
          Refusal.NOT_FOUND,
          "There is nothing here; / is the page, /openapi.json tells of all else");
    }
  }

  private static Asset page(String... modules) throws IOException {
    Set<String> wanted = new LinkedHashSet<>();
    collect("main.js", wanted);
    for (String module : modules) {
      collect(module + ".js", wanted);
    }
    StringBuilder links = new StringBuilder();
    wanted.forEach(module -> links.append(MODULE.formatted(module)));
    String html = new String(bytes(OURS + "page.html"), StandardCharsets.UTF_8);
    return Asset.of(
        "text/html;charset=utf-8",
        html.replace("</head>", links + "</head>").getBytes(StandardCharsets.UTF_8));
  }

  private static void collect(String module, Set<String> into) throws IOException {
    if (into.add(module)) {
      Matcher imports = IMPORT.matcher(new String(bytes(OURS + module), StandardCharsets.UTF_8));
      while (imports.find()) {
        collect(imports.group(1), into);
      }
    }
  }

  private Asset asset(String path) throws IOException {
    Asset known = assets.get(path);
    if (known != null) {
      return known;
    }
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    if (type == null || !path.matches("[A-Za-z0-9/._@-]+") || path.contains("..")) {
      throw new Refusal(Refusal.NOT_FOUND, "There is no such file");
    }
    Asset asset = Asset.of(type, bytes(path));
    assets.put(path, asset);
    return asset;
  }

  private static byte[] bytes(String path) throws IOException {
    try (InputStream in = StaticFiles.class.getResourceAsStream(path)) {
      return Optional.ofNullable(in)
          .orElseThrow(() -> new Refusal(Refusal.NOT_FOUND, "There is no such file"))
          .readAllBytes();
    }
  }
}
