package dev.sokbo.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.sokbo.config.FileProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The pools of connections to each kind of database. */
final class Pools {

  private static final int READERS = 4;
  private static final int POSTGRESQL_CONNECTIONS = 8;

  private Pools() {}

  /** The one connection that writes; makes the file and its folder where there is none. */
  static HikariDataSource sqliteWriter(DatabaseLocation location) {
    SqliteLibrary.load();
    makeFolder(location.url());
    return new HikariDataSource(sqlite(location, "sokbo-writer", 1));
  }

  /** Connections that can only read, each transaction a snapshot beside the writer. */
  static HikariDataSource sqliteReaders(DatabaseLocation location) {
    HikariConfig readOnly = sqlite(location, "sokbo-reader", READERS);
    readOnly.setConnectionInitSql("pragma query_only = on");
    readOnly.addDataSourceProperty("transaction_mode", "DEFERRED");
    return new HikariDataSource(readOnly);
  }

  static HikariDataSource postgresql(DatabaseLocation location) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("sokbo");
    config.setJdbcUrl(location.url());
    config.setUsername(location.user());
    config.setPassword(location.password().reveal());
    config.setMaximumPoolSize(POSTGRESQL_CONNECTIONS);
    config.setMinimumIdle(1);
    return new HikariDataSource(config);
  }

  private static HikariConfig sqlite(DatabaseLocation location, String name, int connections) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(location.url());
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.addDataSourceProperty("journal_mode", "WAL");
    config.addDataSourceProperty("synchronous", "FULL");
    config.addDataSourceProperty("foreign_keys", "true");
    config.addDataSourceProperty("busy_timeout", "10000");
    config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
    // Costs a query after each insert; statements that want keys say RETURNING.
    config.addDataSourceProperty("jdbc.get_generated_keys", "false");
    return config;
  }

  private static void makeFolder(String jdbcUrl) {
    String file = jdbcUrl.substring("jdbc:sqlite:".length()).replaceFirst("\\?.*$", "");
    Path folder = Path.of(file).toAbsolutePath().getParent();
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot create the database's folder " + folder + ": " + FileProblem.of(e), e);
    }
  }
}
