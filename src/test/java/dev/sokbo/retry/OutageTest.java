package dev.sokbo.retry;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.sokbo.CapturedLog;
import dev.sokbo.FakeClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/** A database that is away for an hour must neither fill the disk with traces nor go unnoticed. */
final class OutageTest {

  private static final String NAME = "outage-test";
  private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

  @RegisterExtension final CapturedLog log = CapturedLog.of(NAME, Level.INFO);

  private final FakeClock clock = new FakeClock(Instant.parse("2026-08-03T00:00:00Z"));
  private final Outage outage = new Outage(LoggerFactory.getLogger(NAME), "polling", clock);

  @Test
  void isToldWithItsTraceAtFirstThenInALineAMinute() {
    failFor(Duration.ofMinutes(2));

    assertThat(log.lines())
        .containsExactly(
            "polling failed, going on",
            "polling still fails, 3 times by now: IllegalStateException",
            "polling still fails, 5 times by now: IllegalStateException");
    assertThat(log.texts().getFirst()).contains("invented failure");
    assertThat(log.texts().getLast()).doesNotContain("invented failure");
  }

  @Test
  void isToldWithItsTraceOnceAnHour() {
    failFor(Duration.ofHours(2));

    assertThat(log.texts()).filteredOn(text -> text.contains("invented failure")).hasSize(3);
  }

  @Test
  void isToldAnewWhenSomethingElseFails() {
    fail();
    outage.fails(new IllegalArgumentException("invented other failure"));

    assertThat(log.texts()).hasSize(2).last().asString().contains("invented other failure");
  }

  @Test
  void endsWithAWord() {
    outage.works();
    fail();
    fail();
    outage.works();
    outage.works();
    fail();

    assertThat(log.lines())
        .containsExactly(
            "polling failed, going on",
            "polling works again after 2 failures",
            "polling failed, going on");
  }

  @Test
  void isToldThoughTheClockWasPutBack() {
    fail();
    clock.advance(Duration.ofDays(-1));
    fail();

    assertThat(log.lines()).hasSize(2);
  }

  private void failFor(Duration time) {
    Instant end = clock.instant().plus(time);
    while (!clock.instant().isAfter(end)) {
      fail();
      clock.advance(HALF_A_MINUTE);
    }
  }

  private void fail() {
    outage.fails(new IllegalStateException("invented failure"));
  }
}
