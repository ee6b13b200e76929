package org.entente.feed;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.Article;
import org.entente.model.Issue;

/** Keeps what is read, for tests. */
final class Heard implements ArticleSink {
  final List<Article> articles = new ArrayList<>();
  final List<String> places = new ArrayList<>();
  final List<Issue> leftOut = new ArrayList<>();
  final List<Optional<String>> leftOutIds = new ArrayList<>();
  final List<Issue> noted = new ArrayList<>();

  static Heard of(Path... inputs) {
    return of(ReadOptions.DEFAULT, inputs);
  }

  static Heard of(ReadOptions options, Path... inputs) {
    Heard heard = new Heard();
    List<String> names = new ArrayList<>();
    for (Path input : inputs) {
      names.add(input.toString());
    }
    new Articles(new ByteArrayInputStream(new byte[0])).read(names, options, heard);
    return heard;
  }

  static Heard ofStandardInput(String text) {
    Heard heard = new Heard();
    new Articles(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
        .read(List.of("-"), ReadOptions.DEFAULT, heard);
    return heard;
  }

  /** The only article. */
  Article article() {
    return articles.get(0);
  }

  /** Everything left out, as a user reads it. */
  List<String> lines() {
    return leftOut.stream().map(i -> i.source() + ": " + i.detail()).toList();
  }

  @Override
  public void article(Article article, String where) {
    articles.add(article);
    places.add(where);
  }

  @Override
  public void leftOut(Optional<String> id, Issue issue) {
    leftOut.add(issue);
    leftOutIds.add(id);
  }

  @Override
  public void noted(Issue issue) {
    noted.add(issue);
  }
}
