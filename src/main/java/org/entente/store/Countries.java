package org.entente.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the ISO 3166-1 alpha-2 code of a country that a user names; the JDK knows the names. */
final class Countries {
  private static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.forLanguageTag("id"));

  /** In use everywhere, though ISO has not assigned it. */
  private static final String KOSOVO = "XK";

  private Countries() {}

  /** The code of the country with that code (two or three letters) or name. */
  static Optional<String> code(String given) {
    String wanted = NameKey.of(given);
    return Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of(KOSOVO))
        .filter(code -> isCalled(code, given, wanted))
        .findFirst();
  }

  private static boolean isCalled(String code, String given, String wanted) {
    Locale country = new Locale.Builder().setRegion(code).build();
    return code.equalsIgnoreCase(given)
        || (!code.equals(KOSOVO) && country.getISO3Country().equalsIgnoreCase(given))
        || LANGUAGES.stream()
            .anyMatch(l -> wanted.equals(NameKey.of(country.getDisplayCountry(l))));
  }
}
