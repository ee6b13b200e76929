package org.entente.gazetteer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.model.EntityKind;

/** Turns the text files into the bytes of an {@link Image}, whose comment describes them. */
final class Compiler {
  private static final int MOST_CANDIDATES = 8;

  private final GazetteerText text;
  private final List<Draft> entities;
  private final Heap heap = new Heap();
  private final Map<Long, Integer> payloads = new LinkedHashMap<>();
  private final Map<Long, Boolean> longer = new HashMap<>();

  private Compiler(GazetteerText text) {
    this.text = text;
    this.entities = new ArrayList<>(text.drafts());
  }

  /** The image of the gazetteer under {@code root}. */
  static ByteBuffer compile(java.nio.file.Path root, long fingerprint) {
    return new Compiler(GazetteerText.read(root)).image(fingerprint);
  }

  private ByteBuffer image(long fingerprint) {
    Prominence prominence = new Prominence(text);
    for (int i = 0; i < entities.size(); i++) {
      entities.get(i).number = i;
      entities.get(i).prominence = prominence.of(entities.get(i));
    }
    int[] records = entities.stream().mapToInt(this::record).toArray();
    names();
    keys();
    surnames();
    offices();
    covered();
    return assemble(fingerprint, records);
  }

  private ByteBuffer assemble(long fingerprint, int[] records) {
    longer.keySet().forEach(h -> payloads.putIfAbsent(h, 0));
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
    out.putInt(at + 12, longer.containsKey(hash) ? 1 : 0);
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

  private void names() {
    Map<Long, Posting> byHash = new LinkedHashMap<>();
    for (Draft draft : entities) {
      draft.names.forEach(
          (name, use) -> {
            for (String form : forms(name)) {
              add(byHash, draft, name, form, use);
            }
          });
    }
    byHash.forEach((hash, posting) -> payloads.put(hash, posting(posting)));
  }

  /** The name, and the name with its apostrophes as cuts, for tokenizers that cut there. */
  private static List<String> forms(String name) {
    StringBuilder cut = new StringBuilder(name);
    for (int i = 0; i < name.length(); i++) {
      if (Words.apostrophe(name.charAt(i))) {
        cut.setCharAt(i, ' ');
      }
    }
    return cut.toString().equals(name) ? List.of(name) : List.of(name, cut.toString());
  }

  private void add(
      Map<Long, Posting> byHash, Draft draft, String name, String form, Draft.Use use) {
    Words words = new Words(Words.NAME);
    if (!words.add(form) || words.count() == 0) {
      return;
    }
    for (int i = 0; i < words.count() - 1; i++) {
      longer.put(words.hash(i), true);
    }
    byHash
        .computeIfAbsent(words.hash(words.count() - 1), h -> new Posting(new ArrayList<>()))
        .candidates
        .add(new Use(draft, name, use, demands(words, form), flags(draft, words, form, use)));
  }

  /** Which words must begin with a capital, and which must be all capitals. */
  private int[] demands(Words words, String form) {
    int acronyms = 0;
    List<String> folded = Words.split(form);
    for (int i = 0; i < words.count(); i++) {
      int bit = 1 << i;
      boolean upper = (words.uppers() & bit) != 0 && folded.get(i).length() > 1;
      boolean strict = (words.shorts() & bit) != 0 || text.common(folded.get(i));
      acronyms |= upper && strict ? bit : 0;
    }
    return new int[] {words.capitals(), acronyms};
  }

  private int flags(Draft draft, Words words, String form, Draft.Use use) {
    int flags = use == Draft.Use.DEMONYM ? Image.DEMONYM : 0;
    flags |= use == Draft.Use.CAPITAL || use == Draft.Use.SEAT ? Image.STANDS_IN : 0;
    boolean single = words.count() == 1;
    boolean acronym = (words.uppers() & 1) != 0;
    if (single && !acronym && draft.kind != EntityKind.STATE && text.common(Words.fold(form))) {
      flags |= Image.AMBIGUOUS;
    }
    if (single && !acronym && (words.shorts() & 1) != 0) {
      flags |= Image.NOT_IN_CAPITALS;
    }
    return flags;
  }

  /** Names: best first, the prior is the weight times its share of the squared weights. */
  private int posting(Posting posting) {
    Map<Draft, Use> best = new LinkedHashMap<>();
    posting.candidates.sort(Comparator.comparingDouble(Use::weight).reversed());
    posting.candidates.forEach(u -> best.merge(u.draft, u, Use::orLooser));
    List<Use> uses = best.values().stream().limit(MOST_CANDIDATES).toList();
    double squares = uses.stream().mapToDouble(u -> u.weight() * u.weight()).sum();
    int[] names = uses.stream().mapToInt(u -> heap.string(u.name)).toArray();
    int start = heap.size();
    heap.number(uses.size());
    for (int i = 0; i < names.length; i++) {
      Use use = uses.get(i);
      double prior = use.weight() * use.weight() * use.weight() / squares;
      heap.number(use.draft.number).number(names[i]).number((int) Math.round(prior * 10000));
      heap.number(use.demands[0]).number(use.demands[1]).number(use.flags);
    }
    return start;
  }

  private void keys() {
    for (Draft draft : entities) {
      payloads.put(Words.key(Words.IRI, draft.key), one(draft));
    }
    text.states().forEach((iso2, d) -> payloads.put(Words.key(Words.STATE, iso2), one(d)));
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

  /** Which offices there are, each covering itself, and which others a key covers. */
  private void covered() {
    text.covered()
        .forEach(
            (office, others) -> {
              int start = heap.size();
              heap.number(others.size());
              payloads.put(Words.key(Words.COVERS, office + " " + office), start);
              others.forEach(o -> payloads.put(Words.key(Words.COVERS, office + " " + o), start));
            });
  }

  private record Posting(List<Use> candidates) {}

  private record Use(Draft draft, String name, Draft.Use use, int[] demands, int flags) {
    double weight() {
      return draft.prominence * use.weight;
    }

    /** This use, asking only for the capitals that both spellings of the name ask for. */
    Use orLooser(Use other) {
      int[] common = {demands[0] & other.demands[0], demands[1] & other.demands[1]};
      return new Use(draft, name, use, common, flags);
    }
  }

  /** A growing run of bytes; offset 0 is never used. */
  private static final class Heap {
    private byte[] bytes = new byte[1 << 20];
    private int size = 1;
    private final Map<String, Integer> strings = new HashMap<>();

    int size() {
      return size;
    }

    int string(String text) {
      Integer known = strings.get(text);
      if (known != null) {
        return known;
      }
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      int start = size;
      number(utf8.length);
      for (byte b : utf8) {
        put(b);
      }
      strings.put(text, start);
      return start;
    }

    Heap numbers(int[] values) {
      for (int value : values) {
        number(value);
      }
      return this;
    }

    /** Seven bits a byte, low bits first. */
    Heap number(int value) {
      int rest = value;
      while ((rest & ~0x7f) != 0) {
        put((byte) (rest & 0x7f | 0x80));
        rest >>>= 7;
      }
      put((byte) rest);
      return this;
    }

    Heap fixed(int value) {
      for (int shift = 24; shift >= 0; shift -= 8) {
        put((byte) (value >>> shift));
      }
      return this;
    }

    private void put(byte b) {
      if (size == bytes.length) {
        bytes = java.util.Arrays.copyOf(bytes, size * 2);
      }
      bytes[size++] = b;
    }

    void copyTo(ByteBuffer out, int at) {
      out.put(at, bytes, 0, size);
    }
  }
}
