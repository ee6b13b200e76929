package org.entente.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The file gives back the highest number of each text, however it came by them. */
class NumberFileTest {
  private static final int TEXTS = 5_000;
  private static final int IN_MEMORY = 4 << 20;
  private static final int SPILLED = 2_000;

  private record Note(String text, int number) {}

  /** Of each text its number and, for every third one, a lower number beside it. */
  private static List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    for (int i = 0; i < TEXTS; i++) {
      notes.add(new Note("text " + i, i));
      if (i % 3 == 0) {
        notes.add(new Note("text " + i, i / 2));
      }
    }
    return notes;
  }

  /** What the file says of all texts, and of one that was not noted. */
  private static List<OptionalInt> answers(List<Note> notes, int pageCharacters)
      throws IOException {
    try (NumberFile.Notes noted = new NumberFile.Notes(pageCharacters)) {
      notes.forEach(note -> noted.add(note.text(), note.number()));
      try (NumberFile file = noted.file()) {
        return IntStream.rangeClosed(0, TEXTS).mapToObj(i -> file.get("text " + i)).toList();
      }
    }
  }

  private static List<OptionalInt> expected() {
    List<OptionalInt> expected = new ArrayList<>();
    for (int i = 0; i < TEXTS; i++) {
      expected.add(OptionalInt.of(i));
    }
    expected.add(OptionalInt.empty());
    return expected;
  }

  @Test
  void findsAgainTheHighestNumberOfEachText() throws IOException {
    assertThat(answers(notes(), IN_MEMORY)).isEqualTo(expected());
  }

  @Test
  void givesTheSameForNotesInAnyOrder() throws IOException {
    List<Note> shuffled = notes();
    Collections.shuffle(shuffled, new Random(7));
    List<Note> backwards = notes();
    Collections.reverse(backwards);

    assertThat(answers(shuffled, IN_MEMORY)).isEqualTo(expected());
    assertThat(answers(backwards, IN_MEMORY)).isEqualTo(expected());
  }

  @Test
  void givesTheSameForNotesThatWereSortedThroughFiles() throws IOException {
    List<Note> shuffled = notes();
    Collections.shuffle(shuffled, new Random(7));

    assertThat(answers(shuffled, SPILLED)).isEqualTo(expected());
  }

  @Test
  void answersInAnyOrderAndMoreThanOnce() throws IOException {
    try (NumberFile.Notes noted = new NumberFile.Notes(SPILLED)) {
      notes().forEach(note -> noted.add(note.text(), note.number()));
      try (NumberFile file = noted.file()) {
        assertThat(List.of(4_999, 0, 17, 4_999, 0))
            .allSatisfy(i -> assertThat(file.get("text " + i)).hasValue(i));
      }
    }
  }

  @Test
  void knowsNothingWhereNothingWasNoted() throws IOException {
    assertThat(answers(List.of(), SPILLED)).containsOnly(OptionalInt.empty());
  }
}
