package dev.sokbo.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.chat.Platform;
import dev.sokbo.config.Settings;
import dev.sokbo.config.TestSettings;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.messenger.FakeMessenger;
import dev.sokbo.store.Database;
import dev.sokbo.store.DatabaseLocation;
import dev.sokbo.store.Dialect;
import dev.sokbo.store.TestDatabases;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a killed process had begun holds up nothing once another runs. */
final class StartTest {

  private static final Instant NOW = Instant.parse("2026-08-03T00:00:00Z");

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void takesUpTheFeedsThatAnEarlierRunWasPolling(Dialect dialect) {
    DatabaseLocation location = TestDatabases.location(dialect);
    try (Database database = Database.open(location)) {
      database.inTransaction(
          handle -> {
            new FeedStore().add(handle, "http://127.0.0.1:9/", FeedStore.Following.ON_REQUEST, NOW);
            handle
                .createUpdate("update feed set leased_until = :later, next_poll_at = :later")
                .bind("later", NOW.plusSeconds(90))
                .execute();
          });

      try (Sokbo sokbo = Sokbo.build(settings(location), console(), InstantSource.fixed(NOW))) {
        sokbo.start();

        long leasedUntil =
            database.read(
                handle ->
                    handle.createQuery("select leased_until from feed").mapTo(Long.class).one());
        assertThat(leasedUntil).isZero();
      }
    }
  }

  private static FakeMessenger console() {
    return new FakeMessenger(Platform.CONSOLE);
  }

  private static Settings settings(DatabaseLocation location) {
    Map<String, String> environment =
        Map.of(
            "SOKBO_DATABASE_URL", location.url(),
            "SOKBO_DATABASE_USER", location.user(),
            "SOKBO_DATABASE_PASSWORD", location.password().reveal(),
            "SOKBO_HTTP_PORT", "off");
    return TestSettings.of(environment, SettingsRules::breaches);
  }
}
