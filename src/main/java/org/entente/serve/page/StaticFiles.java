package org.entente.serve.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
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

  private StaticFiles() {}

  /** Answers with a file of ours. */
  static void ours(Asked asked, HttpServletResponse response) throws IOException {
    send(OURS + asked.rest(), response);
  }

  /** Answers with a file of a library, whatever its version. */
  static void library(Asked asked, HttpServletResponse response) throws IOException {
    String name = asked.rest().split("/", 2)[0];
    String rest = asked.rest().substring(name.length());
    send(LIBRARIES + name + "/" + version(name) + rest, response);
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

  /** Answers with the one page that shows everything. */
  static void page(Asked asked, HttpServletResponse response) throws IOException {
    send(OURS + "page.html", response);
  }

  private static void send(String path, HttpServletResponse response) throws IOException {
    String ending = path.substring(path.lastIndexOf('.') + 1);
    String type = TYPES.get(ending);
    if (type == null || !path.matches("[A-Za-z0-9/._@-]+") || path.contains("..")) {
      throw new Refusal(Refusal.NOT_FOUND, "There is no such file");
    }
    try (InputStream in = StaticFiles.class.getResourceAsStream(path)) {
      byte[] bytes =
          Optional.ofNullable(in)
              .orElseThrow(() -> new Refusal(Refusal.NOT_FOUND, "There is no such file"))
              .readAllBytes();
      response.setContentType(type);
      response.setHeader(
          "Cache-Control", path.startsWith(LIBRARIES) ? "max-age=86400" : "no-cache");
      response.setContentLength(bytes.length);
      response.getOutputStream().write(bytes);
    }
  }
}
