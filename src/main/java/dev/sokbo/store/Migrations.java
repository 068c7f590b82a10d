package dev.sokbo.store;

import java.util.EnumSet;
import java.util.List;
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
   * Applies what is missing, where something is.
   *
   * @throws DatabaseTooNewException when the database is ahead of this program; nothing is changed
   * @throws DatabaseDiffersException when what it has is not what this program would have made;
   *     nothing is changed
   */
  void run() {
    List<MigrationInfo> migrations = List.of(flyway.info().all());
    migrations.forEach(this::refuseNewer);
    migrations.forEach(this::refuseDifferent);
    if (!migrations.stream().allMatch(Migrations::isDone)) {
      flyway.migrate();
    }
  }

  private void refuseNewer(MigrationInfo migration) {
    if (NEWER.contains(migration.getState())) {
      throw new DatabaseTooNewException(place, migration.getVersion().toString());
    }
  }

  private void refuseDifferent(MigrationInfo migration) {
    if (migration.getState() == MigrationState.SUCCESS && !migration.isChecksumMatching()) {
      throw new DatabaseDiffersException(place, migration.getVersion().toString());
    }
  }

  /** Whether there is nothing that Flyway would have to do or to complain about. */
  private static boolean isDone(MigrationInfo migration) {
    return migration.getState() == MigrationState.SUCCESS
        && migration.isChecksumMatching()
        && migration.isDescriptionMatching()
        && migration.isTypeMatching();
  }
}
