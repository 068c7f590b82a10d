package dev.sokbo.store;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.transaction.DelegatingTransactionHandler;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;
import org.jdbi.v3.core.transaction.TransactionHandler;

/** An SQLite database that a test may fail around each commit. */
public final class BreakableDatabase {

  private BreakableDatabase() {}

  /**
   * Opens a new one.
   *
   * @param commits asked before a transaction begins, before it commits and after it has; whatever
   *     it throws ends the transaction there
   */
  public static Database open(Commits commits) {
    Database database = TestDatabases.open(Dialect.SQLITE);
    database.writing().setTransactionHandler(new Handler(new LocalTransactionHandler(), commits));
    return database;
  }

  /** Empties all tables and begins their ids anew. */
  public static void clear(Database database) {
    database.inTransaction(
        handle -> {
          handle.execute("pragma defer_foreign_keys = on");
          handle
              .createQuery(
                  """
                  select name from sqlite_master
                  where type = 'table' and name not like 'flyway%' and name not like 'sqlite%'
                  """)
              .mapTo(String.class)
              .list()
              .forEach(table -> handle.execute("delete from " + table));
          handle.execute("delete from sqlite_sequence");
        });
  }

  /** The moments at which a process may die. */
  public interface Commits {
    void begin();

    void before();

    void after();
  }

  private static final class Handler extends DelegatingTransactionHandler {

    private final Commits commits;

    Handler(TransactionHandler delegate, Commits commits) {
      super(delegate);
      this.commits = commits;
    }

    @Override
    public TransactionHandler specialize(Handle handle) throws SQLException {
      return new Handler(super.specialize(handle), commits);
    }

    @Override
    public <R, X extends Exception> R inTransaction(Handle handle, HandleCallback<R, X> callback)
        throws X {
      commits.begin();
      R result =
          super.inTransaction(
              handle,
              open -> {
                R done = callback.withHandle(open);
                commits.before();
                return done;
              });
      commits.after();
      return result;
    }
  }
}
