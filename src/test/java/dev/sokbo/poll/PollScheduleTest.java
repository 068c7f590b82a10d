package dev.sokbo.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Too seldom, and news is late; too often, and sites shut Sokbo out. */
final class PollScheduleTest {

  private static final String URL = "https://a.example/rss";
  private static final Instant NOW = Instant.parse("2026-08-01T00:00:00Z");

  private final PollSchedule schedule =
      new PollSchedule(Duration.ofMinutes(2), Duration.ofHours(4));

  @Test
  void asksALivelyFeedOftenAndAQuietOneSeldom() {
    assertThat(success(NOW)).isBetween(Duration.ofMinutes(2), Duration.ofSeconds(132));
    assertThat(success(NOW.minus(Duration.ofHours(8))))
        .isBetween(Duration.ofMinutes(60), Duration.ofMinutes(66));
    assertThat(success(NOW.minus(Duration.ofDays(900))))
        .isBetween(Duration.ofMinutes(216), Duration.ofHours(4));
    assertThat(success(null)).isBetween(Duration.ofMinutes(15), Duration.ofSeconds(990));
  }

  @Test
  void goesByHowOftenTheFeedPublishes() {
    assertThat(success(NOW, Duration.ofHours(4), null, null))
        .isBetween(Duration.ofMinutes(60), Duration.ofMinutes(66));
    assertThat(success(NOW.minus(Duration.ofHours(16)), Duration.ofHours(4), null, null))
        .isBetween(Duration.ofHours(2), Duration.ofMinutes(132));
  }

  @Test
  void asksNoSoonerThanTheFeedOrItsSiteWish() {
    assertThat(success(NOW, null, Duration.ofMinutes(30), null))
        .isBetween(Duration.ofMinutes(30), Duration.ofMinutes(33));
    assertThat(success(NOW, null, null, Duration.ofMinutes(20)))
        .isBetween(Duration.ofMinutes(20), Duration.ofMinutes(22));
    assertThat(success(NOW, null, Duration.ofDays(7), Duration.ofDays(365)))
        .as("but is never put off for longer than the operator's limit")
        .isBetween(Duration.ofMinutes(216), Duration.ofHours(4));
  }

  @Test
  void keepsToItsLimitsWhateverTheFeedsDates() {
    assertThat(success(NOW.plus(Duration.ofDays(1))))
        .isBetween(Duration.ofMinutes(2), Duration.ofSeconds(132));
  }

  @Test
  void asksEveryFeedAtAShortestIntervalOfSeconds() {
    PollSchedule eager = new PollSchedule(Duration.ofSeconds(5), Duration.ofHours(4));
    PollSchedule.Pace silent =
        new PollSchedule.Pace(NOW.minus(Duration.ofDays(90)), Duration.ofDays(30), null);
    PollSchedule.Pace cached = new PollSchedule.Pace(null, null, Duration.ofMinutes(10));
    assertThat(eager.afterSuccess(URL, silent, null, NOW))
        .isBetween(NOW.plusSeconds(5), NOW.plusMillis(5_500));
    assertThat(eager.afterSuccess(URL, cached, null, NOW))
        .as("but none sooner than it asks for itself")
        .isBetween(NOW.plusSeconds(600), NOW.plusSeconds(660));
  }

  @Test
  void spreadsFeedsThatWouldBePolledTogether() {
    assertThat(
            IntStream.range(0, 100)
                .mapToObj(number -> schedule.afterSuccess(URL + number, pace(NOW), null, NOW))
                .distinct()
                .count())
        .isGreaterThan(90);
  }

  @Test
  void doublesTheWaitWithEachFailureUpToSixHours() {
    assertThat(failure(1, null)).isBetween(Duration.ofMinutes(5), Duration.ofSeconds(330));
    assertThat(failure(2, null)).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
    assertThat(failure(7, null)).isBetween(Duration.ofMinutes(320), Duration.ofMinutes(352));
    assertThat(failure(1000, null)).isBetween(Duration.ofHours(6), Duration.ofMinutes(396));
  }

  @Test
  void waitsAfterAFailureInProportionToTheShortestInterval() {
    assertThat(failure(Duration.ofSeconds(2), 1))
        .isBetween(Duration.ofSeconds(5), Duration.ofMillis(5_500));
    assertThat(failure(Duration.ofSeconds(2), 3))
        .isBetween(Duration.ofSeconds(20), Duration.ofSeconds(22));
    assertThat(failure(Duration.ofHours(12), 1))
        .as("never sooner than a feed that works")
        .isGreaterThanOrEqualTo(Duration.ofHours(12));
  }

  private static Duration failure(Duration shortest, int failures) {
    PollSchedule schedule = new PollSchedule(shortest, Duration.ofHours(24));
    return Duration.between(NOW, schedule.afterFailure(URL, failures, null, NOW));
  }

  @Test
  void comesBackNoSoonerThanTheSiteAsks() {
    assertThat(failure(1, Duration.ofHours(9))).isGreaterThanOrEqualTo(Duration.ofHours(9));
    assertThat(failure(1, Duration.ofSeconds(1))).isGreaterThanOrEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void refusesLimitsTheWrongWayRound() {
    assertThatThrownBy(() -> new PollSchedule(Duration.ofHours(2), Duration.ofHours(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Duration success(
      Instant newest,
      @Nullable Duration rhythm,
      @Nullable Duration ttl,
      @Nullable Duration freshFor) {
    PollSchedule.Pace pace = new PollSchedule.Pace(newest, rhythm, ttl);
    return Duration.between(NOW, schedule.afterSuccess(URL, pace, freshFor, NOW));
  }

  private static PollSchedule.Pace pace(@Nullable Instant newest) {
    return new PollSchedule.Pace(newest, null, null);
  }

  private Duration success(@Nullable Instant newest) {
    return Duration.between(NOW, schedule.afterSuccess(URL, pace(newest), null, NOW));
  }

  private Duration failure(int failures, @Nullable Duration retryAfter) {
    return Duration.between(NOW, schedule.afterFailure(URL, failures, retryAfter, NOW));
  }
}
