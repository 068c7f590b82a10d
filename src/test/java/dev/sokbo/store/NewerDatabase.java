package dev.sokbo.store;

/** A database as a Sokbo of the future leaves it. */
public final class NewerDatabase {

  private NewerDatabase() {}

  /** Makes a database whose schema has version 99. */
  public static void make(DatabaseLocation location) {
    try (Database database = Database.open(location)) {
      database.inTransaction(
          handle ->
              handle.execute(
                  """
                  insert into flyway_schema_history
                    (installed_rank, version, description, type, script, checksum,
                     installed_by, execution_time, success)
                  values (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'test', 1, true)
                  """));
    }
  }
}
