package org.entente.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.EntityKind;
import org.entente.model.EventMention;
import org.entente.model.EventMention.Argument;
import org.entente.model.Factuality;
import org.entente.model.Mention;
import org.entente.model.MentionSource;
import org.entente.model.Span;
import org.junit.jupiter.api.Test;

class ConjectureTest {
  private static final Argument ANALYSTS =
      new Argument(
          "attribution",
          new Mention(
              new Span(0, 8),
              Mention.Form.NAME,
              EntityKind.ORGANIZATION,
              List.of(),
              Mention.Title.NONE,
              MentionSource.UNNAMED));

  @Test
  void goesOnInTheNextSentencesThatTellWhatMayHappen() {
    List<EventMention> told =
        Conjecture.attributed(
            List.of(
                told(5, Factuality.POSSIBLE, Optional.of(ANALYSTS)),
                told(6, Factuality.POSSIBLE, Optional.empty()),
                told(7, Factuality.POSSIBLE, Optional.empty())));
    assertThat(told).allMatch(mention -> mention.attribution().equals(Optional.of(ANALYSTS)));
  }

  @Test
  void endsAtWhatHappenedAndBehindAGap() {
    List<EventMention> told =
        Conjecture.attributed(
            List.of(
                told(5, Factuality.POSSIBLE, Optional.of(ANALYSTS)),
                told(6, Factuality.HAPPENED, Optional.empty()),
                told(8, Factuality.POSSIBLE, Optional.empty())));
    assertThat(told.subList(1, 3)).allMatch(mention -> mention.attribution().isEmpty());
  }

  private static EventMention told(
      int sentence, Factuality factuality, Optional<Argument> attribution) {
    return new EventMention(
        "Transfer",
        new Span(sentence * 100, sentence * 100 + 5),
        sentence,
        List.of(),
        Optional.empty(),
        factuality,
        true,
        false,
        false,
        attribution,
        Map.of(),
        "id:1",
        "frames",
        0.8);
  }
}
