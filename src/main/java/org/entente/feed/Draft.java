package org.entente.feed;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.entente.model.Article;
import org.entente.model.Credit;
import org.entente.model.Issue;

/**
 * What a reader found of one article, as written; becomes an {@link Article} when the user's
 * options have filled the gaps. An empty string is something the input does not say.
 */
record Draft(
    String where,
    String id,
    String feed,
    String publisher,
    String url,
    String language,
    String headline,
    String text,
    String published,
    Credit credit) {

  /** Hands the article on, or says why there is none. */
  void finish(ReadOptions options, ArticleSink sink) {
    if (text.isBlank()) {
      sink.leftOut(
          Optional.of(id),
          new Issue(
              "input.no-text", where, "the article has no text; add it or remove the article"));
      return;
    }
    sink.article(
        new Article(
            id,
            options.feed().orElse(feed),
            known(publisher),
            known(url),
            language.isBlank() ? options.language().orElse("") : code(language),
            headline.strip(),
            Wrapping.undone(text),
            day(options, sink),
            credit,
            Published.moment(published)),
        where);
  }

  private Optional<LocalDate> day(ReadOptions options, ArticleSink sink) {
    if (published.isBlank()) {
      return options.published();
    }
    Optional<LocalDate> day = Published.parse(published);
    if (day.isEmpty()) {
      sink.noted(
          new Issue(
              "input.date",
              where,
              "no date: \""
                  + abridged(published)
                  + "\"; write it as 2023-09-13 (read as if it were not said)"));
      return options.published();
    }
    return day;
  }

  private static Optional<String> known(String value) {
    return Optional.of(value.strip()).filter(v -> !v.isEmpty());
  }

  /** {@code id} for {@code id}, {@code ID}, {@code id-ID}, {@code in} and {@code ind}. */
  private static String code(String language) {
    String tag = language.strip().replace('_', '-');
    String code = Locale.forLanguageTag(tag).getLanguage();
    for (String two : code.length() == 3 ? Locale.getISOLanguages() : new String[0]) {
      Locale locale = Locale.forLanguageTag(two);
      if (locale.getISO3Language().equals(code)) {
        return locale.getLanguage();
      }
    }
    return code.isEmpty() ? tag.toLowerCase(Locale.ROOT) : code;
  }

  private static String abridged(String value) {
    String line = value.replaceAll("\\s+", " ");
    return line.length() > 40 ? line.substring(0, 40) + "..." : line;
  }
}
