package org.entente.gazetteer;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Turns the text files into the bytes of an {@link Image}, whose comment describes them. */
final class Compiler {
  private final GazetteerText text;
  private final List<Draft> entities;
  private final Heap heap = new Heap();
  private final NamePostings names;
  private final Map<Long, Integer> payloads = new LinkedHashMap<>();

  private Compiler(GazetteerText text) {
    this.text = text;
    this.entities = new ArrayList<>(text.drafts());
    this.names = new NamePostings(text.lists(), heap);
  }

  /** The image of the gazetteer under {@code root}. */
  static ByteBuffer compile(Path root, long fingerprint) {
    return new Compiler(GazetteerText.read(root)).image(fingerprint);
  }

  private ByteBuffer image(long fingerprint) {
    Prominence prominence = new Prominence(text);
    for (int i = 0; i < entities.size(); i++) {
      entities.get(i).number = i;
      entities.get(i).prominence = prominence.of(entities.get(i));
    }
    int[] records = entities.stream().mapToInt(this::record).toArray();
    entities.forEach(names::add);
    payloads.putAll(names.write());
    keys();
    surnames();
    offices();
    covered();
    return assemble(fingerprint, records);
  }

  private ByteBuffer assemble(long fingerprint, int[] records) {
    names.beginnings().forEach(h -> payloads.putIfAbsent(h, 0));
    int bits = 32 - Integer.numberOfLeadingZeros(Math.max(16, payloads.size() * 2) - 1);
    int slots = 1 << bits;
    int heapStart = Image.HEADER + slots * Image.SLOT + records.length * 4;
    ByteBuffer out = ByteBuffer.allocate(heapStart + heap.size());
    out.putLong(Image.MAGIC).putLong(fingerprint);
    out.putInt(slots).putInt(records.length).putInt(heapStart).putInt(out.capacity());
    payloads.forEach((hash, payload) -> slot(out, slots, hash, payload));
    for (int i = 0; i < records.length; i++) {
      out.putInt(Image.HEADER + slots * Image.SLOT + i * 4, records[i]);
    }
    heap.copyTo(out, heapStart);
    out.putLong(Image.CHECK, Image.checksum(out));
    return out.position(0);
  }

  private void slot(ByteBuffer out, int slots, long hash, int payload) {
    int slot = (int) (hash & slots - 1);
    while (out.getLong(Image.HEADER + slot * Image.SLOT) != 0) {
      slot = slot + 1 & slots - 1;
    }
    int at = Image.HEADER + slot * Image.SLOT;
    out.putLong(at, hash);
    out.putInt(at + 8, payload);
    out.putInt(at + 12, names.beginnings().contains(hash) ? 1 : 0);
  }

  /** Entity: kind, type, key, country, wikidata, point, labels, names, terms. */
  private int record(Draft draft) {
    int[] labels =
        draft.labels.entrySet().stream()
            .flatMapToInt(e -> IntStream.of(heap.string(e.getKey()), heap.string(e.getValue())))
            .toArray();
    int[] names =
        draft.names.keySet().stream()
            .filter(n -> !draft.labels.containsValue(n))
            .mapToInt(heap::string)
            .toArray();
    List<int[]> terms = draft.terms.stream().map(this::term).toList();
    int type = heap.string(draft.type);
    int key = heap.string(draft.key);
    int country = heap.string(draft.country.orElse(""));
    int wikidata = heap.string(draft.wikidata.orElse(""));
    int start = heap.size();
    heap.number(draft.kind.ordinal()).number(type).number(key).number(country).number(wikidata);
    heap.number(draft.point.isPresent() ? 1 : 0);
    draft.point.ifPresent(p -> heap.fixed(micro(p[0])).fixed(micro(p[1])));
    heap.number(labels.length / 2).numbers(labels);
    heap.number(names.length).numbers(names);
    heap.number(terms.size());
    for (int[] term : terms) {
      heap.number(term[0]).number(term[1]).fixed(term[2]).fixed(term[3]);
    }
    return start;
  }

  private int[] term(Draft.Term term) {
    return new int[] {
      heap.string(term.office()), heap.string(term.of()), day(term.from()), day(term.to())
    };
  }

  private static int day(Optional<LocalDate> day) {
    return day.map(d -> (int) d.toEpochDay()).orElse(Image.NO_DAY);
  }

  private static int micro(double degrees) {
    return (int) Math.round(degrees * 1e6);
  }

  private void keys() {
    for (Draft draft : entities) {
      payloads.put(Words.key(Words.IRI, draft.key), one(draft));
    }
    text.states().forEach((iso2, d) -> payloads.put(Words.key(Words.STATE, iso2), one(d)));
    text.capitals().forEach((iso2, d) -> payloads.put(Words.key(Words.CAPITAL, iso2), one(d)));
  }

  private int one(Draft draft) {
    int start = heap.size();
    heap.number(draft.number);
    return start;
  }

  private void surnames() {
    Map<Long, List<Draft>> byHash = new LinkedHashMap<>();
    Map<Long, Map<Draft, String>> names = new HashMap<>();
    for (Draft draft : entities) {
      for (String surname : draft.surnames) {
        Words words = new Words(Words.SURNAME);
        if (words.add(surname) && words.count() > 0) {
          long hash = words.hash(words.count() - 1);
          if (names.computeIfAbsent(hash, h -> new HashMap<>()).putIfAbsent(draft, surname)
              == null) {
            byHash.computeIfAbsent(hash, h -> new ArrayList<>()).add(draft);
          }
        }
      }
    }
    byHash.forEach((hash, drafts) -> payloads.put(hash, surname(drafts, names.get(hash))));
  }

  private int surname(List<Draft> drafts, Map<Draft, String> names) {
    drafts.sort(Comparator.comparingDouble((Draft d) -> d.prominence).reversed());
    double squares = drafts.stream().mapToDouble(d -> d.prominence * d.prominence).sum();
    int[] strings = drafts.stream().mapToInt(d -> heap.string(names.get(d))).toArray();
    int start = heap.size();
    heap.number(drafts.size());
    for (int i = 0; i < strings.length; i++) {
      double p = drafts.get(i).prominence;
      heap.number(drafts.get(i).number).number(strings[i]);
      heap.number((int) Math.round(p * p * p / squares * 10000));
    }
    return start;
  }

  private void offices() {
    Map<String, List<Draft.Term>> byOffice = new LinkedHashMap<>();
    for (Draft draft : entities) {
      for (Draft.Term term : draft.terms) {
        byOffice.computeIfAbsent(term.office() + " " + term.of(), k -> new ArrayList<>()).add(term);
      }
    }
    Map<String, Integer> numbers = new HashMap<>();
    entities.forEach(d -> numbers.put(d.key, d.number));
    byOffice.forEach(
        (key, terms) -> {
          terms.sort(Comparator.comparing(t -> t.from().orElse(LocalDate.MIN)));
          int start = heap.size();
          heap.number(terms.size());
          for (Draft.Term term : terms) {
            heap.number(numbers.get(term.person())).fixed(day(term.from())).fixed(day(term.to()));
          }
          payloads.put(Words.key(Words.OFFICE, key), start);
        });
  }

  /** Which offices there are, each covering itself, which others a key covers, which are single. */
  private void covered() {
    text.lists()
        .covered()
        .forEach(
            (office, others) -> {
              int start = heap.size();
              heap.number(others.size());
              payloads.put(Words.key(Words.COVERS, office + " " + office), start);
              others.forEach(o -> payloads.put(Words.key(Words.COVERS, office + " " + o), start));
            });
    text.lists().single().forEach(o -> payloads.put(Words.key(Words.SINGLE, o), heap.size()));
  }
}
