package org.entente.serve.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * One page in the system's own Chromium without a window, driven over its DevTools protocol: no
 * driver to install and nothing to download.
 */
final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final long PATIENCE_SECONDS = 120;

  private final ObjectMapper json = new ObjectMapper();
  private final AtomicInteger numbers = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final List<String> requested = new CopyOnWriteArrayList<>();
  private final Process process;
  private final Path profile;
  private WebSocket socket;

  private Chromium(Process process, Path profile) {
    this.process = process;
    this.profile = profile;
  }

  /** Where Chromium is, if it is installed. */
  static Optional<Path> installed() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts it with an empty page. */
  static Chromium start(Path program) throws Exception {
    Path profile = Files.createTempDirectory("entente-chromium");
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--remote-allow-origins=*",
                "--remote-debugging-port=0",
                "--lang=en",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Chromium browser = new Chromium(process, profile);
    browser.connect();
    return browser;
  }

  private void connect() throws Exception {
    Path portFile = profile.resolve("DevToolsActivePort");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!Files.isRegularFile(portFile) || Files.readAllLines(portFile).isEmpty()) {
      if (System.nanoTime() > end || !process.isAlive()) {
        throw new IOException("Chromium does not start");
      }
      Thread.sleep(50);
    }
    URI list = URI.create("http://127.0.0.1:" + Files.readAllLines(portFile).get(0) + "/json/list");
    HttpClient client = HttpClient.newHttpClient();
    String address = page(client, list);
    while (address.isEmpty() && System.nanoTime() < end) {
      Thread.sleep(50);
      address = page(client, list);
    }
    socket = client.newWebSocketBuilder().buildAsync(URI.create(address), new Ear()).get();
    for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
      command(domain + ".enable", json.createObjectNode());
    }
  }

  /** Where its page can be spoken to; empty if there is none yet. */
  private String page(HttpClient client, URI list) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(list).build();
    String pages = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    for (JsonNode page : json.readTree(pages)) {
      if (page.path("type").asText().equals("page")) {
        return page.path("webSocketDebuggerUrl").asText();
      }
    }
    return "";
  }

  /** Sends a command of the protocol and waits for its result. */
  JsonNode command(String method, ObjectNode params) throws Exception {
    int number = numbers.incrementAndGet();
    CompletableFuture<JsonNode> result = new CompletableFuture<>();
    waiting.put(number, result);
    ObjectNode message = json.createObjectNode().put("id", number).put("method", method);
    message.set("params", params);
    socket.sendText(json.writeValueAsString(message), true).get();
    try {
      return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException(method + ": " + e.getMessage(), e);
    }
  }

  ObjectNode params() {
    return json.createObjectNode();
  }

  /** Opens an address and waits until the page says that it is drawn. */
  void open(URI address) throws Exception {
    command("Page.navigate", params().put("url", address.toString()));
    await("location.href !== 'about:blank' && document.querySelector('main[data-ready]') !== null");
  }

  /** The value of an expression in JavaScript; a promise is waited for. */
  JsonNode eval(String expression) throws Exception {
    JsonNode answer =
        command(
            "Runtime.evaluate",
            params()
                .put("expression", expression)
                .put("awaitPromise", true)
                .put("userGesture", true)
                .put("returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new IOException(expression + ": " + answer.get("exceptionDetails"));
    }
    return answer.path("result").path("value");
  }

  String text(String selector) throws Exception {
    return eval("document.querySelector(" + quoted(selector) + ")?.innerText ?? ''").asText();
  }

  void click(String selector) throws Exception {
    eval("document.querySelector(" + quoted(selector) + ").click()");
  }

  String quoted(String text) throws IOException {
    return json.writeValueAsString(text);
  }

  /** Waits until an expression is true. */
  void await(String expression) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!isTrue(expression)) {
      if (System.nanoTime() > end) {
        throw new IOException("in vain: " + expression + "; " + said);
      }
      Thread.sleep(30);
    }
  }

  private boolean isTrue(String expression) throws Exception {
    try {
      return eval("!!(" + expression + ")").asBoolean();
    } catch (IOException e) {
      // Between two pages there is nothing that could be asked.
      return false;
    }
  }

  /** Types text into what has the focus. */
  void type(String text) throws Exception {
    command("Input.insertText", params().put("text", text));
  }

  /** Presses a key such as Enter or ArrowDown. */
  void press(String key, int code) throws Exception {
    for (String kind : List.of("rawKeyDown", "keyUp")) {
      command(
          "Input.dispatchKeyEvent",
          params()
              .put("type", kind)
              .put("key", key)
              .put("code", key)
              .put("windowsVirtualKeyCode", code));
    }
  }

  /** Makes the window so large. */
  void size(int width, int height) throws Exception {
    command(
        "Emulation.setDeviceMetricsOverride",
        params()
            .put("width", width)
            .put("height", height)
            .put("deviceScaleFactor", 1)
            .put("mobile", width < 600));
  }

  /** Saves what can be seen. */
  void screenshot(Path file) throws Exception {
    JsonNode picture = command("Page.captureScreenshot", params().put("format", "png"));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, Base64.getDecoder().decode(picture.path("data").asText()));
  }

  /** Lets files that are downloaded go into {@code folder}. */
  void downloadInto(Path folder) throws Exception {
    command(
        "Browser.setDownloadBehavior",
        params().put("behavior", "allow").put("downloadPath", folder.toString()));
  }

  /** What was written to the console or thrown: errors and warnings. */
  List<String> said() {
    return said;
  }

  /** The addresses that were asked for. */
  List<String> requested() {
    return requested;
  }

  /** Ends it with all its processes; what they leave half deleted stays in the temporary files. */
  @Override
  public void close() {
    List<ProcessHandle> family =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    family.forEach(ProcessHandle::destroyForcibly);
    family.forEach(one -> one.onExit().join());
    FileUtils.deleteQuietly(profile.toFile());
  }

  /** A script of a test's class path. */
  static String resource(String name) throws IOException {
    try (InputStream in = Chromium.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  /** Hears what the browser says. */
  private final class Ear implements WebSocket.Listener {
    private final StringBuilder parts = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      parts.append(part);
      if (last) {
        String message = parts.toString();
        parts.setLength(0);
        try {
          hear(json.readTree(message));
        } catch (IOException e) {
          said.add("not understood: " + e.getMessage());
        }
      }
      from.request(1);
      return null;
    }

    private void hear(JsonNode message) {
      JsonNode params = message.path("params");
      if (message.has("id")) {
        CompletableFuture<JsonNode> result = waiting.remove(message.get("id").asInt());
        if (message.has("error")) {
          result.completeExceptionally(new IOException(message.get("error").toString()));
        } else {
          result.complete(message.path("result"));
        }
        return;
      }
      switch (message.path("method").asText()) {
        case "Network.requestWillBeSent" ->
            requested.add(params.path("request").path("url").asText());
        case "Runtime.exceptionThrown" -> said.add(params.path("exceptionDetails").toString());
        case "Page.javascriptDialogOpening" ->
            said.add("dialog: " + params.path("message").asText());
        case "Log.entryAdded" -> {
          JsonNode entry = params.path("entry");
          if (!entry.path("level").asText().equals("verbose")) {
            said.add(entry.path("text").asText() + " " + entry.path("url").asText());
          }
        }
        default -> {}
      }
    }
  }
}
