package org.entente.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.entente.model.Article;
import org.entente.model.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticlesTest {
  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Path gzip(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  @Test
  void readsAFolderWithAllBelowInOrderOfNames() throws IOException {
    write("b.txt", "Dua.");
    write("a/z.html", "<p>Satu.</p>");
    write("a/.hidden.txt", "Tidak.");
    write("notes.md", "Tidak.");
    write("c.jsonl", "{\"id\":\"tiga\",\"text\":\"Tiga.\"}");

    Heard heard = Heard.of(folder);

    assertThat(heard.articles).extracting(Article::id).containsExactly("a/z", "b", "tiga");
    assertThat(heard.leftOut).isEmpty();
  }

  @Test
  void unzipsWhateverIsGzipped() throws IOException {
    Path lines = gzip("a.jsonl.gz", "{\"text\":\"Satu.\"}");
    Path text = gzip("b.txt.gz", "Dua.");

    assertThat(Heard.of(lines, text).articles)
        .extracting(Article::id, Article::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a:1", "Satu."),
            org.assertj.core.groups.Tuple.tuple("b", "Dua."));
  }

  @Test
  void tellsTheFormOfStandardInputFromItsContent() {
    assertThat(Heard.ofStandardInput("{\"id\":\"a\",\"text\":\"Satu.\"}\n").article().id())
        .isEqualTo("a");
    assertThat(Heard.ofStandardInput("{\n\"id\":\"a\",\n\"text\":\"Satu.\"}").article().id())
        .isEqualTo("a");
    assertThat(Heard.ofStandardInput("[{\"id\":\"a\",\"text\":\"Satu.\"}]").article().id())
        .isEqualTo("a");
    assertThat(Heard.ofStandardInput("\n<!doctype html><p>Satu.</p>").article().text())
        .isEqualTo("Satu.");
    assertThat(Heard.ofStandardInput("Satu. Dua.").article().text()).isEqualTo("Satu. Dua.");
  }

  @Test
  void saysWhatIsWrongWithEachBadFileAndReadsTheOthers() throws IOException {
    Path empty = write("empty.txt", "");
    Path blank = write("blank.html", " \n ");
    Path pdf = write("doc.txt", "%PDF-1.7 ...");
    Path binary = write("binary.txt", "abc\0def");
    Path latin = folder.resolve("latin.txt");
    Files.write(latin, new byte[] {'a', '\n', 'c', 'a', 'f', (byte) 0xe9, ' ', 'x'});
    Path large = write("large.txt", "x".repeat(5000));
    Path missing = folder.resolve("missing.txt");
    Path noText = write("nav.html", "<html><nav>Home</nav></html>");
    Path cut = gzip("cut.txt.gz", "Satu. ".repeat(1000));
    Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 30));
    Path good = write("good.txt", "Satu.");

    Heard heard =
        Heard.of(
            ReadOptions.DEFAULT.withLimit(4000),
            empty,
            blank,
            pdf,
            binary,
            latin,
            large,
            missing,
            noText,
            cut,
            good);

    assertThat(heard.articles).extracting(Article::text).containsExactly("Satu.");
    assertThat(heard.lines())
        .containsExactly(
            empty + ": the file is empty; fill it or leave it out",
            blank + ": the file is empty; fill it or leave it out",
            pdf + ": this is a PDF, not text; give its text as .txt or .html",
            binary + ": this is a binary file, not text; give its text as .txt or .html",
            latin + ":2: byte 0xE9 is no UTF-8; save the file as UTF-8",
            large
                + ": larger than 4000 bytes, so hardly an article; split it, or raise --max-bytes",
            missing + ": no such file; check the name",
            noText + ": the article has no text; add it or remove the article",
            cut + ": broken or cut off gzip data; fetch the file again");
    assertThat(heard.leftOut)
        .extracting(Issue::code)
        .containsExactly(
            "input.empty",
            "input.empty",
            "input.binary",
            "input.binary",
            "input.encoding",
            "input.large",
            "input.missing",
            "input.no-text",
            "input.gzip");
  }

  @Test
  void saysThatAFolderHoldsNoArticle() throws IOException {
    write("notes.md", "Tidak.");

    assertThat(Heard.of(folder).leftOut).extracting(Issue::code).containsExactly("input.none");
  }

  @Test
  void stopsWhenAsked() throws IOException {
    Path file = write("a.jsonl", "{\"text\":\"Satu.\"}\n{\"text\":\"Dua.\"}\n");
    int[] count = {0};
    ArticleSink sink =
        new ArticleSink() {
          @Override
          public void article(Article article, String where) {
            count[0]++;
          }

          @Override
          public void leftOut(java.util.Optional<String> id, Issue issue) {
            throw new AssertionError(issue);
          }

          @Override
          public void noted(Issue issue) {
            throw new AssertionError(issue);
          }

          @Override
          public boolean stopped() {
            return count[0] == 1;
          }
        };

    new Articles(System.in).read(java.util.List.of(file.toString()), ReadOptions.DEFAULT, sink);

    assertThat(count[0]).isEqualTo(1);
  }
}
