package dev.sokbo.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Polling and sending hang on these tasks: one that stops, or runs twice at once, breaks both. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(30)
final class SchedulerTest {

  private static final Duration SHORT = Duration.ofMillis(10);
  private static final Duration LONG = Duration.ofHours(1);
  private static final Set<Thread.State> WAITING =
      EnumSet.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

  @Test
  void runsATaskAgainAndAgain() throws InterruptedException {
    CountDownLatch thrice = new CountDownLatch(3);
    try (Scheduler scheduler = new Scheduler(LONG)) {
      scheduler.every("count", SHORT, thrice::countDown);
      scheduler.start();

      assertThat(thrice.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void runsTheFirstTimeWithoutWaitingForTheInterval() throws InterruptedException {
    CountDownLatch once = new CountDownLatch(2);
    try (Scheduler scheduler = new Scheduler(LONG)) {
      scheduler.every("before", LONG, once::countDown);
      scheduler.start();
      scheduler.every("after", LONG, once::countDown);
      assertThat(once.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void runsNothingBeforeTheStart() throws InterruptedException {
    AtomicBoolean ran = new AtomicBoolean();
    CountDownLatch others = new CountDownLatch(3);
    try (Scheduler waiting = new Scheduler(LONG);
        Scheduler running = new Scheduler(LONG)) {
      waiting.every("early", SHORT, () -> ran.set(true));
      running.every("in time", SHORT, others::countDown);
      running.start();
      others.await();

      assertThat(ran).isFalse();
    }
  }

  @Test
  void neverRunsATaskTwiceAtTheSameTime() throws InterruptedException {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch runs = new CountDownLatch(4);
    CountDownLatch ticks = new CountDownLatch(50);
    try (Scheduler scheduler = new Scheduler(LONG)) {
      scheduler.every("ticks", SHORT, ticks::countDown);
      scheduler.every(
          "slow",
          Duration.ofMillis(1),
          () -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            awaitQuietly(ticks);
            running.decrementAndGet();
            runs.countDown();
          });
      scheduler.start();
      runs.await();
    }
    assertThat(most).hasValue(1);
  }

  @Test
  void goesOnAfterATaskFailed() throws InterruptedException {
    CountDownLatch thrice = new CountDownLatch(3);
    try (Scheduler scheduler = new Scheduler(LONG)) {
      scheduler.every(
          "fragile",
          SHORT,
          () -> {
            thrice.countDown();
            throw new IllegalStateException("invented failure");
          });
      scheduler.start();
      assertThat(thrice.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void runsADailyTaskAtItsTimeInItsZone() throws InterruptedException {
    ZoneId zone = ZoneId.of("Asia/Seoul");
    CountDownLatch once = new CountDownLatch(1);
    try (Scheduler scheduler = new Scheduler(LONG)) {
      scheduler.start();
      LocalTime soon = ZonedDateTime.now(zone).plusSeconds(2).toLocalTime();
      scheduler.daily("soon", soon, zone, once::countDown);
      assertThat(once.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void runsATaskAtOnceWhenTheClockWasPutBack() throws InterruptedException {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch second = new CountDownLatch(2);
    try (Scheduler scheduler = new Scheduler(LONG)) {
      scheduler.every(
          "poll",
          LONG,
          () -> {
            first.countDown();
            second.countDown();
          });
      scheduler.start();
      first.await();

      scheduler.planAnew();

      assertThat(second.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void waitsOnCloseForWhatIsUnderWay() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    AtomicBoolean finished = new AtomicBoolean();
    Scheduler scheduler = new Scheduler(LONG);
    scheduler.every(
        "long",
        LONG,
        () -> {
          begun.countDown();
          awaitQuietly(release);
          finished.set(true);
        });
    scheduler.start();
    begun.await();
    Thread closing = Thread.ofPlatform().start(scheduler::close);
    while (closing.isAlive() && !WAITING.contains(closing.getState())) {
      Thread.onSpinWait();
    }
    release.countDown();
    closing.join();

    assertThat(finished).isTrue();
  }

  @Test
  void losesPatienceWithATaskThatDoesNotEnd() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Scheduler scheduler = new Scheduler(SHORT);
    scheduler.every(
        "endless",
        LONG,
        () -> {
          begun.countDown();
          awaitQuietly(release);
        });
    scheduler.start();
    begun.await();
    scheduler.close();

    assertThat(release.getCount()).isEqualTo(1);
    release.countDown();
  }

  @Test
  void refusesASecondTaskOfTheSameName() {
    try (Scheduler scheduler = new Scheduler(LONG)) {
      scheduler.every("poll", LONG, () -> {});
      assertThatThrownBy(() -> scheduler.every("poll", LONG, () -> {}))
          .hasMessageContaining("poll");
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
