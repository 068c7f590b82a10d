package dev.sokbo.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sokbo.config.Secret;
import dev.sokbo.config.Settings;
import dev.sokbo.store.DatabaseLocation;
import dev.sokbo.store.Dialect;
import dev.sokbo.store.TestDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two services on one outbox would send everything twice. */
final class InstanceLockTest {

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void letsOneServiceUseADatabaseAtATime(Dialect dialect) throws Exception {
    Settings.Database settings = settings(dialect);

    try (InstanceLock first = InstanceLock.take(settings)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> InstanceLock.take(settings))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("another Sokbo is running on");
      assertThatCode(() -> InstanceLock.take(settings(dialect)).close()).doesNotThrowAnyException();
    }
    assertThatCode(() -> InstanceLock.take(settings).close()).doesNotThrowAnyException();
  }

  @Test
  void logsInWithThePasswordWhereTheUrlNamesTheUser() {
    Settings.Database settings =
        new Settings.Database(
            "jdbc:postgresql://127.0.0.1/news?user=sokbo", "", new Secret("pass-word"));

    assertThat(InstanceLock.login(settings))
        .containsEntry("password", "pass-word")
        .doesNotContainKey("user");
  }

  private static Settings.Database settings(Dialect dialect) {
    DatabaseLocation location = TestDatabases.location(dialect);
    return new Settings.Database(location.url(), location.user(), location.password());
  }
}
