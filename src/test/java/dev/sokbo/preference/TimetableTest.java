package dev.sokbo.preference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.cadence.Cadence.Instantly;
import dev.sokbo.cadence.ChatCadence;
import dev.sokbo.preference.Mute.Subject;
import dev.sokbo.preference.Mutes.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What silence holds must come when it ends, and not before. */
final class TimetableTest {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final Duration WAIT = Duration.ofSeconds(20);

  /** 23:00 in Seoul. */
  private static final Instant NIGHT = Instant.parse("2026-09-01T14:00:00Z");

  private static final Instant MORNING = Instant.parse("2026-09-01T22:00:00Z");

  @Test
  void holdsADigestUntilQuietHoursEnd() {
    assertThat(table(quiet(QuietHours.Manner.HOLD), Mutes.NONE).heldUntil(NIGHT)).contains(MORNING);
    assertThat(table(quiet(QuietHours.Manner.HOLD), Mutes.NONE).next(NIGHT, WAIT))
        .contains(MORNING);
  }

  @Test
  void holdsNothingThatMayComeSilently() {
    assertThat(table(quiet(QuietHours.Manner.SILENT), Mutes.NONE).heldUntil(NIGHT)).isEmpty();
  }

  @Test
  void holdsADigestAsLongAsItsChatIsMuted() {
    Instant end = NIGHT.plus(Duration.ofHours(2));

    assertThat(table(Preferences.DEFAULT, muted(end)).heldUntil(NIGHT)).contains(end);
    assertThat(table(Preferences.DEFAULT, muted(Mute.FOREVER)).heldUntil(NIGHT))
        .contains(Mute.FOREVER);
    assertThat(table(Preferences.DEFAULT, muted(Mute.FOREVER)).next(NIGHT, WAIT)).isEmpty();
  }

  @Test
  void waitsForBothWhenSilenceEndsInQuietHours() {
    Instant end = NIGHT.plus(Duration.ofHours(2));

    assertThat(table(quiet(QuietHours.Manner.HOLD), muted(end)).heldUntil(NIGHT)).contains(MORNING);
  }

  @Test
  void letsABreakingStoryThroughQuietHoursWhereItMay() {
    Preferences preferences = quiet(QuietHours.Manner.HOLD);
    Breaking cadenceOnly = new Breaking(4, Breaking.Reach.CADENCE);
    Breaking quietToo = new Breaking(4, Breaking.Reach.QUIET_HOURS);

    assertThat(table(preferences.withBreaking(cadenceOnly), Mutes.NONE).breakingHeldUntil(NIGHT))
        .contains(MORNING);
    assertThat(table(preferences.withBreaking(quietToo), Mutes.NONE).breakingHeldUntil(NIGHT))
        .isEmpty();
    assertThat(
            table(preferences.withBreaking(quietToo), muted(NIGHT.plusSeconds(9)))
                .breakingHeldUntil(NIGHT))
        .contains(NIGHT.plusSeconds(9));
  }

  @Test
  void holdsAStoryOnlyWhileEveryReportOfItIsMuted() {
    Instant soon = NIGHT.plusSeconds(60);
    Instant later = NIGHT.plusSeconds(600);
    Mutes mutes = new Mutes(Map.of(new Subject.OfWatch(1), later, new Subject.OfFeed(7), soon));

    assertThat(mutes.holding(List.of(new Sighting(1, 2), new Sighting(3, 7)))).contains(soon);
    assertThat(mutes.holding(List.of(new Sighting(1, 7)))).contains(later);
    assertThat(mutes.holding(List.of(new Sighting(1, 2), new Sighting(3, 4)))).isEmpty();
  }

  private static Preferences quiet(QuietHours.Manner manner) {
    return Preferences.DEFAULT.withQuiet(
        new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), manner));
  }

  private static Mutes muted(Instant until) {
    return new Mutes(Map.of(new Subject.WholeChat(), until));
  }

  private static Timetable table(Preferences preferences, Mutes mutes) {
    @Nullable Instant none = null;
    return new Timetable(
        new ChatCadence(1, new Instantly(), none, none), preferences, mutes, SEOUL);
  }
}
