package org.entente.happening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.happening.Telling.Thing;
import org.entente.model.Factuality;
import org.entente.model.When;

/** Makes tellings by hand; each is of an article of its own unless another is given. */
final class Builder {
  private final String iri;
  private final String type;
  private final int fewest;
  private List<Thing> parties = List.of();
  private List<Thing> receiving = List.of();
  private Optional<When> when = Optional.empty();
  private Optional<Thing> place = Optional.empty();
  private Optional<LocalDate> published = Optional.empty();
  private Factuality told = Factuality.HAPPENED;
  private Optional<String> article = Optional.empty();
  private Optional<String> quoted = Optional.empty();
  private final Map<String, String> details = new TreeMap<>();

  Builder(String iri, String type, int fewest) {
    this.iri = iri;
    this.type = type;
    this.fewest = fewest;
  }

  Builder parties(Thing... things) {
    parties = List.of(things);
    return this;
  }

  Builder against(Thing thing) {
    receiving = List.of(thing);
    return this;
  }

  Builder with(Thing another) {
    List<Thing> more = new ArrayList<>(parties);
    more.add(another);
    parties = more;
    return this;
  }

  Builder day(LocalDate day) {
    when = Optional.of(When.day(day));
    return this;
  }

  Builder days(LocalDate first, LocalDate last) {
    when = Optional.of(new When(first, last, When.Precision.INTERVAL));
    return this;
  }

  Builder in(Thing thing) {
    place = Optional.of(thing);
    return this;
  }

  Builder published(LocalDate day) {
    published = Optional.of(day);
    return this;
  }

  Builder told(Factuality factuality) {
    told = factuality;
    return this;
  }

  Builder toldIn(String id) {
    article = Optional.of(id);
    return this;
  }

  Builder detail(String name, String value) {
    details.put(name, value);
    return this;
  }

  Builder quoting(String words) {
    quoted = Optional.of(words);
    return this;
  }

  Telling build() {
    return new Telling(
        iri,
        type,
        fewest,
        told,
        parties,
        receiving,
        when,
        place,
        published,
        details,
        Set.of(article.orElse("article of " + iri)),
        quoted,
        type.equals("Visit"));
  }
}
