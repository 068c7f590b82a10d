package dev.sokbo.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.util.concurrent.locks.ReentrantLock;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/**
 * The one database of a running Sokbo. Stores take the {@link Handle} of the transaction that they
 * take part in, so that work of several features commits or rolls back together.
 *
 * <p>SQLite has one writer: its write transactions queue here, in order of arrival, instead of
 * failing with SQLITE_BUSY, and begin IMMEDIATE.
 */
public final class Database implements AutoCloseable {

  /** Keeps what it has read of each statement, for all databases of a process. */
  private static final SqlParser PARSER = new ColonPrefixSqlParser();

  private final Dialect dialect;
  private final HikariDataSource writers;
  private final HikariDataSource readers;
  private final Jdbi writing;
  private final Jdbi reading;
  private final @Nullable ReentrantLock singleWriter;

  /** Of this database alone, so not static; a process has one that lives as long as it does. */
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<@Nullable OpenTransaction> current = new ThreadLocal<>();

  private Database(Dialect dialect, HikariDataSource writers, HikariDataSource readers) {
    this.dialect = dialect;
    this.writers = writers;
    this.readers = readers;
    this.writing = jdbi(writers);
    this.reading = jdbi(readers);
    this.singleWriter = dialect == Dialect.SQLITE ? new ReentrantLock(true) : null;
  }

  private Jdbi jdbi(HikariDataSource pool) {
    Jdbi jdbi = Jdbi.create(pool).installPlugin(new StandardTypes());
    jdbi.getConfig(SqlStatements.class).setSqlParser(PARSER);
    if (dialect == Dialect.SQLITE) {
      jdbi.setStatementBuilderFactory(new KeptStatements());
    }
    return jdbi;
  }

  /**
   * Opens the database and migrates it to the current schema; makes an SQLite file and its folder
   * where there is none.
   *
   * @throws DatabaseTooNewException when a newer Sokbo wrote it
   * @throws DatabaseDiffersException when another Sokbo made it with another schema
   * @throws RuntimeException when it can't be reached, naming the URL without credentials
   */
  public static Database open(DatabaseLocation location) {
    Dialect dialect = Dialect.of(location.url());
    String place = location.url().replaceFirst("\\?.*$", "");
    try {
      return migrated(
          place,
          switch (dialect) {
            case SQLITE ->
                new Database(dialect, Pools.sqliteWriter(location), Pools.sqliteReaders(location));
            case POSTGRESQL -> onePool(Pools.postgresql(location));
          });
    } catch (HikariPool.PoolInitializationException | FlywayException e) {
      throw new IllegalStateException(
          "cannot open the database " + place + ": " + e.getMessage(), e);
    }
  }

  private static Database onePool(HikariDataSource pool) {
    return new Database(Dialect.POSTGRESQL, pool, pool);
  }

  private static Database migrated(String place, Database database) {
    try {
      new Migrations(place, database.writers, database.dialect).run();
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** What writes go through, for tests that break in between. */
  Jdbi writing() {
    return writing;
  }

  /** Which database it is. */
  public Dialect dialect() {
    return dialect;
  }

  /**
   * Runs work in a write transaction: it commits when the work returns, else rolls back. Within
   * another transaction of the same thread it joins that one, and what fails rolls back alone.
   */
  public <T, X extends Exception> T transaction(Work<T, X> work) throws X {
    OpenTransaction open = current.get();
    if (open != null) {
      return open.nested(work);
    }
    if (singleWriter == null) {
      return outermost(work);
    }
    singleWriter.lock();
    try {
      return outermost(work);
    } finally {
      singleWriter.unlock();
    }
  }

  /** Like {@link #transaction}, for work with no result. */
  public <X extends Exception> void inTransaction(Task<X> task) throws X {
    Work<Boolean, X> work =
        handle -> {
          task.run(handle);
          return true;
        };
    transaction(work);
  }

  /**
   * Runs work that only reads, on one consistent snapshot, beside the writer. Within a transaction
   * of the same thread it sees what that one has written so far.
   */
  public <T, X extends Exception> T read(Work<T, X> work) throws X {
    OpenTransaction open = current.get();
    if (open != null) {
      return work.run(open.handle());
    }
    return switch (dialect) {
      // Every transaction is on one snapshot; to ask for that costs two statements more.
      case SQLITE -> reading.inTransaction(work::run);
      case POSTGRESQL ->
          reading.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work::run);
    };
  }

  /**
   * Does something once the transaction of this thread has committed, and never if it rolls back;
   * at once when none is open. For what is kept in memory beside the tables.
   */
  public void afterCommit(Runnable action) {
    OpenTransaction open = current.get();
    if (open == null) {
      action.run();
    } else {
      open.afterCommit().add(action);
    }
  }

  private <T, X extends Exception> T outermost(Work<T, X> work) throws X {
    AfterCommit after = new AfterCommit();
    T result =
        writing.inTransaction(
            handle -> {
              current.set(new OpenTransaction(handle, after));
              try {
                return work.run(handle);
              } finally {
                current.remove();
              }
            });
    after.run();
    return result;
  }

  @Override
  public void close() {
    readers.close();
    writers.close();
  }

  /** Work with a result in a transaction. */
  @FunctionalInterface
  public interface Work<T, X extends Exception> {
    T run(Handle handle) throws X;
  }

  /** Work without a result in a transaction. */
  @FunctionalInterface
  public interface Task<X extends Exception> {
    void run(Handle handle) throws X;
  }
}
