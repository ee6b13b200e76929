package org.entente.feed.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.netpreserve.jwarc.WarcMetadata;

/** Makes a lost journal anew from the notes in the WARC files: the articles, not the feeds. */
final class Recall {
  private Recall() {}

  /** Puts the notes of that kind into the journal; each article waits to be read again. */
  static void of(String kind, WarcFiles files, Journal journal) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    files.visit(
        (record, place) -> {
          if (record instanceof WarcMetadata note) {
            JsonNode json = mapper.readTree(note.body().stream());
            if (json.path("kind").asText().equals(kind)) {
              Entry entry = Entry.of(json);
              journal.put(kind, entry.id(), entry.in(Entry.State.WAITING).json(journal.node()));
            }
          }
        });
    journal.sync();
  }
}
