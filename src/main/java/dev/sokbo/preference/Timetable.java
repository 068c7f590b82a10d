package dev.sokbo.preference;

import dev.sokbo.cadence.ChatCadence;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When a chat is told something: its cadence, put off by silence of the whole chat and by quiet
 * hours.
 */
public record Timetable(ChatCadence cadence, Preferences preferences, Mutes mutes, ZoneId zone) {

  /** Silence may end in quiet hours, and those in silence. */
  private static final int MOST_DELAYS = 4;

  /**
   * When the next digest comes if something is owed then; empty when silence has no end.
   *
   * @param groupingWait how long an instant digest waits for more of the same moment
   */
  public Optional<Instant> next(Instant now, Duration groupingWait) {
    Instant regular = cadence.cadence().next(now, zone, groupingWait, cadence.digestedAt());
    Instant planned = cadence.nextAt();
    return afterHolds(planned != null && planned.isBefore(regular) ? max(planned, now) : regular);
  }

  /** Until when a digest that is due now is held; {@link Mute#FOREVER} without an end. */
  public Optional<Instant> heldUntil(Instant now) {
    Optional<Instant> free = afterHolds(now);
    return free.isPresent() && free.get().equals(now)
        ? Optional.empty()
        : Optional.of(free.orElse(Mute.FOREVER));
  }

  /** Until when a breaking story is held that is due now. */
  public Optional<Instant> breakingHeldUntil(Instant now) {
    Breaking breaking = preferences.breaking();
    boolean pierces = breaking != null && breaking.reach() == Breaking.Reach.QUIET_HOURS;
    return pierces ? mutes.chat().filter(end -> end.isAfter(now)) : heldUntil(now);
  }

  private Optional<Instant> afterHolds(Instant due) {
    Instant time = due;
    for (int delay = 0; delay < MOST_DELAYS; delay++) {
      Instant begun = time;
      time = mutes.chat().filter(end -> end.isAfter(begun)).orElse(begun);
      if (time.equals(Mute.FOREVER)) {
        return Optional.empty();
      }
      time = quietEnd(time);
      if (time.equals(begun)) {
        return Optional.of(time);
      }
    }
    return Optional.of(time);
  }

  private Instant quietEnd(Instant time) {
    QuietHours quiet = preferences.quiet();
    return quiet == null || quiet.manner() == QuietHours.Manner.SILENT
        ? time
        : quiet.endOf(time, zone).orElse(time);
  }

  private static Instant max(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
