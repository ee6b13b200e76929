package org.entente.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;

/** Prints the rows of an answer in one of the forms of {@link AnswerFormat}. */
final class RowFormat {
  private final AnswerFormat format;
  private final boolean raw;
  private final int width;

  /**
   * How to print.
   *
   * @param format the form
   * @param raw whether spreadsheets get text that they would take for a formula as it is
   * @param width columns that a table may take
   */
  RowFormat(AnswerFormat format, boolean raw, int width) {
    this.format = format;
    this.raw = raw;
    this.width = width;
  }

  /** Prints all of {@code rows}; says how many there were. */
  long print(ResultSet rows, OutputStream out) throws IOException {
    return switch (format) {
      case TABLE -> table(rows, out);
      case CSV -> csv(rows, CSVFormat.RFC4180, out);
      case TSV -> csv(rows, CSVFormat.TDF.builder().setRecordSeparator("\n").get(), out);
      case JSON -> json(rows, out);
      case JSONL -> jsonLines(rows, out);
      case TTL, TRIG ->
          throw new Failure(
              ExitCode.USAGE,
              "rows cannot be printed as "
                  + format.word()
                  + "; take table, csv, tsv, json or jsonl, or ask with CONSTRUCT");
    };
  }

  private long table(ResultSet rows, OutputStream out) {
    List<List<String>> cells = new ArrayList<>();
    List<String> columns = rows.getResultVars();
    rows.forEachRemaining(
        row -> cells.add(columns.stream().map(column -> Cell.of(row, column).brief()).toList()));
    PrintStream printed = new PrintStream(out, false, StandardCharsets.UTF_8);
    if (!cells.isEmpty()) {
      new RowTable(printed, width).print(columns, cells);
    }
    printed.flush();
    return cells.size();
  }

  private long csv(ResultSet rows, CSVFormat form, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    CSVPrinter printer = new CSVPrinter(writer, form);
    List<String> columns = rows.getResultVars();
    printer.printRecord(columns);
    long count = 0;
    while (rows.hasNext()) {
      var row = rows.next();
      printer.printRecord(
          columns.stream().map(column -> Cell.of(row, column).spreadsheet(raw)).toArray());
      count++;
    }
    printer.flush();
    return count;
  }

  private static long json(ResultSet rows, OutputStream out) {
    ResultSetFormatter.outputAsJSON(out, rows);
    return rows.getRowNumber();
  }

  private static long jsonLines(ResultSet rows, OutputStream out) throws IOException {
    long count = 0;
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).setRootValueSeparator(null);
      while (rows.hasNext()) {
        var row = rows.next();
        json.writeStartObject();
        for (String column : rows.getResultVars()) {
          json.writeFieldName(column);
          Cell.of(row, column).write(json);
        }
        json.writeEndObject();
        json.writeRaw('\n');
        count++;
      }
    }
    return count;
  }
}
