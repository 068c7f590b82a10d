package dev.sokbo.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Real databases for tests: SQLite files and schemas of one embedded PostgreSQL server. */
public final class TestDatabases {

  private static @Nullable Path migrated;

  private TestDatabases() {}

  /**
   * Opens a new, empty, migrated database; of SQLite, a copy of one that was migrated before, of
   * PostgreSQL, one that was closed and emptied if there is one. It is fast, and not durable.
   */
  public static Database open(Dialect dialect) {
    return switch (dialect) {
      case SQLITE -> notDurable(Database.open(sqlite(copyOfMigrated())));
      case POSTGRESQL -> Database.open(TestSchemas.migrated());
    };
  }

  private static Database notDurable(Database sqlite) {
    sqlite.writing().useHandle(handle -> handle.execute("pragma synchronous = off"));
    return sqlite;
  }

  /** The place of a new, empty database that nobody has opened yet. */
  public static DatabaseLocation location(Dialect dialect) {
    return switch (dialect) {
      case SQLITE -> sqlite(file());
      case POSTGRESQL -> TestSchemas.bare();
    };
  }

  private static DatabaseLocation sqlite(Path file) {
    return DatabaseLocation.of("jdbc:sqlite:" + file);
  }

  private static synchronized Path copyOfMigrated() {
    if (migrated == null) {
      migrated = file();
      Database.open(sqlite(migrated)).close();
    }
    try {
      return Files.copy(migrated, file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file() {
    try {
      Path folder = Files.createTempDirectory("sokbo-test");
      folder.toFile().deleteOnExit();
      Path file = folder.resolve("sokbo.db");
      for (String suffix : new String[] {"", "-wal", "-shm"}) {
        Path.of(file + suffix).toFile().deleteOnExit();
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
