package org.entente.extract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.lang.Language;
import org.entente.model.Article;
import org.entente.model.Document;
import org.entente.model.EntityKind;
import org.entente.model.EventMention;
import org.entente.model.Layer;
import org.entente.model.Mention;
import org.entente.model.MentionSource;
import org.entente.model.Sentence;
import org.entente.model.Span;
import org.entente.model.Tags;
import org.entente.model.Token;
import org.entente.ontology.Ontology;

/**
 * A sentence annotated by hand, and what the frames read in it. Words stand between blanks, with
 * their tag where it matters ({@code bertemu/VERB}); a name is {@code [Kim Jong-un:PERSON]}.
 */
final class MarkedSentence {
  private static final Pattern PART =
      Pattern.compile("\\[(?<name>[^:\\]]+):(?<kind>[A-Z]+)]|(?<word>[^\\s/]+)(/(?<tag>[A-Z]+))?");

  private static final Map<String, Language> LANGUAGES =
      Language.loadAll(Path.of("data/lang"), Ontology.load(Path.of("ontology")));

  private final StringBuilder text = new StringBuilder();
  private final List<Span> words = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();

  private MarkedSentence(String marked) {
    Matcher part = PART.matcher(marked);
    while (part.find()) {
      if (part.group("name") != null) {
        name(part.group("name"), EntityKind.valueOf(part.group("kind")));
      } else {
        String tag = part.group("tag");
        word(part.group("word"), tag == null ? "X" : tag);
      }
    }
  }

  /** What the frames of {@code language} read in the sentence. */
  static List<EventMention> read(String language, String marked) {
    return new FrameExtractor(LANGUAGES.get(language)).extract(document(language, marked));
  }

  /** The same in short: {@code Meeting participant=Kim participant=Putin place=Moskwa}. */
  static List<String> told(String language, String marked) {
    Document document = document(language, marked);
    return new FrameExtractor(LANGUAGES.get(language))
        .extract(document).stream().map(mention -> brief(mention, document.text())).toList();
  }

  private static String brief(EventMention mention, String text) {
    StringBuilder brief = new StringBuilder(mention.type());
    for (EventMention.Argument argument : mention.arguments()) {
      brief.append(' ').append(argument.role()).append('=');
      brief.append(argument.mention().span().of(text));
    }
    return brief.toString();
  }

  private static Document document(String language, String marked) {
    MarkedSentence sentence = new MarkedSentence(marked);
    String text = sentence.text.toString();
    List<Token> tokens = sentence.words.stream().map(span -> Token.of(span, text)).toList();
    return Document.of(
            new Article(
                "test",
                "test",
                Optional.empty(),
                Optional.empty(),
                language,
                "",
                text,
                Optional.empty()))
        .with(Layer.SENTENCES, List.of(new Sentence(0, new Span(0, text.length()), 0, tokens)))
        .with(Layer.MENTIONS, sentence.mentions)
        .with(Layer.TIMES, List.of())
        .with(Layer.TAGS, List.of(new Tags(0, sentence.tags)));
  }

  private void name(String name, EntityKind kind) {
    int start = text.isEmpty() ? 0 : text.length() + 1;
    for (String word : name.split(" ")) {
      word(word, "PROPN");
    }
    mentions.add(
        new Mention(
            new Span(start, text.length()),
            Mention.Form.NAME,
            kind,
            List.of(),
            Mention.Title.NONE,
            MentionSource.GAZETTEER));
  }

  private void word(String word, String tag) {
    if (!text.isEmpty()) {
      text.append(' ');
    }
    words.add(new Span(text.length(), text.length() + word.length()));
    text.append(word);
    tags.add(tag);
  }
}
