package org.entente.export;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.entente.model.Fingerprint;
import org.entente.store.Explanation;

/**
 * The columns of GDELT 2.0, as its "Event Codebook V2.0" names them. What the graph does not know
 * (tone, religion, where the actors are) is empty.
 */
final class GdeltColumns {
  private static final String NONE = "";

  /** What GDELT writes where an actor is not in the text. */
  private static final int NOWHERE = -1;

  private GdeltColumns() {}

  /**
   * A sentence that tells an event, for one pair of parties.
   *
   * @param tie the pair
   * @param sighting the sentence
   */
  record Seen(Tie tie, Sighting sighting) {}

  /** A row a pair of parties of an event. */
  static Table<Tie> events() {
    List<Column<Tie>> columns = new ArrayList<>();
    add(columns, "GLOBALEVENTID", GdeltColumns::id);
    add(columns, "SQLDATE", tie -> day(tie).replace("-", ""));
    add(columns, "MonthYear", tie -> day(tie).replace("-", "").substring(0, 6));
    add(columns, "Year", tie -> day(tie).substring(0, 4));
    add(columns, "FractionDate", tie -> fraction(day(tie)));
    actor(columns, "Actor1", tie -> Optional.of(tie.source()));
    actor(columns, "Actor2", Tie::target);
    event(columns);
    geo(columns, "Actor1Geo", tie -> Optional.empty());
    geo(columns, "Actor2Geo", tie -> Optional.empty());
    geo(columns, "ActionGeo", tie -> tie.event().place());
    add(columns, "DATEADDED", tie -> midnight(tie.event().firstSeen().orElseGet(() -> day(tie))));
    add(columns, "SOURCEURL", tie -> address(tie.event().first()));
    return new Table<>("gdelt.export", "A row a pair of parties of an event.", List.of(), columns);
  }

  private static void event(List<Column<Tie>> columns) {
    add(columns, "IsRootEvent", tie -> isInLead(tie.event()) ? 1 : 0);
    add(columns, "EventCode", GdeltColumns::code);
    add(columns, "EventBaseCode", tie -> code(tie).substring(0, 3));
    add(columns, "EventRootCode", tie -> code(tie).substring(0, 2));
    add(columns, "QuadClass", tie -> ofCode(tie, "quadClass"));
    add(columns, "GoldsteinScale", tie -> ofCode(tie, "goldstein"));
    add(columns, "NumMentions", tie -> tie.event().mentions());
    add(columns, "NumSources", tie -> tie.event().event().publishers());
    add(columns, "NumArticles", tie -> tie.event().event().articles().size());
    add(columns, "AvgTone", tie -> NONE);
  }

  private static void actor(
      List<Column<Tie>> columns, String prefix, Function<Tie, Optional<String>> actor) {
    add(columns, prefix + "Code", tie -> actor.apply(tie).map(iri -> actorCode(tie, iri)));
    add(
        columns,
        prefix + "Name",
        tie -> actor.apply(tie).map(iri -> tie.event().world().name(iri).toUpperCase(Locale.ROOT)));
    add(
        columns,
        prefix + "CountryCode",
        tie -> actor.apply(tie).flatMap(tie.event().world()::iso3));
    for (String unknown :
        List.of("KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code")) {
      add(columns, prefix + unknown, tie -> NONE);
    }
    add(columns, prefix + "Type1Code", tie -> actor.apply(tie).flatMap(iri -> role(tie, iri)));
    add(columns, prefix + "Type2Code", tie -> NONE);
    add(columns, prefix + "Type3Code", tie -> NONE);
  }

  private static void geo(
      List<Column<Tie>> columns, String prefix, Function<Tie, Optional<String>> place) {
    add(columns, prefix + "_Type", tie -> place.apply(tie).flatMap(iri -> geoType(tie, iri)));
    add(columns, prefix + "_FullName", tie -> place.apply(tie).map(tie.event().world()::name));
    add(
        columns,
        prefix + "_CountryCode",
        tie -> place.apply(tie).flatMap(tie.event().world()::fips));
    add(columns, prefix + "_ADM1Code", tie -> place.apply(tie).flatMap(tie.event().world()::fips));
    add(columns, prefix + "_ADM2Code", tie -> NONE);
    add(columns, prefix + "_Lat", tie -> place.apply(tie).flatMap(tie.event().world()::latitude));
    add(columns, prefix + "_Long", tie -> place.apply(tie).flatMap(tie.event().world()::longitude));
    add(columns, prefix + "_FeatureID", tie -> NONE);
  }

  private static <T> void add(List<Column<T>> columns, String name, Function<T, ?> cell) {
    columns.add(new Column<>(name, Kind.TEXT, "as GDELT defines it", cell));
  }

  /** A row a sentence that tells an event, for each pair of parties. */
  static Table<Seen> mentions() {
    List<Column<Seen>> columns = new ArrayList<>();
    add(columns, "GLOBALEVENTID", seen -> id(seen.tie()));
    add(columns, "EventTimeDate", seen -> midnight(day(seen.tie())));
    add(
        columns,
        "MentionTimeDate",
        seen -> midnight(seen.sighting().told().published().orElseGet(() -> day(seen.tie()))));
    add(columns, "MentionType", seen -> 1);
    add(columns, "MentionSourceName", seen -> seen.sighting().told().publisher());
    add(columns, "MentionIdentifier", seen -> address(seen.sighting().told()));
    add(columns, "SentenceID", seen -> seen.sighting().sentenceNumber());
    add(columns, "Actor1CharOffset", seen -> where(seen, Optional.of(seen.tie().source())));
    add(columns, "Actor2CharOffset", seen -> where(seen, seen.tie().target()));
    add(columns, "ActionCharOffset", seen -> seen.sighting().start());
    add(columns, "InRawText", seen -> seen.sighting().inRawText() ? 1 : 0);
    add(
        columns,
        "Confidence",
        seen -> Math.round(seen.sighting().mention().confidence() * 10) * 10);
    add(columns, "MentionDocLen", seen -> seen.sighting().length());
    add(columns, "MentionDocTone", seen -> NONE);
    add(columns, "MentionDocTranslationInfo", seen -> NONE);
    add(columns, "Extras", seen -> NONE);
    return new Table<>(
        "gdelt.mentions", "A row a sentence that tells an event.", List.of(), columns);
  }

  /** 63 bits of a hash over the event and its parties. */
  private static long id(Tie tie) {
    List<String> values = List.of(tie.event().iri(), tie.source(), tie.target().orElse(NONE));
    byte[] hash = Base64.getUrlDecoder().decode(Fingerprint.of(values, Long.BYTES));
    return ByteBuffer.wrap(hash).getLong() & Long.MAX_VALUE;
  }

  private static String day(Tie tie) {
    return tie.event().earliest().orElseThrow();
  }

  private static String midnight(String day) {
    return day.replace("-", "") + "000000";
  }

  /** The year, and the part of it that has passed, a month being 30 days, as GDELT counts. */
  private static String fraction(String day) {
    int month = Integer.parseInt(day.substring(5, 7));
    int ofMonth = Integer.parseInt(day.substring(8));
    int year = Integer.parseInt(day.substring(0, 4));
    return String.format(Locale.ROOT, "%.4f", year + (month * 30 + ofMonth) / 365.0);
  }

  private static String code(Tie tie) {
    return tie.event().code("cameo").orElseThrow();
  }

  private static Optional<String> ofCode(Tie tie, String property) {
    return tie.event().world().alignments().ofCameo(property, code(tie));
  }

  /** Country and role, as CAMEO joins them. */
  private static String actorCode(Tie tie, String actor) {
    return tie.event().world().iso3(actor).orElse(NONE) + role(tie, actor).orElse(NONE);
  }

  private static Optional<String> role(Tie tie, String actor) {
    return tie.event().world().code("cameoRole", actor);
  }

  private static Optional<String> geoType(Tie tie, String place) {
    World world = tie.event().world();
    boolean home = world.country(place).filter("US"::equals).isPresent();
    return world.code(home ? "gdeltGeoHome" : "gdeltGeo", place);
  }

  /** Whether a headline or the first paragraph of an article tells it. */
  private static boolean isInLead(Happening event) {
    return Sighting.of(event).stream().anyMatch(Sighting::isInLead);
  }

  private static int where(Seen seen, Optional<String> actor) {
    return actor.flatMap(seen.sighting()::where).orElse(NOWHERE);
  }

  /** Where the article can be read, or else its IRI, for GDELT's identifiers are never empty. */
  private static String address(Explanation.Told told) {
    return told.url().orElse(told.article());
  }
}
