package org.entente.feed.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the archive knows of an article.
 *
 * @param id what names it: its address, or feed and identifier
 * @param feed slug of the feed that brought it
 * @param state how far it got
 * @param pages where its current version lies, a place a page
 * @param earlier where its earlier versions lie, oldest first
 * @param told what the feed says of it
 * @param checks when and how it was looked at
 * @param likeness what it is like
 * @param withdrawn the day on which it was found to be gone, empty if it is not
 */
public record Entry(
    String id,
    String feed,
    State state,
    List<Place> pages,
    List<List<Place>> earlier,
    Told told,
    Checks checks,
    Likeness likeness,
    String withdrawn) {

  /** How far an article got. */
  public enum State {
    /** Kept, but not yet read into the store as it is now. */
    WAITING,
    /** In the store. */
    STORED,
    /** Kept, but no article could be read from it. */
    LEFT_OUT,
    /** Gone at the outlet, and treated as the policy says. */
    WITHDRAWN
  }

  /**
   * What the feed says of an article.
   *
   * @param stamp changes when the feed says something new
   * @param title its headline there
   * @param published the day of publication at the outlet, empty if the feed does not say
   */
  public record Told(String stamp, String title, String published) {
    /** Nothing. */
    public static final Told NOTHING = new Told("", "", "");
  }

  /**
   * When and how an article was looked at.
   *
   * @param etag validator of the last answer, empty if it had none
   * @param lastModified the other validator
   * @param bodyHash hash of the document, empty if it has none
   * @param firstSeen when it came
   * @param last when it was looked at last
   * @param count how often it was looked at again since it came or changed
   * @param misses how often in a row it was not found
   */
  public record Checks(
      String etag,
      String lastModified,
      String bodyHash,
      Instant firstSeen,
      Instant last,
      int count,
      int misses) {

    /** The checks after one more look that found nothing new. */
    public Checks again(Instant now) {
      return new Checks(etag, lastModified, bodyHash, firstSeen, now, count + 1, 0);
    }

    /** The checks after a look that did not find the article. */
    public Checks missed(Instant now) {
      return new Checks(etag, lastModified, bodyHash, firstSeen, now, count + 1, misses + 1);
    }
  }

  /**
   * What an article is like.
   *
   * @param contentHash hash of headline, text and day; empty while it was not read
   * @param signature its MinHash signature, empty while it was not read
   * @param duplicateOf id of the earlier article that says nearly the same, empty if there is none
   * @param similarity estimated share of common word triples with it, 0 to 1
   */
  public record Likeness(
      String contentHash, String signature, String duplicateOf, double similarity) {
    /** Not known yet. */
    public static final Likeness UNKNOWN = new Likeness("", "", "", 0);
  }

  /** Makes the lists unmodifiable. */
  public Entry {
    pages = List.copyOf(pages);
    earlier = List.copyOf(earlier);
  }

  /** The same in another state. */
  public Entry in(State other) {
    return new Entry(id, feed, other, pages, earlier, told, checks, likeness, withdrawn);
  }

  /** The same with other checks. */
  public Entry with(Checks other) {
    return new Entry(id, feed, state, pages, earlier, told, other, likeness, withdrawn);
  }

  /** The same with other words of its feed. */
  public Entry with(Told other) {
    return new Entry(id, feed, state, pages, earlier, other, checks, likeness, withdrawn);
  }

  /** The same with another likeness. */
  public Entry with(Likeness other) {
    return new Entry(id, feed, state, pages, earlier, told, checks, other, withdrawn);
  }

  /** The same under another feed. */
  public Entry of(String slug) {
    return new Entry(id, slug, State.WAITING, pages, earlier, told, checks, likeness, withdrawn);
  }

  /** A new version of the article, which waits to be read; the one so far is kept as earlier. */
  public Entry changed(List<Place> now, Checks seen) {
    List<List<Place>> versions = new ArrayList<>(earlier);
    versions.add(pages);
    return new Entry(id, feed, State.WAITING, now, versions, told, seen, likeness, "");
  }

  /** The same in other places. */
  Entry at(List<Place> now, List<List<Place>> before) {
    return new Entry(id, feed, state, now, before, told, checks, likeness, withdrawn);
  }

  /** The article found to be gone on {@code day}; it waits for what the policy says. */
  public Entry withdrawn(String day) {
    return new Entry(id, feed, State.WAITING, pages, earlier, told, checks, likeness, day);
  }

  /** The article back again. */
  public Entry back() {
    return new Entry(id, feed, State.WAITING, pages, earlier, told, checks, likeness, "");
  }

  ObjectNode json(ObjectNode to) {
    to.put("feed", feed).put("state", state.name());
    places(pages, to.putArray("pages"));
    ArrayNode versions = to.putArray("earlier");
    earlier.forEach(version -> places(version, versions.addArray()));
    to.put("stamp", told.stamp()).put("title", told.title()).put("published", told.published());
    to.put("etag", checks.etag()).put("lastModified", checks.lastModified());
    to.put("bodyHash", checks.bodyHash()).put("firstSeen", checks.firstSeen().toString());
    to.put("last", checks.last().toString()).put("count", checks.count());
    to.put("misses", checks.misses()).put("contentHash", likeness.contentHash());
    to.put("signature", likeness.signature()).put("duplicateOf", likeness.duplicateOf());
    to.put("similarity", likeness.similarity()).put("withdrawn", withdrawn);
    return to;
  }

  private static void places(List<Place> places, ArrayNode to) {
    places.forEach(place -> to.add(place.toString()));
  }

  static Entry of(JsonNode json) {
    List<List<Place>> earlier = new ArrayList<>();
    json.path("earlier").forEach(version -> earlier.add(places(version)));
    return new Entry(
        json.path("id").asText(),
        json.path("feed").asText(),
        State.valueOf(json.path("state").asText()),
        places(json.path("pages")),
        earlier,
        new Told(
            json.path("stamp").asText(),
            json.path("title").asText(),
            json.path("published").asText()),
        new Checks(
            json.path("etag").asText(),
            json.path("lastModified").asText(),
            json.path("bodyHash").asText(),
            Instant.parse(json.path("firstSeen").asText()),
            Instant.parse(json.path("last").asText()),
            json.path("count").asInt(),
            json.path("misses").asInt()),
        new Likeness(
            json.path("contentHash").asText(),
            json.path("signature").asText(),
            json.path("duplicateOf").asText(),
            json.path("similarity").asDouble()),
        json.path("withdrawn").asText());
  }

  private static List<Place> places(JsonNode json) {
    List<Place> places = new ArrayList<>();
    json.forEach(place -> places.add(Place.of(place.asText())));
    return places;
  }

  /** The day on which it was found to be gone. */
  public Optional<String> goneSince() {
    return Optional.of(withdrawn).filter(day -> !day.isEmpty());
  }
}
