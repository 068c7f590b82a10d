package dev.sokbo.slack;

import java.util.List;
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

  /** As many times of day as there are fields. */
  private static final int MOST_TIMES = 2;

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
    int space = cadence.lastIndexOf(' ');
    String days = cadence.substring(0, Math.max(space, 0));
    List<String> times = List.of(cadence.substring(space + 1).split(","));
    return usual.contains(days) && times.size() <= MOST_TIMES
        ? new SlackCadence(days, times.getFirst(), times.size() == 1 ? null : times.getLast())
        : new SlackCadence(cadence, USUAL_TIME, null);
  }
}
