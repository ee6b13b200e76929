package org.entente.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.Span;
import org.entente.model.Token;

/** One run of the {@link Tokenizer} over one span. */
final class TokenScanner {
  /** Marks of which a run is one token. */
  private static final String REPEATED = ".-!?*=~";

  private final String text;
  private final int end;
  private final Abbreviations abbreviations;
  private final TokenRules rules;
  private final List<Token> tokens;
  private int at;

  TokenScanner(String text, Span span, Abbreviations abbreviations, TokenRules rules) {
    this.text = text;
    this.at = span.start();
    this.end = span.end();
    this.abbreviations = abbreviations;
    this.rules = rules;
    this.tokens = new ArrayList<>(span.length() / 5 + 2);
  }

  List<Token> scan() {
    while (at < end) {
      int c = text.codePointAt(at);
      if (Characters.space(c)) {
        at += Character.charCount(c);
      } else if (address() || tag(c)) {
        continue;
      } else if (Characters.word(c)) {
        word();
      } else {
        mark(c);
      }
    }
    return tokens;
  }

  private int peek(int index) {
    return index >= 0 && index < end ? text.codePointAt(index) : ' ';
  }

  private int before(int index) {
    return index > 0 ? text.codePointBefore(index) : ' ';
  }

  private void add(int from, int to) {
    if (to > from) {
      tokens.add(Token.of(new Span(from, to), text));
    }
  }

  // ---- addresses and hashtags

  /** Takes an address of the web or of a mailbox, if one starts here. */
  private boolean address() {
    char c = text.charAt(at);
    if (!Characters.word(c) || (at > 0 && Characters.word(before(at)))) {
      return false;
    }
    int to = at;
    boolean mail = false;
    while (to < end && !Characters.space(text.charAt(to))) {
      mail |= text.charAt(to) == '@';
      to++;
    }
    if (!mail && !text.startsWith("www.", at) && !text.startsWith("http", at)) {
      return false;
    }
    boolean web =
        text.startsWith("www.", at)
            || text.startsWith("://", at + 4)
            || text.startsWith("://", at + 5);
    if (!mail && !web) {
      return false;
    }
    while (to > at && !Characters.word(before(to)) && before(to) != '/') {
      to -= Character.charCount(before(to));
    }
    add(at, to);
    at = to;
    return true;
  }

  /** Takes "#name" or "@name". */
  private boolean tag(int c) {
    if ((c != '#' && c != '@') || !Characters.word(peek(at + 1)) || Characters.word(before(at))) {
      return false;
    }
    int to = at + 1;
    while (Characters.word(peek(to))) {
      to += Character.charCount(peek(to));
    }
    add(at, to);
    at = to;
    return true;
  }

  // ---- words

  private void word() {
    int to = at;
    while (to < end && (Characters.word(peek(to)) || inside(to))) {
      to += Character.charCount(peek(to));
    }
    to = withFullStop(to);
    compound(at, to);
    at = to;
  }

  /** Whether the mark at {@code index} belongs to the word around it. */
  private boolean inside(int index) {
    int left = before(index);
    int right = peek(index + 1);
    if (!Characters.word(left) || !Characters.word(right)) {
      return false;
    }
    boolean digits = Character.isDigit(left) && Character.isDigit(right);
    int c = peek(index);
    return switch (c) {
      case '.' -> digits || (Character.isLetter(left) && Character.isLetter(right));
      case ',', ':' -> digits;
      case '&' -> Character.isUpperCase(left) && Character.isUpperCase(right);
      default ->
          Characters.hyphen(c)
              || (Characters.apostrophe(c)
                  && Character.isLetter(left)
                  && Character.isLetter(right));
    };
  }

  /** The end of the word from {@link #at} to {@code to}, with its full stop if it keeps it. */
  private int withFullStop(int to) {
    if (peek(to) != '.' || peek(to + 1) == '.') {
      return to;
    }
    Optional<Abbreviations.Goes> goes = abbreviations.find(lastPart(to) + ".");
    boolean last = skipSpace(to + 1) >= end;
    if (goes.isEmpty() || (last && to - at == 1)) {
      return to;
    }
    boolean kept =
        goes.get() != Abbreviations.Goes.BEFORE_DIGIT
            || Character.isLetterOrDigit(peek(skipSpace(to + 1)));
    return kept ? to + 1 : to;
  }

  private String lastPart(int to) {
    int from = to;
    while (from > at && !Characters.hyphen(text.charAt(from - 1))) {
      from--;
    }
    return text.substring(from, to);
  }

  private int skipSpace(int from) {
    int index = from;
    while (index < end && Characters.space(text.charAt(index))) {
      index++;
    }
    return index;
  }

  /** Adds the tokens of a word that may hold hyphens. */
  private void compound(int from, int to) {
    int start = from;
    if (text.indexOf('-', from) < to || hyphenated(from, to)) {
      List<Integer> hyphens = hyphens(from, to);
      boolean whole = hyphens.isEmpty() || rules.whole(straight(from, to));
      for (int i = 0; !whole && i < hyphens.size(); i++) {
        int left = i == 0 ? from : hyphens.get(i - 1) + 1;
        int right = i + 1 < hyphens.size() ? hyphens.get(i + 1) : to;
        int hyphen = hyphens.get(i);
        if (comesOff(left, hyphen, right, hyphens.size())) {
          simple(start, hyphen);
          add(hyphen, hyphen + 1);
          start = hyphen + 1;
        }
      }
    }
    simple(start, to);
  }

  private boolean hyphenated(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Characters.hyphen(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private List<Integer> hyphens(int from, int to) {
    List<Integer> found = new ArrayList<>(2);
    for (int i = from; i < to; i++) {
      if (Characters.hyphen(text.charAt(i))) {
        found.add(i);
      }
    }
    return found;
  }

  /** Whether the hyphen comes off: between names, or between two numbers that are no date. */
  private boolean comesOff(int left, int hyphen, int right, int hyphens) {
    if (number(left, hyphen) && number(hyphen + 1, right)) {
      return hyphens == 1;
    }
    return rules.splits(text.substring(left, hyphen), bare(hyphen + 1, right));
  }

  /** A part of a compound without the clitic at its end. */
  private String bare(int from, int to) {
    return text.substring(from, clitic(from, to));
  }

  private boolean number(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isDigit(text.charAt(i)) && text.charAt(i) != '.' && text.charAt(i) != ',') {
        return false;
      }
    }
    return to > from;
  }

  private String straight(int from, int to) {
    return text.substring(from, to)
        .replace('’', '\'')
        .replace('\u2010', '-')
        .replace('\u2011', '-');
  }

  /** Adds a word without hyphens to cut at: takes off a currency and a clitic. */
  private void simple(int from, int to) {
    int start = from;
    int digit = from;
    while (digit < to && Character.isLetter(text.charAt(digit))) {
      digit++;
    }
    if (digit > from
        && digit < to
        && Character.isDigit(text.charAt(digit))
        && rules.beforeNumber(text.substring(from, digit))) {
      add(from, digit);
      start = digit;
    }
    int clitic = clitic(start, to);
    add(start, clitic);
    add(clitic, to);
  }

  /** Where the clitic of a word starts; {@code to} if it has none. */
  private int clitic(int from, int to) {
    for (int i = to - 1; i > from; i--) {
      if (Characters.apostrophe(text.charAt(i))) {
        if (rules.clitic(straight(i, to))) {
          return i;
        }
        return i - 1 > from && rules.clitic(straight(i - 1, to)) ? i - 1 : to;
      }
    }
    return to;
  }

  // ---- marks

  /** Whether an "'s" stands alone here, as badly typed text has it ("Kim 's"). */
  private boolean loneClitic() {
    return Characters.apostrophe(text.charAt(at))
        && !Characters.word(peek(at + 2))
        && Characters.word(peek(at + 1))
        && Characters.space(before(at))
        && rules.clitic(straight(at, at + 2));
  }

  /** Takes a mark; a run of full stops or hyphens, and a doubled quote, is one. */
  private void mark(int c) {
    int to = at + Character.charCount(c);
    if (loneClitic()) {
      to = at + 2;
    } else if (REPEATED.indexOf(c) >= 0) {
      while (peek(to) == c && to < end) {
        to++;
      }
    } else if ((c == '\'' || c == '`') && peek(to) == c) {
      to++;
    }
    add(at, to);
    at = to;
  }
}
