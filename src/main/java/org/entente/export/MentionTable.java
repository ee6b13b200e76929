package org.entente.export;

import static org.entente.export.Kind.BOOLEAN;
import static org.entente.export.Kind.DAY;
import static org.entente.export.Kind.DECIMAL;
import static org.entente.export.Kind.INTEGER;
import static org.entente.export.Kind.IRI;
import static org.entente.export.Kind.MOMENT;
import static org.entente.export.Kind.TEXT;
import static org.entente.export.Kind.TEXTS;

import java.util.ArrayList;
import java.util.List;
import org.entente.store.Explanation.Time;

/** The table of the sentences that tell events. */
final class MentionTable {
  private MentionTable() {}

  /** A row a sentence that tells an event: the evidence. */
  static Table<Sighting> table() {
    List<Column<Sighting>> columns = new ArrayList<>(article());
    columns.addAll(sentence());
    columns.addAll(reading());
    return new Table<>(
        "mentions",
        "A row a sentence that tells an event: the evidence. Offsets count Unicode code points from"
            + " 0, in the body, or in the headline where in_headline is true.",
        List.of("event_id", "mention_id"),
        columns);
  }

  private static List<Column<Sighting>> article() {
    return List.of(
        new Column<>("event_id", IRI, "the event", s -> s.event().iri()),
        new Column<>("article_id", IRI, "the article", s -> s.told().article()),
        new Column<>("source_url", IRI, "where it can be read", s -> s.told().url()),
        new Column<>("source_name", TEXT, "who published it", s -> s.told().publisher()),
        new Column<>("title", TEXT, "its headline", s -> s.told().headline()),
        new Column<>(
            "published_at", DAY, "day of publication at the outlet", s -> s.told().published()),
        new Column<>(
            "retrieved_at",
            MOMENT,
            "when the run began that took in what it tells, ISO 8601; empty without a history",
            s -> s.event().world().origins().retrieved(s.told().article())),
        new Column<>("lang", TEXT, "ISO 639-1 code", s -> s.told().language()));
  }

  private static List<Column<Sighting>> sentence() {
    return List.of(
        new Column<>(
            "sentence_id",
            TEXT,
            "which sentence of the article: b for body or h for headline, and its offsets",
            Sighting::sentenceId),
        new Column<>("sentence", TEXT, "the sentence", s -> s.mention().sentence().quote()),
        new Column<>(
            "char_start", INTEGER, "first character of the words that tell it", Sighting::start),
        new Column<>("char_end", INTEGER, "the character behind the last", Sighting::end),
        new Column<>(
            "in_raw_text",
            BOOLEAN,
            "whether the words stand in the text at these offsets",
            Sighting::inRawText),
        new Column<>(
            "confidence",
            DECIMAL,
            "0 to 1: how sure this reading is",
            s -> EventTables.number(s.mention().confidence())),
        new Column<>(
            "extractor_version",
            TEXT,
            "version of the program that read it, where the graph keeps that",
            s -> s.fact("extractorVersion")),
        new Column<>(
            "run_id",
            TEXT,
            "run that took in what the article tells; see entente runs",
            s -> s.event().world().origins().run(s.told().article())));
  }

  private static List<Column<Sighting>> reading() {
    return List.of(
        new Column<>("mention_id", IRI, "the event mention", s -> s.mention().iri()),
        new Column<>(
            "in_headline",
            BOOLEAN,
            "whether it stands in the headline",
            s -> s.mention().sentence().inHeadline()),
        new Column<>("sentence_start", INTEGER, "first character of it", Sighting::sentenceStart),
        new Column<>("sentence_end", INTEGER, "the character behind", Sighting::sentenceEnd),
        new Column<>(
            "trigger", TEXT, "the words that tell the event", s -> s.mention().trigger().quote()),
        new Column<>(
            "attribution", TEXTS, "who says so, in the words of the text", Sighting::sources),
        new Column<>(
            "time_quote",
            TEXT,
            "the words that date it",
            s -> s.mention().time().map(time -> time.passage().quote())),
        new Column<>(
            "time_value",
            TEXT,
            "what they mean, ISO 8601",
            s -> s.mention().time().map(Time::value)),
        new Column<>("frame", TEXT, "row of frames.tsv that read it", s -> s.mention().frame()));
  }
}
