package org.entente.nlp.train;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.model.Token;
import org.entente.nlp.Tokenizer;

/** Sentences of any corpus as our tokens, without what it marks: the text for clusters of words. */
final class PlainText {
  /** The value of "text" in a line of JSON. */
  private static final Pattern TEXT = Pattern.compile("\"text\": *\"((?:[^\"\\\\]|\\\\.)*)\"");

  private static final Pattern TAGGED = Pattern.compile("[ \t](?:O|[BI]-[A-Z]+)(?:\\s|$)");

  private static final int SAMPLE = 40;

  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");

  private final Tokenizer tokenizer;

  PlainText(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /**
   * The sentences of a treebank ({@code .conllu}), of JSON lines with a "text", of a corpus of
   * names ({@code .iob2}, and whatever has a tag a line), or of a text with one sentence a line.
   */
  List<List<String>> sentences(Path file) {
    String name = file.getFileName().toString();
    if (name.endsWith(".conllu")) {
      return Conllu.read(file).stream().map(s -> cut(s.text())).toList();
    }
    List<String> lines = CorpusFiles.lines(file);
    if (name.contains(".jsonl")) {
      return lines.stream().flatMap(PlainText::text).map(this::cut).toList();
    }
    return columns(lines)
        ? NameColumns.read(file).stream().map(NamedSentence::words).toList()
        : lines.stream().map(this::cut).toList();
  }

  /** Whether a tag of names stands in each of the first lines. */
  private static boolean columns(List<String> lines) {
    return lines.stream()
        .filter(l -> !l.isBlank() && !l.startsWith("# "))
        .limit(SAMPLE)
        .allMatch(l -> TAGGED.matcher(l).find());
  }

  private static Stream<String> text(String json) {
    Matcher found = TEXT.matcher(json);
    return found.find() ? Stream.of(unescape(found.group(1))) : Stream.empty();
  }

  private static String unescape(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            m ->
                Matcher.quoteReplacement(
                    m.group(1) != null
                        ? String.valueOf((char) Integer.parseInt(m.group(1), 16))
                        : m.group(2).matches("[nrt]") ? " " : m.group(2)));
  }

  private List<String> cut(String text) {
    return tokenizer.tokenize(text).stream().map(Token::text).toList();
  }
}
