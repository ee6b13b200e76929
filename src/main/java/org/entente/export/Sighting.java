package org.entente.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.ontology.Terms;
import org.entente.store.Explanation.Filler;
import org.entente.store.Explanation.Mention;
import org.entente.store.Explanation.Passage;
import org.entente.store.Explanation.Told;

/**
 * A sentence that tells an event. Its offsets count Unicode code points, as Python and R do; the
 * graph counts UTF-16 units.
 *
 * @param event the event
 * @param told the article
 * @param mention what the sentence says
 * @param body the body of the article
 */
record Sighting(Happening event, Told told, Mention mention, String body) {
  /** Where a sentence ends: at a mark and what closes after it, or at the end of a paragraph. */
  private static final Pattern END =
      Pattern.compile("[.!?\\u2026][\"'\\u2019\\u201D)\\]]*\\s+|\\R+");

  /** All sentences that tell {@code event}, in the order of publication and of the text. */
  static List<Sighting> of(Happening event) {
    List<Sighting> sightings = new ArrayList<>();
    for (Told told : event.event().articles()) {
      Facts article = event.world().article(told.article());
      String body = article.text(told.article(), Terms.TEXT).orElse("");
      told.mentions().forEach(m -> sightings.add(new Sighting(event, told, m, body)));
    }
    return sightings;
  }

  private String text(Passage passage) {
    return passage.inHeadline() ? told.headline().orElse("") : body;
  }

  private int codePoints(Passage passage, int offset) {
    String text = text(passage);
    return text.codePointCount(0, Math.min(offset, text.length()));
  }

  int start() {
    return codePoints(mention.trigger(), mention.trigger().start());
  }

  int end() {
    return codePoints(mention.trigger(), mention.trigger().end());
  }

  int sentenceStart() {
    return codePoints(mention.sentence(), mention.sentence().start());
  }

  int sentenceEnd() {
    return codePoints(mention.sentence(), mention.sentence().end());
  }

  /** Tells the sentences of one article apart. */
  String sentenceId() {
    return (mention.sentence().inHeadline() ? "h" : "b") + sentenceStart() + "-" + sentenceEnd();
  }

  boolean inRawText() {
    Passage trigger = mention.trigger();
    return text(trigger).startsWith(trigger.quote(), trigger.start());
  }

  /** Who says so, in the words of the text. */
  List<String> sources() {
    return mention.fillers().stream()
        .filter(filler -> Terms.iri(filler.role()).equals(Terms.ATTRIBUTION))
        .map(Filler::passage)
        .map(Passage::quote)
        .toList();
  }

  /** Characters of the body. */
  int length() {
    return body.codePointCount(0, body.length());
  }

  /** Whether it stands in the headline or the first paragraph. */
  boolean isInLead() {
    int end = body.indexOf('\n');
    return mention.sentence().inHeadline() || end < 0 || mention.sentence().start() < end;
  }

  /**
   * The number of the sentence, from 1, as far as punctuation tells; the graph does not number
   * sentences. The headline is the first.
   */
  int sentenceNumber() {
    if (mention.sentence().inHeadline()) {
      return 1;
    }
    String before = body.substring(0, Math.min(mention.sentence().start(), body.length()));
    return 1 + (int) END.matcher(before).results().count();
  }

  /** Where the first name of {@code entity} stands in what this sentence says. */
  Optional<Integer> where(String entity) {
    return mention.fillers().stream()
        .filter(filler -> filler.entities().stream().anyMatch(e -> e.iri().equals(entity)))
        .map(filler -> codePoints(filler.passage(), filler.passage().start()))
        .findFirst();
  }

  /** A value of the article that not every graph keeps. */
  Optional<String> fact(String property) {
    return event.world().article(told.article()).text(told.article(), Terms.iri(property));
  }
}
