package org.entente.feed.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.netpreserve.jwarc.WarcMetadata;

/**
 * Lets go of what an archive holds of long ago: documents of feeds, and earlier versions of
 * articles. What an article is made of now stays, however old, as a store is rebuilt from it.
 *
 * <p>A file from before the day is gone through as a whole: what is to stay is written to the file
 * of today first, then the journal says where it is, and then the old file is deleted. So a crash
 * at any point leaves something twice, and loses nothing; and the journal can still be made anew
 * from the notes in the files that are left.
 */
final class Retention {
  /** A file is gone through if at most this share of its documents is to stay. */
  private static final double MOST_KEPT = 0.7;

  private final WarcFiles files;
  private final ArticleArchive archive;

  Retention(WarcFiles files, ArticleArchive archive) {
    this.files = files;
    this.archive = archive;
  }

  /** Deletes what it can of the files from before {@code day}; gives how many bytes that were. */
  long forget(Instant day) throws IOException {
    Map<String, Integer> documents = new HashMap<>();
    Set<String> old = new HashSet<>();
    for (Path file : files.files()) {
      if (!files.isOpen(file) && Files.getLastModifiedTime(file).toInstant().isBefore(day)) {
        old.add(file.getFileName().toString());
      }
    }
    files.visit(
        old::contains,
        (record, place) -> {
          if (!(record instanceof WarcMetadata)) {
            documents.merge(place.file(), 1, Integer::sum);
          }
        });
    Map<String, Integer> staying = new HashMap<>();
    archive
        .entries()
        .flatMap(entry -> entry.pages().stream())
        .forEach(place -> staying.merge(place.file(), 1, Integer::sum));
    old.removeIf(
        file -> staying.getOrDefault(file, 0) > MOST_KEPT * documents.getOrDefault(file, 0));
    return forget(old);
  }

  private long forget(Set<String> old) throws IOException {
    Set<String> notes = new HashSet<>();
    files.visit(
        old::contains,
        (record, place) -> {
          if (record instanceof WarcMetadata note) {
            notes.add(note.target());
          }
        });
    for (Entry entry : archive.entries().toList()) {
      List<List<Place>> earlier =
          entry.earlier().stream()
              .filter(version -> version.stream().noneMatch(place -> old.contains(place.file())))
              .toList();
      boolean moves = entry.pages().stream().anyMatch(place -> old.contains(place.file()));
      boolean noted = notes.contains(ArticleArchive.noteOf(entry.id()));
      if (moves || noted || earlier.size() < entry.earlier().size()) {
        List<Place> pages = new ArrayList<>();
        for (Place place : entry.pages()) {
          pages.add(old.contains(place.file()) ? archive.keep(archive.read(place)) : place);
        }
        archive.putVersion(entry.at(pages, earlier));
      }
    }
    archive.sync();
    long bytes = 0;
    for (Path file : files.files()) {
      if (old.contains(file.getFileName().toString())) {
        bytes += Files.size(file);
        Files.delete(file);
      }
    }
    return bytes;
  }
}
