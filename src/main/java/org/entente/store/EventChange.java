package org.entente.store;

import java.util.List;
import java.util.Optional;

/**
 * What a write does to one event.
 *
 * @param op whether it comes, changes or goes
 * @param why for what reason
 * @param event the event as it is then; one that goes, as it was
 * @param before the event as it was, where it changes
 * @param articlesAdded IRIs of the articles that tell it and did not before, sorted
 * @param articlesRemoved IRIs of the articles that told it and do not any more, sorted
 * @param into the event as which one that goes lives on, because reports were joined otherwise
 */
public record EventChange(
    Op op,
    Why why,
    EventState event,
    Optional<EventState> before,
    List<String> articlesAdded,
    List<String> articlesRemoved,
    Optional<String> into) {

  /** Makes the lists unmodifiable. */
  public EventChange {
    articlesAdded = List.copyOf(articlesAdded);
    articlesRemoved = List.copyOf(articlesRemoved);
  }

  /** What is done. */
  public enum Op {
    /** An event comes. */
    ADD,
    /** It changes. */
    MOD,
    /** It goes. */
    DEL
  }

  /** For what reason; the first that holds is told. */
  public enum Why {
    /** An article came, or came anew with other content. */
    FEED("feed"),
    /** An article was taken out. */
    WITHDRAWN("withdrawn"),
    /** An article was read anew and, though the same, understood otherwise. */
    RE_READING("re-reading"),
    /** A person decided what is the same and what is not. */
    JUDGEMENT("judgement"),
    /** Reports were joined, or parted, because of others that came or went. */
    MERGE("merge");

    private final String word;

    Why(String word) {
      this.word = word;
    }

    /** As it is written. */
    public String word() {
      return word;
    }
  }
}
