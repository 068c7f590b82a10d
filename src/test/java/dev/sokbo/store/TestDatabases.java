package dev.sokbo.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Real databases for tests: SQLite files and one embedded PostgreSQL server for the whole run. */
public final class TestDatabases {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private static @Nullable EmbeddedPostgres server;
  private static @Nullable Path migrated;

  private TestDatabases() {}

  /** Opens a new, empty, migrated database; of SQLite, a copy of one that was migrated before. */
  public static Database open(Dialect dialect) {
    return switch (dialect) {
      case SQLITE -> Database.open(sqlite(copyOfMigrated()));
      case POSTGRESQL -> Database.open(location(dialect));
    };
  }

  /** The place of a new, empty database that nobody has opened yet. */
  public static DatabaseLocation location(Dialect dialect) {
    return switch (dialect) {
      case SQLITE -> sqlite(file());
      case POSTGRESQL -> DatabaseLocation.of(freshPostgresql());
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

  /** A schema of its own, which costs a hundredth of a database of its own. */
  private static synchronized String freshPostgresql() {
    String name = "test" + NUMBER.incrementAndGet();
    try {
      if (server == null) {
        server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("synchronous_commit", "off")
                .start();
      }
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create schema " + name);
      }
      return server.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + name;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
