package org.entente.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Options that the command line does not know itself: {@code --person Putin}, {@code --to=2024}.
 */
final class LooseOptions {
  private LooseOptions() {}

  /** Their values by name; a {@link Failure} if something is neither option nor value. */
  static Map<String, String> of(List<String> arguments) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      String option = arguments.get(i);
      if (!option.startsWith("--") || option.length() == 2) {
        throw new Failure(
            ExitCode.USAGE,
            "what is \"" + option + "\"? Put values with blanks in quotation marks");
      }
      int equals = option.indexOf('=');
      if (equals > 0) {
        values.put(option.substring(2, equals), option.substring(equals + 1));
      } else if (i + 1 < arguments.size()) {
        i++;
        values.put(option.substring(2), arguments.get(i));
      } else {
        throw new Failure(ExitCode.USAGE, option + " needs a value");
      }
    }
    return values;
  }
}
