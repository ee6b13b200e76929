package org.entente.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.entente.model.BadFile;

/**
 * Tells in which of the house's languages a text is written. Function words decide where they are
 * clear, which is nearly always; the rest is asked of OpenNLP's language detector, whose model of
 * 10 MB is loaded only then. The detector alone is not to be trusted: it takes short Indonesian for
 * Sundanese, and headlines for anything.
 *
 * <p>A language that is easily taken for one of ours (Malay for Indonesian) is told from it by the
 * words that only one of the two uses, see {@code function-words.txt}. May be shared by threads.
 */
public final class LanguageGuesser {
  /** The answer for a text that is in none of the languages. */
  public static final String OTHER = "other";

  private static final String MODEL = "/langdetect-183.bin";

  /** Longer texts are judged by their beginning. */
  private static final int SAMPLE = 4_000;

  /** Fewer words tell nothing. */
  private static final int FEWEST_WORDS = 4;

  /** From this many words on, a text without a function word is foreign. */
  private static final int SOME_WORDS = 10;

  /** From this many words on, function words may decide alone. */
  private static final int ENOUGH_WORDS = 20;

  /** A text of the language has at least this share of function words. */
  private static final double LOWEST_SHARE = 0.08;

  /** With this share, and half as much of any other language, there is no doubt. */
  private static final double CLEAR_SHARE = 0.15;

  /** From this confidence on, the detector is believed that a few words are foreign. */
  private static final double SURE = 0.5;

  /** The share of a neighbour's confidence that suffices where no word speaks for it. */
  private static final double UNOPPOSED = 0.3;

  private final List<Profile> profiles;
  private final Once<LanguageDetectorModel> model = new Once<>(LanguageGuesser::load);
  private final ThreadLocal<LanguageDetectorME> detectors =
      ThreadLocal.withInitial(() -> new LanguageDetectorME(model.get()));

  private LanguageGuesser(List<Profile> profiles) {
    this.profiles = List.copyOf(profiles);
  }

  /** A guesser among the languages of {@code profiles}. Loads nothing yet. */
  public static LanguageGuesser among(List<Profile> profiles) {
    return new LanguageGuesser(profiles);
  }

  /**
   * The code of the language of {@code headline} and {@code body}; {@link #OTHER} if it is none of
   * the house's; empty if there are too few words to tell.
   */
  public Optional<String> guess(String headline, String body) {
    String whole = headline + "\n" + body;
    String text = whole.substring(0, Math.min(whole.length(), SAMPLE));
    Words words = new Words(text);
    if (!words.latin()) {
      return words.letters == 0 ? Optional.empty() : Optional.of(OTHER);
    }
    if (words.total < FEWEST_WORDS) {
      return Optional.empty();
    }
    Profile best = profiles.stream().max(Comparator.comparingDouble(words::share)).orElseThrow();
    if (words.share(best) < LOWEST_SHARE) {
      return words.total < ENOUGH_WORDS ? fewWords(text, words) : Optional.of(OTHER);
    }
    if (words.against(best) > words.only(best)) {
      return Optional.of(OTHER);
    }
    boolean ours = clear(words, best) || detected(text, best, words.against(best) == 0);
    return Optional.of(ours ? best.code : OTHER);
  }

  /** The answer for a few words without function words, such as a headline: the detector's. */
  private Optional<String> fewWords(String text, Words words) {
    Language[] guesses = detectors.get().predictLanguages(text);
    for (Profile profile : profiles) {
      if (profile.detectorCode.equals(guesses[0].getLang())) {
        return Optional.of(profile.code);
      }
    }
    boolean foreign = words.total >= SOME_WORDS || guesses[0].getConfidence() > SURE;
    return foreign ? Optional.of(OTHER) : Optional.empty();
  }

  /** Whether the words leave no doubt, neither for the language nor for its neighbour. */
  private boolean clear(Words words, Profile best) {
    double second =
        profiles.stream().filter(p -> p != best).mapToDouble(words::share).max().orElse(0);
    int only = words.only(best);
    int against = words.against(best);
    boolean apart =
        best.words.against().isEmpty() || Math.max(only, against) > 2 * Math.min(only, against);
    return words.total >= ENOUGH_WORDS
        && words.share(best) >= CLEAR_SHARE
        && second * 2 <= words.share(best)
        && apart;
  }

  /**
   * Whether the detector prefers the language to its neighbours, or else to every other.
   *
   * @param unopposed whether no word speaks against the language; then less is asked
   */
  private boolean detected(String text, Profile profile, boolean unopposed) {
    double own = 0;
    double other = 0;
    for (Language guess : detectors.get().predictLanguages(text)) {
      if (guess.getLang().equals(profile.detectorCode)) {
        own = guess.getConfidence();
      } else if (profile.neighbours.isEmpty() || profile.neighbours.contains(guess.getLang())) {
        other = Math.max(other, guess.getConfidence());
      }
    }
    return own > (unopposed && !profile.neighbours.isEmpty() ? UNOPPOSED : 1) * other;
  }

  private static LanguageDetectorModel load() {
    try (InputStream in = LanguageGuesser.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new BadFile(MODEL, 0, "is not on the class path", "build the program again");
      }
      return new LanguageDetectorModel(in);
    } catch (IOException e) {
      throw new BadFile(MODEL, 0, "cannot be read: " + e.getMessage(), "build the program again");
    }
  }

  /**
   * What a language is told by.
   *
   * @param code ISO 639-1
   * @param words its function words, and the words of its neighbour
   * @param detectorCode what OpenNLP's detector calls it
   * @param neighbours what the detector calls the languages that are easily taken for it; empty if
   *     it must be told from every other
   */
  public record Profile(
      String code, FunctionWords words, String detectorCode, Set<String> neighbours) {

    /** Makes the set unmodifiable. */
    public Profile {
      neighbours = Set.copyOf(neighbours);
    }

    /**
     * The profile of the language in {@code folder}.
     *
     * @param settings the values of its {@code language.ttl} by local name; {@code detectorCode}
     *     and {@code detectorNeighbours} (codes between blanks) are used
     */
    public static Profile of(Path folder, Map<String, String> settings) {
      String code = folder.getFileName().toString();
      String neighbours = settings.getOrDefault("detectorNeighbours", "").strip();
      return new Profile(
          code,
          FunctionWords.load(folder.resolve("function-words.txt")),
          settings.getOrDefault("detectorCode", code),
          neighbours.isEmpty() ? Set.of() : Set.of(neighbours.split("\\s+")));
    }
  }

  /** The words of a text, counted. */
  private static final class Words {
    private final Map<String, Integer> counts = new HashMap<>();
    private int total;
    private int letters;
    private int latin;

    Words(String text) {
      text.codePoints().filter(Character::isLetter).forEach(this::letter);
      int start = -1;
      for (int i = 0; i <= text.length(); i++) {
        boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
        if (letter && start < 0) {
          start = i;
        } else if (!letter && start >= 0) {
          counts.merge(text.substring(start, i).toLowerCase(Locale.ROOT), 1, Integer::sum);
          total++;
          start = -1;
        }
      }
    }

    private void letter(int c) {
      letters++;
      latin += Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN ? 1 : 0;
    }

    private int count(Set<String> words) {
      int sum = 0;
      for (Map.Entry<String, Integer> entry : counts.entrySet()) {
        sum += words.contains(entry.getKey()) ? entry.getValue() : 0;
      }
      return sum;
    }

    double share(Profile profile) {
      return count(profile.words.words()) / (double) total;
    }

    int only(Profile profile) {
      return count(profile.words.more());
    }

    int against(Profile profile) {
      return count(profile.words.against());
    }

    /** Whether most letters are Latin, as those of all the house's languages are. */
    boolean latin() {
      return latin * 2 > letters;
    }
  }
}
