package org.entente.store;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.entente.model.BadFile;

/** The questions in the folder {@code queries}: one {@code .rq} file each, checked when loaded. */
public final class Queries {
  private static final String SUFFIX = ".rq";

  private final Map<String, NamedQuery> byName;

  private Queries(Map<String, NamedQuery> byName) {
    this.byName = byName;
  }

  /**
   * Reads all {@code .rq} files in {@code folder}; throws {@link BadFile} if one lacks a part of
   * its header, is no sound SPARQL or does not use a parameter that it declares.
   */
  public static Queries load(Path folder) {
    Map<String, NamedQuery> byName = new LinkedHashMap<>();
    for (Path file : files(folder)) {
      NamedQuery query = read(file);
      byName.put(query.name(), query);
    }
    return new Queries(byName);
  }

  /**
   * Reads the question of that name alone, which is faster; empty if there is none. Throws {@link
   * BadFile} as {@link #load} does.
   */
  public static Optional<NamedQuery> loadOne(Path folder, String name) {
    Path file = folder.resolve(name + SUFFIX);
    boolean plain = name.matches("[A-Za-z0-9-]+");
    return plain && Files.isRegularFile(file) ? Optional.of(read(file)) : Optional.empty();
  }

  /**
   * Reads a question from a file of any name. Without a header it takes no parameters. Throws
   * {@link BadFile} as {@link #load} does.
   */
  public static NamedQuery loadFile(Path file) {
    return read(file, QueryFile::orBare);
  }

  /** All questions, by name. */
  public List<NamedQuery> all() {
    return List.copyOf(byName.values());
  }

  /** The question of that name. */
  public Optional<NamedQuery> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    } catch (IOException e) {
      throw new BadFile(folder.toString(), 0, "no such folder", "name the folder of the queries");
    }
  }

  private static NamedQuery read(Path file) {
    return read(file, text -> text);
  }

  private static NamedQuery read(Path file, UnaryOperator<String> prepared) {
    try {
      String name = file.getFileName().toString().replace(SUFFIX, "");
      return new QueryFile(file.toString(), prepared.apply(Files.readString(file))).query(name);
    } catch (CharacterCodingException e) {
      throw new BadFile(file.toString(), 0, "it is not UTF-8", "save it as UTF-8");
    } catch (IOException e) {
      throw new BadFile(file.toString(), 0, "cannot be read (" + e + ")", "check its permissions");
    }
  }
}
