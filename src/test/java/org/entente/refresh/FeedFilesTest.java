package org.entente.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.feed.Feed;
import org.entente.model.BadFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedFilesTest {
  private static final Path HOUSE = Path.of("data", "feeds");

  @TempDir Path folder;

  private void write(String slug, String body) throws IOException {
    Files.copy(HOUSE.resolve("defaults.ttl"), folder.resolve("defaults.ttl"));
    Files.writeString(
        folder.resolve(slug + ".ttl"),
        "@prefix ent: <https://w3id.org/entente/ontology#> .\n<> a ent:Feed ;\n" + body + " .\n");
  }

  private static String body(String... lines) {
    return "ent:enabled true ;\nent:licence \"ours\" ;\nent:kind \"rss\" ;\n"
        + "ent:url <https://example.org/rss>"
        + String.join("", List.of(lines).stream().map(l -> " ;\n" + l).toList());
  }

  @Test
  void bringsTwelveFeedsInBothLanguagesAllDisabled() {
    List<Feed> feeds = List.copyOf(FeedFiles.load(HOUSE).feeds().values());

    assertThat(feeds).hasSizeGreaterThanOrEqualTo(12).noneMatch(Feed::enabled);
    assertThat(feeds.stream().map(f -> f.language().orElse("")).distinct())
        .containsExactlyInAnyOrder("en", "id");
    assertThat(feeds.stream().map(Feed::kind).distinct())
        .contains(Feed.Kind.RSS, Feed.Kind.NEWS_SITEMAP, Feed.Kind.SITEMAP_INDEX);
  }

  @Test
  void takesFromTheDefaultsWhatAFeedDoesNotSay() throws IOException {
    write("kabar", body("ent:pause \"PT9S\""));

    Feed feed = FeedFiles.load(folder).feeds().get("kabar");

    assertThat(feed.manners().pause()).hasSeconds(9);
    assertThat(feed.timing().schedule()).isEqualTo("*/30 * * * *");
    assertThat(feed.manners().withdrawal()).isEqualTo(Feed.Withdrawal.MARK);
  }

  @ParameterizedTest
  @CsvSource({
    "ent:kind2 \"x\",unknown property",
    "ent:schedule \"often\",no cron expression",
    "ent:timeZone \"Mars\",no such time zone",
    "ent:pause \"2s\",no length of time",
    "ent:maxArticles \"many\",no number",
    "ent:onWithdrawal \"burn\",no such policy",
    "ent:include \"(\",no sound pattern",
    "ent:licence \"two\",is there twice"
  })
  void saysInWhichLineWhatIsWrong(String line, String problem) throws IOException {
    write("kabar", body(line));

    assertThatThrownBy(() -> FeedFiles.load(folder))
        .isInstanceOf(BadFile.class)
        .hasMessageMatching(".*kabar\\.ttl:[0-9]+: .*")
        .hasMessageContaining(problem);
  }

  @Test
  void refusesAnAddressThatDoesNotFitTheKind() throws IOException {
    write("kabar", body().replace("\"rss\"", "\"directory\""));

    assertThatThrownBy(() -> FeedFiles.load(folder)).hasMessageContaining("no address for this");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../x", "a/b", "%2e%2e", "CON:", "A", "", "defaults", "-a", "a.ttl", "a\u0000b"})
  void takesNoSlugThatCouldLeaveTheFolder(String slug) {
    assertThat(FeedFiles.isSlug(slug)).isFalse();
  }

  @Test
  void turnsTheSwitchOfAFeedAndNothingElse() throws IOException {
    String file = Files.readString(HOUSE.resolve("antara-dunia.ttl"));

    String on = FeedText.turned(file, true);

    assertThat(on).isEqualTo(file.replace("ent:enabled false", "ent:enabled true"));
    assertThat(FeedText.turned(on, false)).isEqualTo(file);
  }
}
