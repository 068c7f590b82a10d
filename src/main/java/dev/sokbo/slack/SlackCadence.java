package dev.sokbo.slack;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the fields for a cadence begin with.
 *
 * @param option what is chosen; absent where nothing is
 * @param firstTime {@code HH:mm}
 * @param secondTime {@code HH:mm}; absent where there is one time only
 */
record SlackCadence(@Nullable String option, String firstTime, @Nullable String secondTime) {

  /** Where nobody chooses one. */
  static final String USUAL_TIME = "08:30";

  private static final Pattern FIELDS =
      Pattern.compile("(?<days>.+?) (?<first>\\d\\d:\\d\\d)(?:, (?<second>\\d\\d:\\d\\d))?");

  /**
   * The fields of a cadence. Days with up to two times fill three fields, where their days are
   * among the usual ones; what the fields can't say is an option as a whole.
   *
   * @param cadence in the words of {@code schedule}; absent where none is set
   * @param usual what the menu offers; days without their times
   */
  static SlackCadence of(@Nullable String cadence, List<String> usual) {
    if (cadence == null) {
      return new SlackCadence(null, USUAL_TIME, null);
    }
    Matcher fields = FIELDS.matcher(cadence);
    return fields.matches() && usual.contains(fields.group("days"))
        ? new SlackCadence(fields.group("days"), fields.group("first"), fields.group("second"))
        : new SlackCadence(cadence, USUAL_TIME, null);
  }
}
