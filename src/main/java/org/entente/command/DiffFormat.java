package org.entente.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.entente.export.Spreadsheet;
import org.entente.history.Change;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How changes of events are printed, and where to. */
final class DiffFormat {
  /** More rows nobody reads on a screen. */
  private static final int MOST_ROWS = 500;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "table, csv, or jsonl: a line of JSON each, with op ADD, MOD or DEL.")
  Form form = Form.TABLE;

  @Option(
      names = "--raw",
      description =
          "In csv, leave text as it is that a spreadsheet would take for a formula or day;"
              + " otherwise it stands behind an apostrophe.")
  boolean raw;

  @Mixin Target target = new Target();

  /** The forms. */
  enum Form {
    TABLE,
    CSV,
    JSONL
  }

  /** Where the changes go. */
  ChangeSink sink(Terminal terminal, OutputStream out) throws IOException {
    return switch (form) {
      case TABLE ->
          new Rows(terminal, out, target.standard() ? terminal.width() : Integer.MAX_VALUE);
      case CSV -> new Csv(out, raw ? text -> text : Spreadsheet::text);
      case JSONL -> new Lines(out);
    };
  }

  private static final class Rows implements ChangeSink {
    private final Terminal terminal;
    private final PrintStream out;
    private final int width;
    private final List<List<String>> rows = new ArrayList<>();
    private long more;

    Rows(Terminal terminal, OutputStream out, int width) {
      this.terminal = terminal;
      this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
      this.width = width;
    }

    @Override
    public void accept(Change change) {
      if (rows.size() < MOST_ROWS) {
        rows.add(ChangeRow.brief(change));
      } else {
        more++;
      }
    }

    @Override
    public void close() {
      if (!rows.isEmpty()) {
        new RowTable(out, width).print(ChangeRow.BRIEF_COLUMNS, rows);
      }
      out.flush();
      if (more > 0) {
        terminal.say(more + " more are not shown; --format csv or jsonl has all");
      }
    }
  }

  private static final class Csv implements ChangeSink {
    private final CSVPrinter printer;
    private final Function<String, String> guard;

    Csv(OutputStream out, Function<String, String> guard) throws IOException {
      Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      this.printer = new CSVPrinter(writer, CSVFormat.RFC4180);
      this.guard = guard;
      printer.printRecord(ChangeRow.COLUMNS);
    }

    @Override
    public void accept(Change change) {
      try {
        printer.printRecord(ChangeRow.whole(change).stream().map(guard).toList());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      printer.flush();
    }
  }

  private static final class Lines implements ChangeSink {
    private final Writer out;

    Lines(OutputStream out) {
      this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public void accept(Change change) {
      try {
        out.write(change.json());
        out.write('\n');
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }
}
