package org.entente.rdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.Article;
import org.entente.model.Document;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Event;
import org.entente.model.EventMention;
import org.entente.model.Factuality;
import org.entente.model.Iris;
import org.entente.model.Layer;
import org.entente.model.Link;
import org.entente.model.Mention;
import org.entente.model.MentionSource;
import org.entente.model.Reading;
import org.entente.model.Sentence;
import org.entente.model.Span;
import org.entente.model.TimeMention;
import org.entente.model.When;

/**
 * A reading built by hand: an article, and what it says, told by the words that say it. Words are
 * looked up from the end of the ones before, so that a name may stand in several sentences.
 */
public final class TestReading {
  private static final Pattern SENTENCE = Pattern.compile("\\S[^.]*\\.");

  public static final Entity KIM = person("Q56226", "Kim Jong-un", "KP");
  public static final Entity PUTIN = person("Q7747", "Vladimir Putin", "RU");
  public static final Entity VOSTOCHNY =
      new Entity(
          Iris.entity("Q671303"),
          EntityKind.PLACE,
          "Cosmodrome",
          Map.of("en", "Vostochny Cosmodrome", "id", "Kosmodrom Vostochny"),
          List.of(),
          Optional.of("RU"),
          Optional.of("Q671303"),
          Optional.of(new Entity.Point(51.884395, 128.333932)));
  public static final Entity KCNA =
      new Entity(
          Iris.entity("Q485460"),
          EntityKind.ORGANIZATION,
          "Organization",
          Map.of("en", "KCNA", "id", "KCNA"),
          List.of(),
          Optional.of("KP"),
          Optional.of("Q485460"),
          Optional.empty());

  private final Article article;
  private final Document document;
  private final Map<Span, Link> links = new LinkedHashMap<>();
  private final List<Event> events = new ArrayList<>();
  private final List<Mention> unused = new ArrayList<>();

  private TestReading(Article article) {
    this.article = article;
    Document bare = Document.of(article);
    this.document = bare.with(Layer.SENTENCES, sentences(bare));
  }

  public static TestReading of(String id, String headline, String text) {
    return of(id, "id", "Kantor " + id, headline, text);
  }

  public static TestReading of(
      String id, String language, String publisher, String headline, String text) {
    return published(LocalDate.of(2023, 9, 14), id, language, publisher, headline, text);
  }

  public static TestReading published(
      LocalDate day, String id, String language, String publisher, String headline, String text) {
    return new TestReading(
        new Article(
            id,
            "test",
            Optional.of(publisher),
            Optional.of("https://example.org/" + id),
            language,
            headline,
            text,
            Optional.of(day)));
  }

  public static Entity person(String key, String name, String country) {
    return new Entity(
        Iris.entity(key),
        EntityKind.PERSON,
        "Person",
        Map.of("en", name, "id", name),
        List.of(),
        Optional.of(country),
        Optional.of(key),
        Optional.empty());
  }

  public static Entity unknown(String folded, String language, String label) {
    return new Entity(
        Iris.unknown("PERSON", folded),
        EntityKind.PERSON,
        "Person",
        Map.of(language, label),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The summit of Kim and Putin, told in headline and body, with everything that a mention has. */
  public static TestReading summit(String id) {
    TestReading reading =
        of(
            id,
            "Kim dan Putin bertemu",
            "Kim Jong-un bertemu Presiden Putin di Vostochny, Rabu (13/9), kata KCNA. Cuaca cerah."
                + " Pertemuan Kim dan Putin berlangsung lima jam di Moskwa.");
    reading.told(
        "Meeting",
        reading.sentence(0).trigger("bertemu").kimAndPutin().confidence(0.7),
        reading
            .sentence(1)
            .trigger("bertemu")
            .role("participant", "Kim Jong-un", KIM)
            .role("participant", "Putin", PUTIN)
            .role("place", "Vostochny", VOSTOCHNY)
            .time("Rabu (13/9)", When.day(LocalDate.of(2023, 9, 13)))
            .by("KCNA", KCNA)
            .detail("mode", "in-person")
            .confidence(0.9),
        reading.sentence(3).trigger("Pertemuan").kimAndPutin().confidence(0.8));
    return reading.unused("Moskwa");
  }

  private static List<Sentence> sentences(Document document) {
    List<Sentence> found = new ArrayList<>();
    String text = document.text();
    if (document.bodyStart() > 0) {
      Span headline = new Span(0, document.article().headline().length());
      found.add(new Sentence(0, headline, -1, List.of()));
    }
    Matcher matcher = SENTENCE.matcher(text);
    matcher.region(document.bodyStart(), text.length());
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      found.add(new Sentence(found.size(), span, 0, List.of()));
    }
    return found;
  }

  public String iri() {
    return article.iri();
  }

  /** How many sentences there are, the headline's included. */
  public int sentences() {
    return document.get(Layer.SENTENCES).size();
  }

  /** Starts what sentence {@code index} says. */
  public Says sentence(int index) {
    return new Says(document.get(Layer.SENTENCES).get(index));
  }

  /** A name that no event uses. */
  public TestReading unused(String words) {
    int at = document.text().indexOf(words);
    unused.add(
        new Mention(
            new Span(at, at + words.length()),
            Mention.Form.NAME,
            EntityKind.PLACE,
            List.of(),
            Mention.Title.NONE,
            MentionSource.SHAPE));
    return this;
  }

  /** An event told by these sentences; its IRI is minted as the merger does. */
  public TestReading told(String type, Says... says) {
    List<EventMention> evidence = new ArrayList<>();
    List<Event.Participant> participants = new ArrayList<>();
    Optional<Entity> place = Optional.empty();
    Optional<When> when = Optional.empty();
    Optional<Entity> by = Optional.empty();
    Map<String, String> details = new LinkedHashMap<>();
    double confidence = 0;
    List<Factuality> told = new ArrayList<>();
    for (Says one : says) {
      evidence.add(one.mention(type));
      for (Event.Participant participant : one.roles) {
        if (participant.role().equals("place")) {
          place = Optional.of(participant.entity());
        } else if (!participants.contains(participant)) {
          participants.add(participant);
        }
      }
      when = when.or(() -> one.time.map(TimeMention::when));
      by = by.or(() -> one.attributed);
      one.details.forEach(details::putIfAbsent);
      confidence = Math.max(confidence, one.confidence);
      if (one.explicit) {
        told.add(one.factuality);
      }
    }
    List<String> values = new ArrayList<>(List.of(type));
    participants.stream().map(p -> p.role() + p.entity().iri()).sorted().forEach(values::add);
    values.add(place.map(Entity::iri).orElse(""));
    values.add(when.map(When::iso).orElse(article.iri()));
    values.add(Factuality.strongest(told).word());
    events.add(
        new Event(
            Iris.event(values),
            type,
            participants,
            place,
            when,
            Factuality.strongest(told),
            by,
            details,
            confidence,
            evidence));
    return this;
  }

  public Reading reading() {
    List<Mention> mentions = new ArrayList<>(links.values().stream().map(Link::mention).toList());
    mentions.addAll(unused);
    return new Reading(
        document.with(Layer.MENTIONS, mentions), List.copyOf(links.values()), events, List.of());
  }

  /** The IRI of event {@code index}. */
  public String event(int index) {
    return events.get(index).iri();
  }

  /** What one sentence says. */
  public final class Says {
    private final Sentence sentence;
    private final List<EventMention.Argument> arguments = new ArrayList<>();
    private final List<Event.Participant> roles = new ArrayList<>();
    private final Map<String, String> details = new LinkedHashMap<>();
    private Span trigger = new Span(0, 0);
    private Optional<TimeMention> time = Optional.empty();
    private Optional<EventMention.Argument> by = Optional.empty();
    private Optional<Entity> attributed = Optional.empty();
    private Factuality factuality = Factuality.HAPPENED;
    private boolean explicit = true;
    private double confidence = 0.9;

    private Says(Sentence sentence) {
      this.sentence = sentence;
    }

    public Says trigger(String words) {
      trigger = find(words);
      return this;
    }

    public Says role(String role, String words, Entity entity) {
      arguments.add(new EventMention.Argument(role, name(words, entity)));
      roles.add(new Event.Participant(role, entity));
      return this;
    }

    /** Both take part, and are called so. */
    public Says kimAndPutin() {
      return role("participant", "Kim", KIM).role("participant", "Putin", PUTIN);
    }

    public Says time(String words, When when) {
      time = Optional.of(new TimeMention(find(words), when, "id:7", "weekday"));
      return this;
    }

    public Says by(String words, Entity entity) {
      by = Optional.of(new EventMention.Argument("attribution", name(words, entity)));
      attributed = Optional.of(entity);
      return this;
    }

    public Says detail(String name, String value) {
      details.put(name, value);
      return this;
    }

    public Says as(Factuality told) {
      factuality = told;
      return this;
    }

    /** Says it by a bare noun. */
    public Says open() {
      explicit = false;
      return this;
    }

    public Says confidence(double score) {
      confidence = score;
      return this;
    }

    private Span find(String words) {
      int at = document.text().indexOf(words, sentence.span().start());
      if (at < 0 || at >= sentence.span().end()) {
        throw new IllegalArgumentException(words + " is not in sentence " + sentence.index());
      }
      return new Span(at, at + words.length());
    }

    private Mention name(String words, Entity entity) {
      Mention mention =
          new Mention(
              find(words),
              Mention.Form.NAME,
              entity.kind(),
              List.of(new Mention.Candidate(entity, 1, words)),
              Mention.Title.NONE,
              MentionSource.GAZETTEER);
      links.putIfAbsent(mention.span(), new Link(mention, List.of(entity), "full-name", 0.98));
      return mention;
    }

    private EventMention mention(String type) {
      return new EventMention(
          type,
          trigger,
          sentence.index(),
          arguments,
          time,
          factuality,
          explicit,
          false,
          false,
          by,
          details,
          "id:12",
          "frames",
          confidence);
    }
  }
}
