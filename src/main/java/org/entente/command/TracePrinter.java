package org.entente.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.extract.Trace;
import org.entente.lang.Frame;
import org.entente.model.EventMention;
import org.entente.model.Sentence;
import org.entente.model.Span;
import org.entente.model.Token;

/**
 * Prints each frame that is tried under its sentence: the row, its trigger and type, and the roles
 * that were filled or that a slot was lacking. For one thread.
 */
final class TracePrinter implements Trace {
  private final PrintStream out;
  private List<Token> last = List.of();

  TracePrinter(PrintStream out) {
    this.out = out;
  }

  /** The words of a sentence between blanks. */
  static String text(Sentence sentence) {
    return sentence.tokens().stream().map(Token::text).collect(Collectors.joining(" "));
  }

  @Override
  public void tried(Sentence sentence, Frame frame, Optional<EventMention> mention) {
    if (!sentence.tokens().equals(last)) {
      out.println(text(sentence));
      last = sentence.tokens();
    }
    String type = frame.type().map(t -> t.name()).orElse("-");
    String result =
        mention.map(m -> told(sentence, m)).orElse("not read: a slot is empty or does not fit");
    out.println("  " + frame.id() + "\t" + frame.notation() + "\t" + type + "\t" + result);
  }

  private static String told(Sentence sentence, EventMention mention) {
    String roles =
        mention.arguments().stream()
            .map(a -> a.role() + "=" + words(sentence, a.mention().span()))
            .collect(Collectors.joining(", "));
    return mention.factuality().name().toLowerCase(Locale.ROOT) + ": " + roles;
  }

  /** The words of a span; nothing where it lies in another sentence. */
  private static String words(Sentence sentence, Span span) {
    return sentence.tokens().stream()
        .filter(t -> t.span().overlaps(span))
        .map(Token::text)
        .collect(Collectors.joining(" "));
  }
}
