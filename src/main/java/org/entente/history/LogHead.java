package org.entente.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.entente.store.Changes;
import org.entente.store.Commit;
import org.entente.store.CommitMark;

/**
 * The line of a log before the changes of one commit.
 *
 * @param lines how many lines of changes follow
 * @param articles what the commit does to articles
 * @param mark by which one sees whether the commit took place; empty if it changes nothing
 */
record LogHead(int lines, RunRecord.Articles articles, Optional<CommitMark> mark) {
  /** The line behind the changes, which says that the commit took place. */
  static final String DONE = "{\"done\":true}";

  static LogHead of(Commit commit) {
    Changes changes = commit.changes();
    long all = changes.added() + changes.replaced() + changes.unchanged();
    return new LogHead(
        commit.events().size(),
        new RunRecord.Articles(
            all, changes.added(), changes.replaced(), changes.unchanged(), changes.removed()),
        commit.mark());
  }

  String line() {
    ObjectNode json = RunJson.object().put("lines", lines);
    json.set("articles", RunJson.articles(articles).put("read", articles.read()));
    mark.ifPresent(m -> json.putObject("mark").put("quad", m.quad()).put("present", m.present()));
    return json.toString();
  }

  static LogHead parse(String line) {
    JsonNode json = RunJson.read(line);
    JsonNode mark = json.path("mark");
    return new LogHead(
        json.path("lines").asInt(),
        RunJson.articles(json.path("articles")),
        json.has("mark")
            ? Optional.of(
                new CommitMark(mark.path("quad").asText(), mark.path("present").asBoolean()))
            : Optional.empty());
  }
}
