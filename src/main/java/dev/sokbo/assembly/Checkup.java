package dev.sokbo.assembly;

import dev.sokbo.feed.Feed;
import dev.sokbo.outbox.OutboxState;
import dev.sokbo.outbox.StateCount;
import dev.sokbo.owed.Backlog;
import dev.sokbo.store.Database;
import dev.sokbo.trouble.Trouble;
import dev.sokbo.web.Health;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** What {@code /healthz} and {@code /metrics} tell of feeds, outbox and database. */
final class Checkup {

  private final Database database;
  private final Stores stores;
  private final InstantSource clock;

  Checkup(Database database, Stores stores, InstantSource clock) {
    this.database = database;
    this.stores = stores;
    this.clock = clock;
  }

  void register(Health health, MeterRegistry metrics) {
    health.register("database", this::databaseStatus);
    health.register("feeds", this::feedStatus);
    health.register("outbox", this::outboxStatus);
    for (OutboxState state : OutboxState.values()) {
      Gauge.builder("sokbo.outbox.messages", () -> messages(state))
          .tag("state", state.name())
          .register(metrics);
    }
    Gauge.builder("sokbo.owed.stories", () -> backlog().stories()).register(metrics);
    Gauge.builder("sokbo.owed.oldest.seconds", this::oldestOwedSeconds).register(metrics);
    Gauge.builder("sokbo.feeds.failing", () -> failing().size()).register(metrics);
  }

  private Health.Status databaseStatus() {
    database.read(handle -> handle.createQuery("select 1").mapTo(Integer.class).one());
    return new Health.Up(database.dialect().name());
  }

  /** A feed that fails is its outlet's trouble, and no reason to restart anything. */
  private Health.Status feedStatus() {
    List<Feed> failing = failing();
    return failing.isEmpty()
        ? new Health.Up("")
        : new Health.Degraded(
            "%d failing, first feed %d: %s"
                .formatted(failing.size(), failing.getFirst().id(), english(failing.getFirst())));
  }

  private static String english(Feed feed) {
    Trouble trouble = feed.trouble();
    return trouble == null ? "" : trouble.english();
  }

  private Health.Status outboxStatus() {
    int dead = messages(OutboxState.DEAD);
    return dead == 0 ? new Health.Up("") : new Health.Degraded(dead + " messages given up");
  }

  private List<Feed> failing() {
    return database.read(stores.feeds()::all).stream()
        .filter(feed -> feed.lastTrouble() != null)
        .toList();
  }

  private Backlog backlog() {
    return database.read(Backlog::read);
  }

  private double oldestOwedSeconds() {
    Instant oldest = backlog().oldest();
    return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toMillis() / 1_000.0;
  }

  private int messages(OutboxState state) {
    return database.read(stores.outbox()::counts).stream()
        .filter(count -> count.state() == state)
        .mapToInt(StateCount::messages)
        .sum();
  }
}
