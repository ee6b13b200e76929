package org.entente.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.model.Article;
import org.entente.model.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonReadersTest {
  @TempDir Path folder;

  private Path write(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines));
  }

  @Test
  void readsALineAsAnArticle() throws IOException {
    Path file =
        write(
            "berita.jsonl",
            "{\"id\":\"a\",\"lang\":\"id\",\"published\":\"2023-09-13\",\"title\":\"Judul\","
                + "\"text\":\"Isi.\\nDua.\",\"url\":\"https://example.org/a\",\"origin\":\"x\"}");

    assertThat(Heard.of(file).articles)
        .containsExactly(
            new Article(
                "a",
                "berita",
                Optional.empty(),
                Optional.of("https://example.org/a"),
                "id",
                "Judul",
                "Isi.\nDua.",
                Optional.of(LocalDate.of(2023, 9, 13))));
  }

  @Test
  void knowsTheFieldsUnderOtherNames() throws IOException {
    Path file =
        write("a.jsonl", "{\"guid\":7,\"date\":\"2002-07-01\",\"headline\":\"H\",\"body\":\"B\"}");

    Article article = Heard.of(file).article();

    assertThat(article.id()).isEqualTo("7");
    assertThat(article.headline()).isEqualTo("H");
    assertThat(article.text()).isEqualTo("B");
    assertThat(article.published()).contains(LocalDate.of(2002, 7, 1));
  }

  @Test
  void namesALineWithoutIdByFileAndNumber() throws IOException {
    Path file = write("a.jsonl", "{\"text\":\"Satu.\"}", "", "{\"text\":\"Dua.\"}");

    assertThat(Heard.of(file).articles).extracting(Article::id).containsExactly("a:1", "a:3");
  }

  @Test
  void passesOverBrokenLinesAndSaysWhere() throws IOException {
    Path file =
        write(
            "a.jsonl",
            "{\"id\":\"a\",\"text\":\"Satu.\"}",
            "{\"id\":\"b\",\"text\":",
            "[1]",
            "{\"id\":\"c\",\"text\":\"Tiga.\"} x",
            "{\"id\":\"d\",\"text\":\"Empat.\"}");

    Heard heard = Heard.of(file);

    assertThat(heard.articles).extracting(Article::id).containsExactly("a", "d");
    assertThat(heard.leftOut)
        .extracting(Issue::source)
        .containsExactly(file + ":2", file + ":3", file + ":4");
    assertThat(heard.lines().get(0))
        .startsWith(file + ":2: broken JSON at column 18: ")
        .endsWith("; mend or remove the line")
        .doesNotContain("\n");
  }

  @Test
  void tellsWhichArticleHasNoText() throws IOException {
    Path file = write("a.jsonl", "{\"id\":\"a\",\"text\":null}", "{\"id\":\"b\",\"text\":\" \"}");

    Heard heard = Heard.of(file);

    assertThat(heard.leftOutIds).containsExactly(Optional.of("a"), Optional.of("b"));
    assertThat(heard.lines().get(1))
        .isEqualTo(file + ":2: the article has no text; add it or remove the article");
  }

  @Test
  void keepsAnArticleWithABadDateAndSaysSo() throws IOException {
    Path file = write("a.jsonl", "{\"id\":\"a\",\"text\":\"Isi.\",\"published\":\"13/9/2023\"}");

    Heard heard = Heard.of(file);

    assertThat(heard.article().published()).isEmpty();
    assertThat(heard.noted)
        .containsExactly(
            new Issue(
                "input.date",
                file + ":1",
                "no date: \"13/9/2023\"; write it as 2023-09-13 (read as if it were not said)"));
  }

  @Test
  void leavesOutALineThatIsTooLongAndReadsTheNext() throws IOException {
    Path file =
        write(
            "a.jsonl",
            "{\"id\":\"a\",\"text\":\"" + "x".repeat(500) + "\"}",
            "{\"id\":\"b\",\"text\":\"Isi.\"}");

    Heard heard = Heard.of(ReadOptions.DEFAULT.withLimit(200), file);

    assertThat(heard.articles).extracting(Article::id).containsExactly("b");
    assertThat(heard.lines().get(0)).startsWith(file + ":1: longer than 200 bytes");
  }

  @Test
  void leavesOutALineThatIsNoUtf8AndReadsTheNext() throws IOException {
    Path file = folder.resolve("a.jsonl");
    byte[] bytes =
        "{\"id\":\"a\",\"text\":\"~\"}\n{\"id\":\"b\",\"text\":\"Isi.\"}\n"
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    bytes[18] = (byte) 0xe9;
    Files.write(file, bytes);

    Heard heard = Heard.of(file);

    assertThat(heard.articles).extracting(Article::id).containsExactly("b");
    assertThat(heard.lines())
        .containsExactly(file + ":1: byte 0xE9 is no UTF-8; save the file as UTF-8");
  }

  @Test
  void replacesHalfASurrogatePair() throws IOException {
    Path file = write("a.jsonl", "{\"text\":\"a \\ud83d b \\ud83d\\ude00\"}");

    assertThat(Heard.of(file).article().text()).isEqualTo("a \ufffd b \ud83d\ude00");
  }

  @Test
  void readsAnArrayOfArticles() throws IOException {
    Path file =
        write("a.json", "[", "{\"id\":\"a\",\"text\":\"Satu.\"},", "3,", "{\"text\":\"Dua.\"}]");

    Heard heard = Heard.of(file);

    assertThat(heard.articles).extracting(Article::id).containsExactly("a", "a:3");
    assertThat(heard.leftOut).extracting(Issue::source).containsExactly(file + " (article 2)");
  }

  @Test
  void tellsTheLineWhereAJsonFileBreaks() throws IOException {
    Path file = write("a.json", "{", "\"id\": \"a\",", "\"text\" \"x\"}");

    assertThat(Heard.of(file).leftOut).extracting(Issue::source).containsExactly(file + ":3");
  }

  @Test
  void understandsLanguagesInAnyUsualForm() throws IOException {
    Path file =
        write(
            "a.jsonl",
            "{\"text\":\"x\",\"lang\":\"id-ID\"}",
            "{\"text\":\"x\",\"lang\":\"ind\"}",
            "{\"text\":\"x\",\"lang\":\"in\"}",
            "{\"text\":\"x\",\"language\":\"EN_us\"}",
            "{\"text\":\"x\",\"lang\":\"ms\"}",
            "{\"text\":\"x\"}");

    assertThat(Heard.of(file).articles)
        .extracting(Article::language)
        .containsExactly("id", "id", "id", "en", "ms", "");
    assertThat(Heard.of(ReadOptions.DEFAULT.withLanguage("en"), file).articles.get(5).language())
        .isEqualTo("en");
  }

  @Test
  void givesTheUsersDateToArticlesWithoutOne() throws IOException {
    Path file = write("a.jsonl", "{\"text\":\"x\"}", "{\"text\":\"x\",\"date\":\"2020-01-02\"}");
    LocalDate day = LocalDate.of(2021, 3, 4);

    List<Article> articles = Heard.of(ReadOptions.DEFAULT.withPublished(day), file).articles;

    assertThat(articles.get(0).published()).contains(day);
    assertThat(articles.get(1).published()).contains(LocalDate.of(2020, 1, 2));
  }
}
