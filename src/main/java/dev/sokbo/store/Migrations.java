package dev.sokbo.store;

import java.util.EnumSet;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings a database to the schema version that this program was written for. */
final class Migrations {

  private static final Set<MigrationState> NEWER =
      EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

  private final String place;
  private final Flyway flyway;

  /**
   * @param place the database's URL without credentials, for messages
   */
  Migrations(String place, DataSource dataSource, Dialect dialect) {
    this.place = place;
    this.flyway =
        Flyway.configure()
            .dataSource(dataSource)
            .locations("classpath:db/migration")
            .placeholders(dialect.placeholders())
            .load();
  }

  /**
   * Applies what is missing.
   *
   * @throws DatabaseTooNewException when the database is ahead of this program; nothing is changed
   */
  void run() {
    refuseNewerSchema();
    flyway.migrate();
  }

  private void refuseNewerSchema() {
    for (MigrationInfo migration : flyway.info().all()) {
      if (NEWER.contains(migration.getState())) {
        throw new DatabaseTooNewException(place, migration.getVersion().toString());
      }
    }
  }
}
