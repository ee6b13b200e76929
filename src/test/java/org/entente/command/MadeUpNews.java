package org.entente.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.entente.model.Article;

/** Short articles about meetings that never were: as many as are wanted, always the same ones. */
final class MadeUpNews {
  private static final List<String> NAMES =
      List.of(
          "Presiden Rusia Vladimir Putin",
          "pemimpin Korea Utara Kim Jong-un",
          "Presiden Prancis Emmanuel Macron",
          "Presiden Indonesia Prabowo Subianto",
          "Perdana Menteri India Narendra Modi");
  private static final List<String> PLACES = List.of("Moskow", "Paris", "Jakarta", "New Delhi");

  private final LocalDate from;
  private final int days;

  /** Of meetings on so many days. */
  MadeUpNews(LocalDate from, int days) {
    this.from = from;
    this.days = days;
  }

  /**
   * Article {@code number}. Another edition has the same id and tells of another meeting, or now
   * and then of the same.
   */
  Article article(int number, int edition) {
    Random random = new Random(31L * number + edition);
    // Neighbouring seeds begin alike.
    random.nextInt();
    int one = random.nextInt(NAMES.size());
    int two = (one + 1 + random.nextInt(NAMES.size() - 1)) % NAMES.size();
    String place = PLACES.get(random.nextInt(PLACES.size()));
    return new Article(
        "a" + number,
        "made-up",
        Optional.empty(),
        Optional.empty(),
        "id",
        "Pertemuan " + number,
        "%s bertemu dengan %s di %s. Ini berita nomor %d."
            .formatted(NAMES.get(one), NAMES.get(two), place, number),
        Optional.of(from.plusDays(random.nextInt(days))));
  }

  private String line(int number, int edition) {
    Article article = article(number, edition);
    return "{\"id\":\"%s\",\"lang\":\"id\",\"published\":\"%s\",\"title\":\"%s\",\"text\":\"%s\"}"
        .formatted(
            article.id(), article.published().orElseThrow(), article.headline(), article.text());
  }

  /**
   * The first so many articles as lines of JSON; of every third the edition asked for, of the
   * others the first.
   */
  List<String> lines(int articles, int edition) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      lines.add(line(i, (i + edition) % 3 == 0 ? edition : 0));
    }
    return lines;
  }
}
