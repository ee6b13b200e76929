package org.entente.feed;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.entente.feed.page.PageReader;
import org.entente.feed.page.PageRules;

/**
 * The first stage: reads articles from files, folders (all they hold, sorted by name) and standard
 * input ({@code -}), each plain or gzipped, one after the other in the order given. Memory holds
 * one article at a time; of a {@code .json} file all.
 */
public final class Articles {
  private static final int HEAD = 1 << 13;

  private final InputStream standardInput;
  private final PageReader pages;

  /** Reads {@code standardInput} where an input is called {@code -}, and web pages by the book. */
  public Articles(InputStream standardInput) {
    this(standardInput, PageRules.plain());
  }

  /** The same, with what is known of web pages. */
  public Articles(InputStream standardInput, PageRules rules) {
    this.standardInput = standardInput;
    this.pages = new PageReader(rules);
  }

  /** Hands everything that {@code inputs} hold to {@code sink}. */
  public void read(List<String> inputs, ReadOptions options, ArticleSink sink) {
    Sources sources = new Sources(standardInput, options);
    for (String input : inputs) {
      sources.find(
          input,
          source -> read(source, options, sink),
          issue -> sink.leftOut(Optional.empty(), issue));
    }
  }

  private void read(Source source, ReadOptions options, ArticleSink sink) {
    if (sink.stopped()) {
      return;
    }
    try (InputStream raw = new BufferedInputStream(source.opener().open(), HEAD);
        InputStream in = unzipped(raw)) {
      byte[] head = head(in);
      Binary.refuse(source, head);
      InputFormat format =
          source.format().orElseGet(() -> InputFormat.ofContent(head, head.length));
      reader(format).read(source, in, options, new Credited(sink, pages));
    } catch (BadInputException e) {
      sink.leftOut(onlyArticle(source), e.issue());
    } catch (EOFException | ZipException e) {
      sink.leftOut(
          Optional.empty(),
          source.issue("input.gzip", "broken or cut off gzip data; fetch the file again"));
    } catch (IOException e) {
      sink.leftOut(
          Optional.empty(),
          source.issue("input.unreadable", "cannot read it: " + reason(e) + "; check the file"));
    }
  }

  /** The identifier of the one article of an input, unless it is a file of many. */
  private static Optional<String> onlyArticle(Source source) {
    boolean many =
        source.format().filter(f -> f == InputFormat.JSONL || f == InputFormat.JSON).isPresent();
    return many ? Optional.empty() : Optional.of(source.id());
  }

  private ArticleReader reader(InputFormat format) {
    return switch (format) {
      case TXT -> new TextReader();
      case HTML -> new HtmlReader(pages);
      case JSONL -> new JsonLinesReader();
      case JSON -> new JsonReader();
    };
  }

  /** The first bytes, which stay to be read. */
  private static byte[] head(InputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    return head;
  }

  private static InputStream unzipped(InputStream in) throws IOException {
    in.mark(2);
    boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return gzip ? new BufferedInputStream(new GZIPInputStream(in, HEAD), HEAD) : in;
  }

  private static String reason(IOException e) {
    return e instanceof AccessDeniedException
        ? "permission denied"
        : String.valueOf(e.getMessage());
  }
}
