package org.entente.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.entente.model.Issue;

/** From what the user named to the files there: folders with all they hold, sorted by name. */
final class Sources {
  private static final String STANDARD_INPUT = "-";

  private final InputStream standardInput;
  private final ReadOptions options;

  Sources(InputStream standardInput, ReadOptions options) {
    this.standardInput = standardInput;
    this.options = options;
  }

  /** Hands each file to {@code sources} and each name that leads nowhere to {@code issues}. */
  void find(String input, Consumer<Source> sources, Consumer<Issue> issues) {
    if (input.equals(STANDARD_INPUT)) {
      sources.accept(
          new Source("standard input", "stdin", "stdin", options.format(), () -> standardInput));
      return;
    }
    Path path = Path.of(input);
    if (Files.isDirectory(path)) {
      int[] found = {0};
      folder(path, path, source -> count(found, sources, source), issues);
      if (found[0] == 0) {
        issues.accept(
            new Issue(
                "input.none",
                input,
                "no .txt, .html, .jsonl or .json file in this folder; name the right one"));
      }
    } else if (Files.exists(path)) {
      sources.accept(file(path, path.getFileName().toString(), feedOfFile(path)));
    } else {
      issues.accept(new Issue("input.missing", input, "no such file; check the name"));
    }
  }

  private static void count(int[] found, Consumer<Source> sources, Source source) {
    found[0]++;
    sources.accept(source);
  }

  private void folder(Path root, Path folder, Consumer<Source> sources, Consumer<Issue> issues) {
    List<Path> entries;
    try (Stream<Path> listed = Files.list(folder)) {
      entries = listed.filter(p -> !p.getFileName().toString().startsWith(".")).sorted().toList();
    } catch (IOException e) {
      issues.accept(
          new Issue(
              "input.unreadable",
              folder.toString(),
              "cannot list the folder; check its permissions"));
      return;
    }
    for (Path entry : entries) {
      if (Files.isDirectory(entry) && !Files.isSymbolicLink(entry)) {
        folder(root, entry, sources, issues);
      } else if (InputFormat.ofName(entry.getFileName().toString()).isPresent()) {
        sources.accept(file(entry, slashes(root.relativize(entry)), name(root)));
      }
    }
  }

  private Source file(Path path, String id, String feed) {
    String name = path.getFileName().toString();
    Optional<InputFormat> format = options.format().or(() -> InputFormat.ofName(name));
    return new Source(
        path.toString(), InputFormat.stem(id), feed, format, () -> Files.newInputStream(path));
  }

  /** A file of many articles is a source of its own; a file of one belongs to its folder. */
  private static String feedOfFile(Path path) {
    String name = path.getFileName().toString();
    boolean many =
        InputFormat.ofName(name)
            .filter(f -> f == InputFormat.JSONL || f == InputFormat.JSON)
            .isPresent();
    Path folder = path.toAbsolutePath().normalize().getParent();
    return many || folder == null ? InputFormat.stem(name) : name(folder);
  }

  private static String name(Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return name == null ? "files" : name.toString();
  }

  private static String slashes(Path relative) {
    return relative.toString().replace('\\', '/');
  }
}
