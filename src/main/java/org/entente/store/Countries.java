package org.entente.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the ISO 3166-1 alpha-2 code of a country that a user names; the JDK knows the names. */
public final class Countries {
  private static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.forLanguageTag("id"));

  /** In use everywhere, though ISO has not assigned it. */
  private static final String KOSOVO = "XK";

  private static final String KOSOVO_ISO3 = "XKX";

  private Countries() {}

  /** The code of the country with that code (two or three letters) or name. */
  public static Optional<String> code(String given) {
    String wanted = NameKey.of(given);
    return Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of(KOSOVO))
        .filter(code -> isCalled(code, given, wanted))
        .findFirst();
  }

  /** The code of three letters for one of two, if it is a country's. */
  public static Optional<String> iso3(String code) {
    if (code.equals(KOSOVO)) {
      return Optional.of(KOSOVO_ISO3);
    }
    return Stream.of(Locale.getISOCountries())
        .filter(code::equals)
        .findFirst()
        .map(known -> new Locale.Builder().setRegion(known).build().getISO3Country());
  }

  private static boolean isCalled(String code, String given, String wanted) {
    Locale country = new Locale.Builder().setRegion(code).build();
    return code.equalsIgnoreCase(given)
        || (!code.equals(KOSOVO) && country.getISO3Country().equalsIgnoreCase(given))
        || LANGUAGES.stream()
            .anyMatch(l -> wanted.equals(NameKey.of(country.getDisplayCountry(l))));
  }
}
