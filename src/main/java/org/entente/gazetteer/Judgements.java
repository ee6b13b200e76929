package org.entente.gazetteer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.Iris;
import org.entente.model.Judgement;
import org.entente.model.Judgement.Verdict;

/**
 * The decisions of people about who is who and what is the same event, in a file to which lines are
 * only added: {@code verdict one other by when note}. Of several lines about one pair the last one
 * counts, so that whatever was decided can be taken back, and can still be read.
 */
public final class Judgements {
  private static final List<String> COLUMNS =
      List.of("verdict", "one", "other", "by", "when", "note");

  private final Path file;
  private final List<Judgement> all = new ArrayList<>();

  private Judgements(Path file) {
    this.file = file;
  }

  /**
   * Reads {@code file}; no decisions if it is not there. Throws {@link org.entente.model.BadFile}
   * if a row is no decision.
   */
  public static Judgements load(Path file) {
    Judgements judgements = new Judgements(file);
    if (Files.exists(file)) {
      Path folder = file.toAbsolutePath().getParent();
      TextTable.read(folder, file.toAbsolutePath(), COLUMNS).rows().stream()
          .map(Judgements::judgement)
          .forEach(judgements.all::add);
    }
    return judgements;
  }

  private static Judgement judgement(TextTable.Row row) {
    Verdict verdict =
        Verdict.of(row.need("verdict"))
            .orElseThrow(() -> row.bad("no such verdict; write same, different, unsure or open"));
    String one = iri(row, "one");
    String other = iri(row, "other");
    if (one.equals(other) || Iris.isEvent(one) != Iris.isEvent(other)) {
      throw row.bad("a decision is on two events or on two entities; correct the row");
    }
    return new Judgement(verdict, one, other, row.get("by"), row.get("when"), row.get("note"));
  }

  private static String iri(TextTable.Row row, String column) {
    String name = row.need(column);
    return Iris.BASE + name;
  }

  /** All decisions, oldest first. */
  public List<Judgement> all() {
    return List.copyOf(all);
  }

  /** The last decision about each pair, those taken back left out, in the order of the file. */
  public List<Judgement> inForce() {
    Map<List<String>, Judgement> last = new LinkedHashMap<>();
    for (Judgement judgement : all) {
      List<String> pair = new ArrayList<>(List.of(judgement.one(), judgement.other()));
      pair.sort(null);
      last.remove(pair);
      last.put(pair, judgement);
    }
    return last.values().stream().filter(j -> j.verdict() != Verdict.OPEN).toList();
  }

  /** Adds a line to the file, which is made if it is not there. */
  public void add(Judgement judgement) {
    all.add(judgement);
    List<String> lines = new ArrayList<>();
    if (!Files.exists(file)) {
      lines.add(String.join("\t", COLUMNS));
    }
    lines.add(
        String.join(
            "\t",
            judgement.verdict().word(),
            judgement.one().substring(Iris.BASE.length()),
            judgement.other().substring(Iris.BASE.length()),
            cell(judgement.by()),
            judgement.when(),
            cell(judgement.note())));
    try {
      Files.write(
          file,
          lines,
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.SYNC);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static String cell(String text) {
    return text.replaceAll("[\\t\\r\\n]+", " ").strip();
  }
}
